#pragma once

#include "base/utf8.h"
#include "render/rasters.h"

namespace kiosk::fakes {

/// Letters are solid blocks above the baseline, icons and images are solid squares.
class FakeRasters final : public render::Rasters {
 public:
  render::Mask text(std::string_view utf8, text::Font font, text::Shaping) override {
    const int letters = static_cast<int>(base::count_code_points(utf8));
    const gfx::Size size{letters * font.size_px / 2, font.size_px / 2};
    return solid(size, {0, -size.h});
  }
  render::Mask icon(layout::Icon, int side_px) override { return solid({side_px, side_px}, {}); }
  render::Pixels image(const std::string& path, gfx::Size size) override {
    if (path.find("missing") != std::string::npos) return {};
    return {size, std::vector<std::uint32_t>(std::size_t(size.w) * std::size_t(size.h), 0xFF00FF00u)};
  }

 private:
  static render::Mask solid(gfx::Size size, gfx::Point origin) {
    return {size, origin, std::vector<std::uint8_t>(std::size_t(size.w) * std::size_t(size.h), 255)};
  }
};

}  // namespace kiosk::fakes
