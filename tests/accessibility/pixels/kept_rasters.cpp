#include "accessibility/pixels/kept_rasters.h"

#include <functional>

namespace kiosk::pixels {

std::size_t RunHash::operator()(const RunView& run) const {
  const std::size_t font = static_cast<std::size_t>(run.font.size_px) * 64 +
                           static_cast<std::size_t>(run.font.family) * 4 +
                           (run.font.face == text::Face::Bold ? 2 : 0) +
                           (run.shaping.direction == text::Direction::RightToLeft ? 1 : 0);
  return std::hash<std::string_view>{}(run.utf8) * 31 + font;
}

int KeptRasters::width(std::string_view utf8, text::Font font, text::Shaping shaping) const {
  const RunView key{utf8, font, shaping};
  if (const auto found = widths_.find(key); found != widths_.end()) return found->second;
  return widths_.emplace(RunKey{std::string(utf8), font, shaping}, library_.width(utf8, font, shaping))
      .first->second;
}

const render::Mask& KeptRasters::text_mask(std::string_view utf8, text::Font font, text::Shaping shaping) {
  const RunView key{utf8, font, shaping};
  if (const auto found = texts_.find(key); found != texts_.end()) return found->second;
  return texts_.emplace(RunKey{std::string(utf8), font, shaping}, library_.text(utf8, font, shaping))
      .first->second;
}

const render::Mask& KeptRasters::icon_mask(layout::Icon icon, int side_px) {
  const auto key = std::pair{icon, side_px};
  if (const auto found = icons_.find(key); found != icons_.end()) return found->second;
  return icons_.emplace(key, library_.icon(icon, side_px)).first->second;
}

render::Pixels KeptRasters::image(const std::string& path, gfx::Size size) {
  const std::tuple key{path, size.w, size.h};
  if (const auto found = images_.find(key); found != images_.end()) return found->second;
  return images_.emplace(key, library_.image(path, size)).first->second;
}

void KeptRasters::forget() {
  widths_.clear();
  texts_.clear();
  icons_.clear();
  images_.clear();
}

}  // namespace kiosk::pixels
