#include "layout/logo.h"

#include <algorithm>

#include "layout/picture.h"

namespace kiosk::layout {

gfx::Rect place_logo(Scene& scene, const Request& request, const model::Page& page, const gfx::Rect& area) {
  constexpr int kLowestRoomEms = 9;
  constexpr int kShare = 10;  // of the height
  constexpr int kFlattest = 5;
  using model::PageKind;
  const auto& theme = request.content.deck.theme;
  const bool signed_page = page.kind == PageKind::Title || page.kind == PageKind::About;
  if (!signed_page || !theme || !theme->logo || theme->logo->state == model::ImageState::Bad) return area;
  const auto natural = request.image_size(theme->logo->file);
  if (!natural || natural->empty()) return area;
  const int height = std::min(request.look.target * 7 / 10, area.h / kShare);
  const gfx::Size size = fitted(*natural, {std::min(area.w / 2, kFlattest * height), height});
  const int used = size.h + request.look.padding;
  if (area.h - used < kLowestRoomEms * request.look.text_min || size.h < request.look.text_min / 2)
    return area;
  scene.add(
      picture_item(request, *theme->logo, {area.right() - size.w, area.bottom() - size.h, size.w, size.h}));
  return area.inset({0, 0, 0, used});
}

}  // namespace kiosk::layout
