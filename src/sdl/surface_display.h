#pragma once

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
  void resized(gfx::Size size) override;
  void invalidate(bool device_lost) override;
  std::string name() const override { return "window surface"; }

 private:
  /// The fade on the screen, so that its next step draws only what differs.
  struct Fade {
    const gfx::Picture* from = nullptr;
    const gfx::Picture* to = nullptr;
    int progress = 0;
    gfx::Rect differing;
  };

  void fetch_surface();
  gfx::PixelView target();
  void copy(const gfx::Picture& picture, const gfx::Rect& area);
  void begin_fade(const gfx::Picture& from, const gfx::Picture& to);
  void present(const gfx::Rect& area);

  SDL_Window& window_;
  SDL_Surface* surface_ = nullptr;  ///< the window's; SDL frees it
  gfx::Size size_;
  gfx::Picture converted_;  ///< drawn into when the surface has another pixel format
  bool stale_ = true;       ///< the surface does not hold what was shown last
  Fade fade_;
};

}  // namespace kiosk::sdl
