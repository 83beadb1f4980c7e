#include "content/theme_parser.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "base/ascii.h"
#include "content/image_parser.h"
#include "content/keys.h"
#include "content/text_rules.h"
#include "json/reader.h"
#include "look/contrast.h"

namespace kiosk::content {
namespace {

using Places = std::map<std::string_view, json::Cursor, std::less<>>;

constexpr auto kRoleNames = [] {
  std::array<std::string_view, look::kColorRoles.size() + 1> names{};
  for (std::size_t i = 0; i < look::kColorRoles.size(); ++i) names[i] = look::kColorRoles[i].name;
  names.back() = keys::kNote;
  return names;
}();

std::optional<std::uint32_t> read_color(const json::Cursor& at) {
  const auto text = json::read_string(at);
  if (!text) return std::nullopt;
  const auto digit = [](char c) {
    return base::is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  if (text->size() != 7 || text->front() != '#' || !std::all_of(text->begin() + 1, text->end(), digit)) {
    at.error(json::show(*text) + " is not a colour", "write it as # and six digits, such as \"#0B1B33\"");
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(std::stoul(text->substr(1), nullptr, 16));
}

std::string ratio_text(double ratio) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f:1", std::floor(ratio * 10) / 10);  // never rounded up to enough
  return text;
}

/// A fault stands at the colour that the theme gives; where it gives both, at the one in front.
void report(const look::ContrastFault& fault, const json::Cursor& colors, const Places& places) {
  auto place = places.find(fault.front);
  if (place == places.end()) place = places.find(fault.back);
  const json::Cursor& at = place == places.end() ? colors : place->second;
  at.error("\"" + std::string(fault.front) + "\" on \"" + std::string(fault.back) + "\" has a contrast of " +
               ratio_text(fault.ratio),
           "choose colours with at least " + ratio_text(fault.least));
}

void read_colors(const json::Cursor& at, model::Theme& theme) {
  const json::ErrorMark mark(at.faults());
  const json::ObjectReader object(at, kRoleNames);
  if (const auto note = object.find(keys::kNote)) read_text(*note, kNoteRule);
  look::Palette palette =
      theme.base == model::ThemeBase::Light ? look::light_palette() : look::dark_palette();
  Places places;
  for (const look::ColorRole& role : look::kColorRoles) {
    const auto member = object.find(role.name);
    const auto rgb = member ? read_color(*member) : std::nullopt;
    if (!rgb) continue;
    palette.*role.color = gfx::rgb(*rgb);
    places.emplace(role.name, *member);
    theme.colors.push_back({std::string(role.name), *rgb});
  }
  if (!mark.any()) {
    for (const look::ContrastFault& fault : look::contrast_faults(palette)) report(fault, at, places);
  }
  if (mark.any()) theme.colors.clear();
}

}  // namespace

std::optional<ParsedTheme> read_theme(const json::Cursor& at) {
  const json::ObjectReader object(at, keys::kThemeKeys);
  if (at.node().type != json::Type::Object) return std::nullopt;
  ParsedTheme parsed;
  if (const auto note = object.find(keys::kNote)) read_text(*note, kNoteRule);
  if (const auto base = object.find(keys::kBase)) {
    if (const auto index = json::read_choice(*base, keys::kThemeBases)) {
      parsed.theme.base = static_cast<model::ThemeBase>(*index);
    }
  }
  if (const auto colors = object.find(keys::kColors)) read_colors(*colors, parsed.theme);
  if (const auto logo = object.find(keys::kLogo)) {
    if (auto image = read_image(*logo)) {
      parsed.theme.logo = std::move(image->image);
      parsed.logo = image->file;
    }
  }
  return parsed;
}

}  // namespace kiosk::content
