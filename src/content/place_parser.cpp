#include "content/place_parser.h"

#include "content/keys.h"

namespace kiosk::content {
namespace {

constexpr json::Range kLatRange{-90, 90, "degrees"};
constexpr json::Range kLonRange{-180, 180, "degrees"};

std::optional<model::Place> read_coordinates(const json::Cursor& at) {
  const json::ObjectReader object(at, keys::kPlaceKeys);
  const auto read = [&](keys::Key key, const json::Range& range, const char* todo) -> std::optional<double> {
    const auto value = object.require(key, todo);
    return value ? json::read_number(*value, range) : std::nullopt;
  };
  const auto lat = read(keys::kLat, kLatRange, "give the degrees north, negative in the south");
  const auto lon = read(keys::kLon, kLonRange, "give the degrees east, negative in the west");
  if (!lat || !lon) return std::nullopt;
  return model::Place{*lat, *lon};
}

}  // namespace

void read_place(const json::ObjectReader& block, std::optional<model::PageKind> kind, model::Block& out) {
  const auto place = block.find(keys::kPlace);
  const auto layer = block.find(keys::kLayer);
  if (place) {
    out.place = read_coordinates(*place);
    if (kind && *kind != model::PageKind::Founders) {
      place->error("only a page of the kind \"founders\" has a globe",
                   "remove \"place\", or change the kind");
    }
    if (!block.find(keys::kMark)) {
      place->error("a place needs a mark: it is the name on its button", "add \"mark\", such as \"AFP\"");
    }
  }
  if (!layer) return;
  if (const auto index = json::read_choice(*layer, keys::kLayers))
    out.layer = static_cast<model::Layer>(*index);
  if (!place) layer->error("a layer without a place", "add \"place\", or remove \"layer\"");
}

}  // namespace kiosk::content
