#include "console/connectors.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <tuple>

namespace kiosk::console {
namespace {

constexpr std::size_t kMostBytes = 16 * 1024;

/// "card1-HDMI-A-1" in its parts; "card1" (the card itself) and "renderD128" are no connectors.
std::optional<Connector> parse_name(const std::string& entry) {
  constexpr std::string_view kPrefix = "card";
  if (!entry.starts_with(kPrefix)) return std::nullopt;
  int card = 0;
  const char* last = entry.data() + entry.size();
  const auto [end, error] = std::from_chars(entry.data() + kPrefix.size(), last, card);
  if (error != std::errc() || end == last || *end != '-' || end + 1 == last) return std::nullopt;
  return Connector{card, std::string(end + 1, last), Link::Unknown, {}};
}

Link parse_status(std::string_view text) {
  if (text.starts_with("connected")) return Link::Connected;
  return text.starts_with("disconnected") ? Link::Disconnected : Link::Unknown;
}

/// Lines like "1920x1080" and "1920x1080i"; interlaced modes are passed over, as nobody chooses them.
std::vector<gfx::Size> parse_modes(std::string_view text) {
  std::vector<gfx::Size> modes;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    gfx::Size size;
    const char* last = line.data() + line.size();
    const auto w = std::from_chars(line.data(), last, size.w);
    if (w.ec != std::errc() || w.ptr == last || *w.ptr != 'x') continue;
    const auto h = std::from_chars(w.ptr + 1, last, size.h);
    if (h.ec == std::errc() && h.ptr == last && !size.empty()) modes.push_back(size);
  }
  return modes;
}

const char* word_for(Link link) {
  if (link == Link::Connected) return "connected";
  return link == Link::Disconnected ? "disconnected" : "unknown";
}

}  // namespace

std::vector<Connector> read_connectors(const base::FileSystem& files, const std::string& folder) {
  std::vector<Connector> connectors;
  const auto entries = files.list(folder);
  if (!entries.ok()) return connectors;
  for (const std::string& entry : entries.value()) {
    auto connector = parse_name(entry);
    if (!connector || connector->name.starts_with("Writeback")) continue;
    const std::string place = base::join_path(folder, entry);
    const auto status = files.read(base::join_path(place, "status"), kMostBytes);
    if (status.ok()) connector->link = parse_status(status.value());
    const auto modes = files.read(base::join_path(place, "modes"), kMostBytes);
    if (modes.ok()) connector->modes = parse_modes(modes.value());
    connectors.push_back(std::move(*connector));
  }
  std::sort(connectors.begin(), connectors.end(), [](const Connector& a, const Connector& b) {
    return std::tie(a.card, a.name) < std::tie(b.card, b.name);
  });
  return connectors;
}

const Connector* choose_connector(const std::vector<Connector>& connectors,
                                  const std::optional<std::string>& wanted) {
  const Connector* first = nullptr;
  for (const Connector& connector : connectors) {
    if (!connector.usable()) continue;
    if (wanted && connector.name == *wanted) return &connector;
    if (first == nullptr) first = &connector;
  }
  return first;
}

std::optional<std::string> explain_choice(const std::vector<Connector>& connectors,
                                          const std::optional<std::string>& wanted) {
  const Connector* chosen = choose_connector(connectors, wanted);
  if (!wanted || (chosen != nullptr && chosen->name == *wanted)) return std::nullopt;
  const auto named = std::find_if(connectors.begin(), connectors.end(),
                                  [&](const Connector& connector) { return connector.name == *wanted; });
  const std::string why = named == connectors.end()        ? "does not exist"
                          : named->link != Link::Connected ? "has no screen that is on"
                                                           : "has a screen that names no modes";
  return "display.connector \"" + *wanted + "\" " + why + "; " +
         (chosen == nullptr ? "no other has one either" : "showing on " + chosen->name + " instead") +
         " (connectors: " + describe(connectors) + ")";
}

std::string describe(const Connector& connector) {
  std::string text =
      connector.name + " of card" + std::to_string(connector.card) + ": " + word_for(connector.link);
  if (connector.modes.empty()) return text;
  const gfx::Size preferred = connector.modes.front();
  return text + ", " + std::to_string(preferred.w) + "x" + std::to_string(preferred.h);
}

std::string describe(const std::vector<Connector>& connectors) {
  std::string text;
  for (const Connector& connector : connectors) text += (text.empty() ? "" : "; ") + describe(connector);
  return text.empty() ? "none" : text;
}

}  // namespace kiosk::console
