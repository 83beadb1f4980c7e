#pragma once

#include "base/utf8.h"
#include "text/metrics.h"

namespace kiosk::fakes {

/// Every code point is half an em wide (bold: 0.6 em): layouts come out the same on every machine. One family
/// that has everything.
class FakeMetrics final : public text::TextMetrics {
 public:
  int width(std::string_view utf8, text::Font font, text::Shaping) const override {
    const int tenths = font.face == text::Face::Bold ? 6 : 5;
    return static_cast<int>(base::count_code_points(utf8)) * font.size_px * tenths / 10;
  }
  int bearing(std::string_view, text::Font, text::Shaping) const override { return 0; }
  text::FontHeight height(text::Font font) const override {
    return {.ascent = font.size_px * 8 / 10,
            .descent = font.size_px * 2 / 10,
            .line_skip = font.size_px * 12 / 10,
            .cap_height = font.size_px * 7 / 10,
            .room_above = (font.size_px * 95 + 50) / 100,
            .room_below = (font.size_px * 25 + 50) / 100};
  }
  bool provides(int family, char32_t) const override { return family == 0; }
  int family_for(char32_t, std::string_view) const override { return 0; }
};

}  // namespace kiosk::fakes
