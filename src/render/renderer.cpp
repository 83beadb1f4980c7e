#include "render/renderer.h"

#include <algorithm>
#include <cassert>

#include "base/files.h"
#include "render/paint.h"

namespace kiosk::render {
namespace {

struct DrawItem {
  gfx::PixelView view;
  gfx::Rect clip;
  Rasters& rasters;
  globe::Painter& painter;
  const std::string& image_folder;

  void operator()(const layout::Fill& fill) const {
    fill_rect(view, clip, fill.rect, fill.radius, fill.color);
  }
  void operator()(const layout::Outline& outline) const {
    outline_rect(view, clip, outline.rect, outline.radius, outline.width, outline.color);
  }
  void operator()(const layout::TextRun& run) const {
    const Mask mask = rasters.text(run.utf8, run.font, run.shaping);
    draw_mask(view, clip, mask, {run.box.x + mask.origin.x, run.baseline + mask.origin.y}, run.color);
  }
  void operator()(const layout::Image& image) const {
    Pixels pixels;
    if (!image.file.empty()) {
      pixels = rasters.image(base::join_path(image_folder, image.file), image.rect.size());
    }
    if (pixels.argb.empty()) {
      draw_placeholder(image);
    } else {
      draw_pixels(view, clip, pixels, {image.rect.x, image.rect.y});
    }
  }
  void operator()(const layout::IconMark& mark) const {
    const Mask mask_of_icon = rasters.icon(mark.icon, mark.rect.w);
    draw_mask(view, clip, mask_of_icon, {mark.rect.x, mark.rect.y}, mark.color);
  }
  void operator()(const layout::GlobeMark& mark) const {
    const auto chip = layout::chip_place(mark);
    globe::Drawing drawing = mark.drawing;
    if (chip && drawing.chosen) {
      const auto sight = globe::sight_of(drawing, mark.rect, drawing.spots[*drawing.chosen].place);
      const gfx::Point middle = chip->center();
      drawing.leader =
          gfx::Point{middle.x - static_cast<int>(sight->at.x), middle.y - static_cast<int>(sight->at.y)};
    }
    painter.draw(view, clip.intersected(layout::visible_part(mark)), mark.rect, drawing);
    if (!chip) return;
    fill_rect(view, clip, *chip, chip->h / 2, drawing.colors.spot);
    for (layout::TextRun run : mark.label) {
      run.box.x += chip->x;
      run.baseline += chip->y;
      (*this)(run);
    }
  }

  void operator()(const layout::QrMark& mark) const {
    const int px = mark.module_px;
    const gfx::Rect inner = mark.rect.inset(qr::kQuietZone * px);
    fill_rect(view, clip, mark.rect, qr::kQuietZone * px / 2, gfx::rgb(0xFFFFFF));
    for (int y = 0; y < mark.code.side; ++y) {
      for (int x = 0; x < mark.code.side; ++x) {
        if (!mark.code.is_dark(x, y)) continue;
        fill_rect(view, clip, {inner.x + x * px, inner.y + y * px, px, px}, 0, gfx::rgb(0x000000));
      }
    }
  }

  /// Nobody should take a hole for a part of the page, nor a fault for its message.
  void draw_placeholder(const layout::Image& image) const {
    const int side = std::min(image.rect.w, image.rect.h);
    fill_rect(view, clip, image.rect, side / 16, image.ground);
    const gfx::Rect sign = gfx::centered({side / 3, side / 3}, image.rect);
    if (!sign.empty()) (*this)(layout::IconMark{sign, layout::Icon::Picture, image.ink});
  }
};

}  // namespace

void Renderer::draw(const layout::Scene& scene, const gfx::Rect& area, gfx::Picture& picture) {
  assert(picture.size() == scene.size());
  const gfx::Rect clip = area.intersected(gfx::bounds(scene.size()));
  if (clip.empty()) return;
  const gfx::PixelView view = picture.view();
  fill_rect(view, clip, clip, 0, scene.background());
  const DrawItem draw_item{view, clip, rasters_, painter_, image_folder_};
  for (const layout::Item& item : scene.items()) {
    if (layout::item_bounds(item).overlaps(clip)) std::visit(draw_item, item);
  }
}

gfx::Picture Renderer::draw(const layout::Scene& scene) {
  gfx::Picture picture(scene.size());
  draw(scene, gfx::bounds(scene.size()), picture);
  return picture;
}

}  // namespace kiosk::render
