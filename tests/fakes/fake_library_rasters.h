#pragma once

#include "fakes/fake_metrics.h"
#include "fakes/fake_rasters.h"
#include "sdl/rasters.h"

namespace kiosk::fakes {

/// Measures like FakeMetrics and draws like FakeRasters; every image is a square. Counts what it is asked,
/// so that a test can tell whether something was laid out (`measured`) or composed (`drawn`).
class FakeLibraryRasters final : public sdl::LibraryRasters {
 public:
  mutable long measured = 0;
  long drawn = 0;
  long texts = 0;  ///< of those drawn

  int width(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    ++measured;
    return metrics_.width(utf8, font, shaping);
  }
  int bearing(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    return metrics_.bearing(utf8, font, shaping);
  }
  text::FontHeight height(text::Font font) const override {
    ++measured;
    return metrics_.height(font);
  }
  bool provides(int family, char32_t character) const override {
    return metrics_.provides(family, character);
  }
  int family_for(char32_t character, std::string_view language) const override {
    return metrics_.family_for(character, language);
  }
  render::Mask text(std::string_view utf8, text::Font font, text::Shaping shaping) override {
    ++drawn;
    ++texts;
    return rasters_.text(utf8, font, shaping);
  }
  render::Mask icon(layout::Icon icon, int side_px) override {
    ++drawn;
    return rasters_.icon(icon, side_px);
  }
  render::Pixels image(const std::string& path, gfx::Size size) override {
    ++drawn;
    return rasters_.image(path, size);
  }
  std::optional<std::string> image_fault(const std::string&) override { return std::nullopt; }
  std::optional<gfx::Size> image_size(const std::string&) override { return gfx::Size{512, 512}; }

 private:
  FakeMetrics metrics_;
  FakeRasters rasters_;
};

}  // namespace kiosk::fakes
