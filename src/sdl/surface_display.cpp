#include "sdl/surface_display.h"

#include <cstring>

#include "sdl/error.h"

namespace kiosk::sdl {
namespace {

bool has_our_format(const SDL_Surface& surface) {
  return surface.format->format == SDL_PIXELFORMAT_RGB888 ||
         surface.format->format == SDL_PIXELFORMAT_ARGB8888;
}

/// The rows in which two pictures differ, over the full width.
gfx::Rect differing_rows(const gfx::Picture& a, const gfx::Picture& b) {
  const auto [w, h] = a.size();
  const auto same = [&, bytes = std::size_t(w) * sizeof(std::uint32_t)](int y) {
    return std::memcmp(a.row(y), b.row(y), bytes) == 0;
  };
  int top = 0;
  int bottom = h;
  while (top < bottom && same(top)) ++top;
  while (bottom > top && same(bottom - 1)) --bottom;
  return {0, top, w, bottom - top};
}

}  // namespace

SurfaceDisplay::SurfaceDisplay(SDL_Window& window) : window_(window) {
  fetch_surface();
  size_ = {surface_->w, surface_->h};
}

void SurfaceDisplay::show(const gfx::Picture& picture, const gfx::Rect& changed) {
  fetch_surface();
  const gfx::Rect whole = gfx::bounds(picture.size());
  // In the middle of a fade the surface holds neither of its pictures.
  const bool fading = fade_.from != nullptr && (fade_.to != &picture || fade_.progress < 256);
  const gfx::Rect area = stale_ || fading || changed.empty() ? whole : changed.intersected(whole);
  copy(picture, area);
  fade_ = {};
  stale_ = false;
  present(area);
}

void SurfaceDisplay::show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) {
  fetch_surface();
  const gfx::PixelView view = target();
  if (view.size != from.size() || from.size() != to.size()) {
    // The window was resized and the event is still on its way: show what fits.
    show(to, {});
    stale_ = true;
    return;
  }
  gfx::Rect area = gfx::bounds(from.size());
  if (mix.kind == display::MixKind::Fade) {
    const bool goes_on = !stale_ && fade_.from == &from && fade_.to == &to && fade_.progress <= mix.progress;
    if (!goes_on) begin_fade(from, to);
    if (goes_on) area = fade_.differing;
    fade_.progress = mix.progress;
  } else {
    fade_ = {};
  }
  display::draw_mix(from, to, mix, view);
  present(area);
  stale_ = fade_.from == nullptr;  // after a slide nobody knows what the surface holds
}

void SurfaceDisplay::begin_fade(const gfx::Picture& from, const gfx::Picture& to) {
  copy(from, gfx::bounds(from.size()));
  fade_ = {&from, &to, 0, differing_rows(from, to)};
}

void SurfaceDisplay::resized(gfx::Size size) {
  size_ = size;
  invalidate(false);
}

void SurfaceDisplay::invalidate(bool) {
  stale_ = true;
  fade_ = {};
}

void SurfaceDisplay::fetch_surface() {
  SDL_Surface* surface = SDL_GetWindowSurface(&window_);
  if (surface == nullptr) throw sdl_error("SDL_GetWindowSurface");
  const bool same_size = surface_ != nullptr && size_ == gfx::Size{surface->w, surface->h};
  if (surface != surface_ || !same_size) stale_ = true;
  surface_ = surface;
}

gfx::PixelView SurfaceDisplay::target() {
  const gfx::Size size{surface_->w, surface_->h};
  if (has_our_format(*surface_)) {
    return {static_cast<std::uint32_t*>(surface_->pixels), size,
            surface_->pitch / static_cast<int>(sizeof(std::uint32_t))};
  }
  if (converted_.size() != size) converted_ = gfx::Picture(size);
  return converted_.view();
}

void SurfaceDisplay::copy(const gfx::Picture& picture, const gfx::Rect& area) {
  const gfx::PixelView view = target();
  const gfx::Rect part = area.intersected(gfx::bounds(view.size));
  for (int y = part.y; y < part.bottom(); ++y) {
    std::memcpy(view.row(y) + part.x, picture.row(y) + part.x, std::size_t(part.w) * sizeof(std::uint32_t));
  }
}

void SurfaceDisplay::present(const gfx::Rect& area) {
  const gfx::Rect part = area.intersected({0, 0, surface_->w, surface_->h});
  if (part.empty()) return;
  if (!has_our_format(*surface_)) {
    auto* pixels = static_cast<std::uint8_t*>(surface_->pixels) + std::ptrdiff_t{part.y} * surface_->pitch +
                   std::ptrdiff_t{part.x} * surface_->format->BytesPerPixel;
    SDL_ConvertPixels(part.w, part.h, SDL_PIXELFORMAT_ARGB8888, converted_.row(part.y) + part.x,
                      converted_.size().w * 4, surface_->format->format, pixels, surface_->pitch);
  }
  const SDL_Rect rect{part.x, part.y, part.w, part.h};
  if (SDL_UpdateWindowSurfaceRects(&window_, &rect, 1) != 0) throw sdl_error("SDL_UpdateWindowSurfaceRects");
}

}  // namespace kiosk::sdl
