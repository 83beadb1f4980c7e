#pragma once

#include <cstdlib>

#include "gfx/picture.h"
#include "sdl/event_queue.h"
#include "sdl/start_up.h"
#include "sdl/texture_display.h"

namespace kiosk::faults {

/// The console's way to the screen, put together as the session does it, with SDL's software renderer in a
/// window in memory: SDL, wakeup, window, textures, events.
class ConsoleScreen {
 public:
  explicit ConsoleScreen(gfx::Size size)
      : window_(SDL_CreateWindow("faults", 0, 0, size.w, size.h, SDL_WINDOW_SHOWN)),
        display_(*window_, false),
        events_(sdl::Waiting::ByUs, wakeup_, {display_.size(), gfx::Rotation::R0, false, {}},
                sdl::TouchChoice("", log_), [this](const input::Event& event) { notice(event); }) {}

  sdl::TextureDisplay& display() { return display_; }
  /// What is waiting, as the program gets it.
  std::vector<input::Event> events() { return events_.wait(base::Duration::zero()); }
  void push(Uint32 type) {
    SDL_Event event{};
    event.type = type;
    SDL_PushEvent(&event);
  }
  /// What the renderer has drawn last.
  gfx::Picture seen() {
    gfx::Picture picture(display_.size());
    const int w = picture.size().w;
    SDL_RenderReadPixels(display_.renderer(), nullptr, SDL_PIXELFORMAT_ARGB8888, picture.row(0), w * 4);
    for (int y = 0; y < picture.size().h; ++y) {
      for (int x = 0; x < w; ++x) picture.row(y)[x] |= 0xFF000000u;
    }
    return picture;
  }

 private:
  struct Environment {
    Environment() {
      ::setenv("SDL_VIDEODRIVER", "dummy", 1);
      ::setenv("SDL_RENDER_DRIVER", "software", 1);
    }
  };

  void notice(const input::Event& event) {
    if (const auto* resized = std::get_if<input::Resized>(&event)) display_.resized(resized->size);
    if (std::holds_alternative<input::Exposed>(event)) display_.invalidate(false);
    if (std::holds_alternative<input::DisplayLost>(event)) display_.invalidate(true);
  }

  Environment environment_;
  base::StderrLog log_;
  sdl::SdlLibrary library_{{"dummy", {}, "test"}, "faults"};
  sdl::Wakeup wakeup_;
  sdl::WindowPtr window_;
  sdl::TextureDisplay display_;
  sdl::EventQueue events_;
};

}  // namespace kiosk::faults
