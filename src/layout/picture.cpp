#include "layout/picture.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

constexpr gfx::Size kUnknown{4, 3};

}  // namespace

gfx::Size fitted(gfx::Size natural, gfx::Size room) {
  const double scale = std::min(double(room.w) / natural.w, double(room.h) / natural.h);
  return {std::max(1, static_cast<int>(natural.w * scale)), std::max(1, static_cast<int>(natural.h * scale))};
}

gfx::Size natural_size(const Request& request, const model::Image& image) {
  if (image.state == model::ImageState::Bad) return kUnknown;
  const auto size = request.image_size(image.file);
  return size && !size->empty() ? *size : kUnknown;
}

Image picture_item(const Request& request, const model::Image& image, const gfx::Rect& place) {
  const look::Palette& colors = request.look.colors;
  const bool good = image.state == model::ImageState::Good;
  return {place, good ? image.file : "", colors.card, colors.muted};
}

gfx::Rect place_picture(Scene& scene, const Request& request, const model::Page& page,
                        const gfx::Rect& area) {
  if (!page.image || page.kind == model::PageKind::Emergency) return area;
  const bool beside = area.w > area.h;
  const gfx::Size room = beside ? gfx::Size{area.w * 36 / 100, area.h} : gfx::Size{area.w, area.h * 42 / 100};
  const gfx::Size size = fitted(natural_size(request, *page.image), room);
  const int gap = request.look.margin;
  // A picture that leaves the words a slit helps nobody.
  if (size.h < 2 * request.look.text_min || (beside && area.w - size.w - gap < 8 * request.look.text_min))
    return area;
  const gfx::Rect place = beside ? gfx::Rect{area.x, area.y + (area.h - size.h) / 2, size.w, size.h}
                                 : gfx::Rect{area.x + (area.w - size.w) / 2, area.y, size.w, size.h};
  scene.add(picture_item(request, *page.image, place));
  return beside ? area.inset({size.w + gap, 0, 0, 0}) : area.inset({0, size.h + gap, 0, 0});
}

}  // namespace kiosk::layout
