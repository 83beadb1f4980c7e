#include "image/svg_header.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "image/svg_rules.h"
#include "image/svg_tags.h"

namespace kiosk::image {
namespace {

using namespace std::string_literals;

struct Extent {
  double w = 0;
  double h = 0;
};

struct Unit {
  std::string_view name;
  double pixels;
};

constexpr std::array<Unit, 7> kUnits = {
    {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}}};

struct Length {
  double pixels = 0;
  bool in_pixels = false;  ///< written without a unit or with "px"
};

/// Nothing for shares of something unknown ("100%", "2em").
std::optional<Length> length_of(const SvgTag& tag, std::string_view attribute) {
  const std::string_view text = tag.value(attribute).value_or("");
  std::size_t at = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const auto number = take_number(text, at);
  if (!number) return std::nullopt;
  const std::string_view unit = text.substr(at, text.find_last_not_of(" \t\r\n") + 1 - at);
  for (const Unit& known : kUnits) {
    if (known.name == unit) return Length{*number * known.pixels, unit.empty() || unit == "px"};
  }
  return std::nullopt;
}

std::optional<Extent> view_box_of(const SvgTag& tag) {
  const std::string_view text = tag.value("viewBox").value_or("");
  std::array<double, 4> values{};
  std::size_t at = 0;
  for (double& value : values) {
    at = std::min(text.find_first_not_of(" ,\t\r\n", at), text.size());
    const auto number = take_number(text, at);
    if (!number) return std::nullopt;
    value = *number;
  }
  return Extent{values[2], values[3]};
}

std::optional<Extent> extent_of(const SvgTag& root) {
  const auto w = length_of(root, "width");
  const auto h = length_of(root, "height");
  const auto box = view_box_of(root);
  const bool is_stated = w && h && (box || (w->in_pixels && h->in_pixels));
  return is_stated ? Extent{w->pixels, h->pixels} : box;
}

bool is_drawable(double side) {
  return side >= 1 && side <= kMaxSvgNumber;  // false for NaN
}

}  // namespace

base::Result<gfx::Size, std::string> read_svg_size(std::string_view bytes, int long_side) {
  const auto tags = read_svg_tags(bytes);
  if (!tags.ok()) return tags.error();
  for (const SvgTag& tag : tags.value()) {
    if (auto why = objection_to(tag)) return *std::move(why);
  }
  // With a prefix it would be an SVG too, but nanosvg does not know prefixes.
  if (tags.value().empty() || tags.value().front().name != "svg") {
    return "not an SVG drawing; export it as plain SVG"s;
  }
  const auto extent = extent_of(tags.value().front());
  if (!extent || !is_drawable(extent->w) || !is_drawable(extent->h)) {
    return "an SVG without a size; give <svg> a viewBox"s;
  }
  const double scale = long_side / std::max(extent->w, extent->h);
  const auto enlarged = [&](double side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
  return gfx::Size{enlarged(extent->w), enlarged(extent->h)};
}

}  // namespace kiosk::image
