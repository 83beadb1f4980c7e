#include "sdl/surface_display.h"

#include <cstring>

#include "sdl/error.h"

namespace kiosk::sdl {
namespace {

bool has_our_format(const SDL_Surface& surface) {
  return surface.format->format == SDL_PIXELFORMAT_RGB888 ||
         surface.format->format == SDL_PIXELFORMAT_ARGB8888;
}

}  // namespace

SurfaceDisplay::SurfaceDisplay(SDL_Window& window) : window_(window) {
  fetch_surface();
  size_ = {surface_->w, surface_->h};
}

void SurfaceDisplay::show(const gfx::Picture& picture, const gfx::Rect& changed) {
  fetch_surface();
  const gfx::PixelView view = target();
  if (view.size == picture.size()) {
    present(compositor_.show(picture, changed, view));
  } else {
    // The window was resized and the event is still on its way: show what fits.
    copy(picture, gfx::bounds(picture.size()));
    compositor_.forget();
    present(gfx::bounds(view.size));
  }
}

void SurfaceDisplay::show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) {
  fetch_surface();
  const gfx::PixelView view = target();
  if (view.size != from.size() || from.size() != to.size()) {
    show(to, {});
  } else {
    present(compositor_.show_mix(from, to, mix, view));
  }
}

void SurfaceDisplay::resized(gfx::Size size) {
  size_ = size;
  invalidate(false);
}

void SurfaceDisplay::invalidate(bool) {
  compositor_.forget();
}

void SurfaceDisplay::fetch_surface() {
  SDL_Surface* surface = SDL_GetWindowSurface(&window_);
  if (surface == nullptr) throw sdl_error("SDL_GetWindowSurface");
  const bool same_size = surface_ != nullptr && size_ == gfx::Size{surface->w, surface->h};
  if (surface != surface_ || !same_size) compositor_.forget();
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
