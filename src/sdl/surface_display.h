#pragma once

#include "display/compositor.h"
#include "sdl/backend_display.h"
#include "sdl/handles.h"

namespace kiosk::sdl {

/// Shows through the window's surface: memory shared with the display server, no GL. Only what changed is
/// copied and sent. The window must outlive it.
class SurfaceDisplay final : public BackendDisplay {
 public:
  explicit SurfaceDisplay(SDL_Window& window);

  gfx::Size size() const override { return size_; }
  void show(const gfx::Picture& picture, const gfx::Rect& changed) override;
  void show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) override;
  void set_shift(gfx::Point shift) override { compositor_.set_shift(shift); }
  void resized(gfx::Size size) override;
  void invalidate(bool device_lost) override;
  std::string name() const override { return "window surface"; }

 private:
  void fetch_surface();
  gfx::PixelView target();
  void copy(const gfx::Picture& picture, const gfx::Rect& area);
  void present(const gfx::Rect& area);

  SDL_Window& window_;
  SDL_Surface* surface_ = nullptr;  ///< the window's; SDL frees it
  gfx::Size size_;
  gfx::Picture converted_;  ///< drawn into when the surface has another pixel format
  display::Compositor compositor_;
};

}  // namespace kiosk::sdl
