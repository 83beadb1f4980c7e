#include "layout/banner.h"

#include <algorithm>

#include "layout/globe_mark.h"

namespace kiosk::layout {
namespace {

// Three continents on which members work, and much sea: calm behind words.
constexpr globe::Pose kBannerPose{22, -38};

}  // namespace

void add_banner(Scene& scene, const Request& request, const Frame& frame) {
  const model::Page& page = request.content.deck.pages[request.view.page];
  if (page.kind != model::PageKind::Title || request.view.aids.high_contrast) return;
  if (frame.shape == ControlShape::Rail) return;
  // To the very edges of the screen, but not behind the controls.
  gfx::Rect window{0, frame.content.y, request.size.w, frame.content.h};
  const bool at_top = request.device.controls == ControlsAt::Top;
  if (!at_top) window = {0, 0, request.size.w, frame.content.bottom()};
  if (at_top) window.h = request.size.h - window.y;
  const bool lying = window.w > window.h;
  const int side = lying ? window.h * 17 / 10 : window.w * 14 / 10;
  // Lying: it rises at the end of the line; upright: in the middle.
  const gfx::Point middle{lying ? window.w * 80 / 100 : window.w / 2,
                          window.y + window.h * (lying ? 85 : 78) / 100};
  scene.add(banner_globe(request.look, {middle.x - side / 2, middle.y - side / 2, side, side}, window,
                         kBannerPose));
}

}  // namespace kiosk::layout
