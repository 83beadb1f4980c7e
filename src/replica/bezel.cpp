#include "replica/bezel.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kiosk::replica {
namespace {

constexpr std::uint32_t kDesk = 0xFF3A3D42;
constexpr std::uint32_t kFrame = 0xFF15171A;
constexpr std::uint32_t kFrameEdge = 0xFF5A5F66;
constexpr double kUnknownFrame = 1.0 / 20;

/// Half of what is left of the outline, in pixels.
int border(double outline_mm, double panel_mm, int panel_px) {
  return static_cast<int>(std::lround((outline_mm - panel_mm) / 2 * panel_px / panel_mm));
}

void fill(gfx::PixelView window, const gfx::Rect& area, std::uint32_t color) {
  const gfx::Rect part = area.intersected(gfx::bounds(window.size));
  for (int y = part.y; y < part.bottom(); ++y) std::fill_n(window.row(y) + part.x, part.w, color);
}

/// `part` of `whole` becomes a part of `target`; never empty.
int scaled(int value, int whole, int target) {
  return static_cast<int>(std::int64_t{value} * target / whole);
}

struct Span {
  int begin;
  int end;
};

/// The source pixels that the target pixel `at` covers.
Span covered(int at, int source, int target) {
  const int begin = scaled(at, target, source);
  return {begin, std::max(begin + 1, scaled(at + 1, target, source))};
}

std::uint32_t mean(const gfx::Picture& page, Span columns, Span rows) {
  std::uint32_t red = 0, green = 0, blue = 0;
  for (int y = rows.begin; y < rows.end; ++y) {
    const std::uint32_t* row = page.row(y);
    for (int x = columns.begin; x < columns.end; ++x) {
      red += (row[x] >> 16) & 0xFF;
      green += (row[x] >> 8) & 0xFF;
      blue += row[x] & 0xFF;
    }
  }
  const auto count = static_cast<std::uint32_t>((columns.end - columns.begin) * (rows.end - rows.begin));
  const auto channel = [&](std::uint32_t sum) { return (sum + count / 2) / count; };
  return 0xFF000000u | (channel(red) << 16) | (channel(green) << 8) | channel(blue);
}

}  // namespace

Bezel make_bezel(const board::Board& board, gfx::Size panel, gfx::Rotation rotation) {
  gfx::Size frame;
  if (board.outline_mm) {
    frame = {border(board.outline_mm->w, board.panel_mm.w, panel.w),
             border(board.outline_mm->h, board.panel_mm.h, panel.h)};
  } else {
    const int side = static_cast<int>(std::lround(std::min(panel.w, panel.h) * kUnknownFrame));
    frame = {side, side};
  }
  frame = {std::max(1, frame.w), std::max(1, frame.h)};
  if (gfx::rotated(frame, rotation) != frame) frame = frame.turned();
  const gfx::Size page = gfx::rotated(panel, rotation);
  return {{page.w + 2 * frame.w, page.h + 2 * frame.h}, {frame.w, frame.h, page.w, page.h}};
}

Placed place(const Bezel& bezel, gfx::Size window) {
  const int times = std::min(window.w / bezel.whole.w, window.h / bezel.whole.h);
  const auto at_scale = [&](auto scale) {
    const gfx::Size whole{std::max(3, scale(bezel.whole.w)), std::max(3, scale(bezel.whole.h))};
    const gfx::Rect outer = gfx::centered(whole, gfx::bounds(window));
    return Placed{outer,
                  {outer.x + scale(bezel.screen.x), outer.y + scale(bezel.screen.y),
                   std::max(1, scale(bezel.screen.w)), std::max(1, scale(bezel.screen.h))}};
  };
  if (times >= 1) return at_scale([&](int length) { return length * times; });
  // The tighter of the two sides decides.
  const bool by_width = std::int64_t{window.w} * bezel.whole.h <= std::int64_t{window.h} * bezel.whole.w;
  return at_scale([&](int length) {
    return by_width ? scaled(length, bezel.whole.w, window.w) : scaled(length, bezel.whole.h, window.h);
  });
}

gfx::Point page_point(const Placed& placed, gfx::Size page, gfx::Point window_point) {
  const gfx::Rect& screen = placed.screen;
  const auto along = [](int at, int start, int length, int pixels) {
    return std::clamp(scaled(at - start, length, pixels), 0, pixels - 1);
  };
  return {along(window_point.x, screen.x, screen.w, page.w),
          along(window_point.y, screen.y, screen.h, page.h)};
}

void draw_frame(const Placed& placed, gfx::PixelView window) {
  const gfx::Rect& screen = placed.screen;
  const gfx::Rect all = gfx::bounds(window.size);
  // Four strips around the screen each, so that the page is never painted over, not even for a moment.
  const auto around = [&](const gfx::Rect& outer, std::uint32_t color) {
    fill(window, {outer.x, outer.y, outer.w, screen.y - outer.y}, color);
    fill(window, {outer.x, screen.bottom(), outer.w, outer.bottom() - screen.bottom()}, color);
    fill(window, {outer.x, screen.y, screen.x - outer.x, screen.h}, color);
    fill(window, {screen.right(), screen.y, outer.right() - screen.right(), screen.h}, color);
  };
  around(all, kDesk);
  around(placed.whole, kFrameEdge);
  const gfx::Rect inner = placed.whole.inset(1);
  if (inner.contains(screen)) around(inner, kFrame);
}

void draw_screen(const gfx::Picture& page, const gfx::Rect& screen, gfx::PixelView window) {
  const gfx::Rect part = screen.intersected(gfx::bounds(window.size));
  if (page.size() == screen.size()) {
    for (int y = part.y; y < part.bottom(); ++y) {
      std::copy_n(page.row(y - screen.y) + (part.x - screen.x), part.w, window.row(y) + part.x);
    }
    return;
  }
  for (int y = part.y; y < part.bottom(); ++y) {
    const Span rows = covered(y - screen.y, page.size().h, screen.h);
    std::uint32_t* row = window.row(y);
    for (int x = part.x; x < part.right(); ++x) {
      row[x] = mean(page, covered(x - screen.x, page.size().w, screen.w), rows);
    }
  }
}

}  // namespace kiosk::replica
