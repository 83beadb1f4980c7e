#pragma once

#include <map>
#include <string>
#include <tuple>
#include <unordered_map>

#include "render/rasters.h"
#include "sdl/rasters.h"
#include "text/metrics.h"

namespace kiosk::pixels {

/// A run of words in a font; looked up without a copy of the words.
struct RunView {
  std::string_view utf8;
  text::Font font;
  text::Shaping shaping;
};
struct RunKey {
  std::string utf8;
  text::Font font;
  text::Shaping shaping;
  operator RunView() const { return {utf8, font, shaping}; }
};
struct RunHash {
  using is_transparent = void;
  std::size_t operator()(const RunView& run) const;
};
struct SameRun {
  using is_transparent = void;
  bool operator()(const RunView& a, const RunView& b) const {
    return a.font == b.font && a.shaping == b.shaping && a.utf8 == b.utf8;
  }
};

/// The real fonts, icons and images, each drawn and measured once: thousands of pages show the same words.
/// Keeps everything until `forget`.
class KeptRasters final : public text::TextMetrics, public render::Rasters {
 public:
  explicit KeptRasters(sdl::LibraryRasters& library) : library_(library) {}

  int width(std::string_view utf8, text::Font font, text::Shaping shaping) const override;
  int bearing(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    return library_.bearing(utf8, font, shaping);
  }
  text::FontHeight height(text::Font font) const override { return library_.height(font); }
  bool provides(int family, char32_t character) const override {
    return library_.provides(family, character);
  }
  int family_for(char32_t character, std::string_view language) const override {
    return library_.family_for(character, language);
  }

  render::Mask text(std::string_view utf8, text::Font font, text::Shaping shaping) override {
    return text_mask(utf8, font, shaping);
  }
  render::Mask icon(layout::Icon icon, int side_px) override { return icon_mask(icon, side_px); }
  render::Pixels image(const std::string& path, gfx::Size size) override;

  /// The same without a copy; valid until `forget`.
  const render::Mask& text_mask(std::string_view utf8, text::Font font, text::Shaping shaping);
  const render::Mask& icon_mask(layout::Icon icon, int side_px);

  std::optional<gfx::Size> image_size(const std::string& path) const { return library_.image_size(path); }

  void forget();

 private:
  sdl::LibraryRasters& library_;
  mutable std::unordered_map<RunKey, int, RunHash, SameRun> widths_;
  std::unordered_map<RunKey, render::Mask, RunHash, SameRun> texts_;
  std::map<std::pair<layout::Icon, int>, render::Mask> icons_;
  std::map<std::tuple<std::string, int, int>, render::Pixels> images_;
};

}  // namespace kiosk::pixels
