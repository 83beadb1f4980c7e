#include "image/svg_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.h"

namespace kiosk::image {
namespace {

using namespace std::string_literals;

constexpr const char* kNotDrawn =
    ", which the display cannot draw; turn everything into plain paths and export it as plain SVG";

constexpr std::array<std::string_view, 16> kUndrawnElements = {
    "text",   "tspan",         "textPath", "use",   "symbol",  "image",   "clipPath", "mask",
    "filter", "foreignObject", "script",   "style", "pattern", "animate", "marker",   "switch"};

// Dashes could be drawn, but a tiny dash on a long path keeps the rasteriser busy for minutes.
constexpr std::array<std::string_view, 4> kUndrawnProperties = {"clip-path", "mask", "filter",
                                                                "stroke-dasharray"};

constexpr std::array<std::string_view, 9> kGeometryLists = {
    "d",       "points",           "transform",         "gradientTransform", "style",
    "viewBox", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit"};

constexpr std::array<std::string_view, 17> kGeometryNumbers = {
    "x",  "y",  "x1", "y1", "x2",    "y2",     "r",      "rx",          "ry",
    "cx", "cy", "fx", "fy", "width", "height", "offset", "stroke-width"};

template <typename Names>
bool is_among(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool has_huge_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '#') {  // a colour
      at = std::min(text.find_first_of(" ;,\"')", at), text.size());
    } else if (base::is_digit(c) || c == '.') {
      const auto value = take_number(text, at);
      if (value && *value > kMaxSvgNumber) return true;
      if (!value) ++at;
    } else {
      ++at;
    }
  }
  return false;
}

/// True when a property such as `mask` is given and not "none", as attribute or inside of `style`.
bool uses(const SvgTag& tag, std::string_view property) {
  const auto is_set = [](std::string_view value) { return !value.empty() && !value.starts_with("none"); };
  if (const auto value = tag.value(property); value && is_set(*value)) return true;
  const std::string_view style = tag.value("style").value_or("");
  const std::string key = std::string(property) + ":";
  for (std::size_t at = style.find(key); at != std::string_view::npos; at = style.find(key, at + 1)) {
    const bool whole = at == 0 || style[at - 1] == ';' || style[at - 1] == ' ';
    if (whole && is_set(style.substr(at + key.size()))) return true;
  }
  return false;
}

}  // namespace

std::optional<double> take_number(std::string_view text, std::size_t& at) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
  if (error == std::errc::invalid_argument) return std::nullopt;
  at = static_cast<std::size_t>(end - text.data());
  return error == std::errc() ? value : HUGE_VAL;
}

std::optional<std::string> objection_to(const SvgTag& tag) {
  const std::string_view element = tag.local_name();
  if (is_among(kUndrawnElements, element)) return "an SVG with <" + std::string(element) + ">" + kNotDrawn;
  for (const std::string_view property : kUndrawnProperties) {
    if (uses(tag, property)) return "an SVG with " + std::string(property) + kNotDrawn;
  }
  for (const SvgAttribute& attribute : tag.attributes) {
    const bool draws = is_among(kGeometryNumbers, attribute.name) || is_among(kGeometryLists, attribute.name);
    if (draws && has_huge_number(attribute.value)) {
      return "an SVG with a number over 100000; make the drawing smaller"s;
    }
  }
  return std::nullopt;
}

}  // namespace kiosk::image
