#pragma once

#include "base/utf8.h"
#include "text/metrics.h"

namespace kiosk::fakes {

/// Every code point is half an em wide (bold: 0.6 em): layouts come out the same on every machine.
class FakeMetrics final : public text::TextMetrics {
 public:
  int width(std::string_view utf8, text::Font font) const override {
    const int tenths = font.face == text::Face::Bold ? 6 : 5;
    return static_cast<int>(base::count_code_points(utf8)) * font.size_px * tenths / 10;
  }
  text::FontHeight height(text::Font font) const override {
    return {font.size_px * 8 / 10, font.size_px * 2 / 10, font.size_px * 12 / 10, font.size_px * 7 / 10};
  }
};

}  // namespace kiosk::fakes
