#include "sdl/window.h"

#include <cstdlib>

#include "sdl/error.h"

namespace kiosk::sdl {
namespace {

constexpr gfx::Size kSmallestWindow{320, 240};

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != 0;
}

Mode to_mode(const SDL_DisplayMode& mode) {
  return {{mode.w, mode.h}, mode.refresh_rate};
}

/// Else the renderer destroys the window and makes it again, and the screen flickers.
void ask_for_gles2() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
}

Uint32 window_flags(Place place, const WindowPlan& plan) {
  if (place != Place::Desktop) return SDL_WINDOW_SHOWN;
  if (!plan.fullscreen) return SDL_WINDOW_SHOWN | SDL_WINDOW_RESIZABLE;
  return plan.by_manager ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_BORDERLESS;
}

}  // namespace

ScreenFacts read_screen(Place place, int display) {
  ScreenFacts screen;
  SDL_Rect bounds{};
  if (SDL_GetDisplayBounds(display, &bounds) == 0) screen.bounds = {bounds.x, bounds.y, bounds.w, bounds.h};
  SDL_DisplayMode mode{};
  if (SDL_GetDesktopDisplayMode(display, &mode) == 0) screen.mode = to_mode(mode);
  for (int i = 0; i < SDL_GetNumDisplayModes(display); ++i) {
    if (SDL_GetDisplayMode(display, i, &mode) == 0) screen.modes.push_back(to_mode(mode));
  }
  screen.managed = place == Place::Desktop &&
                   (is_set("XDG_CURRENT_DESKTOP") || is_set("DESKTOP_SESSION") || is_set("WAYLAND_DISPLAY"));
  return screen;
}

WindowPtr open_window(Place place, const WindowPlan& plan, const std::string& title) {
  set_kiosk_mode(plan.fullscreen);  // before the window, or an arrow flashes up
  if (place == Place::Console) ask_for_gles2();
  const bool centered = plan.centered || place == Place::Console;
  const int middle = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(plan.display)));
  const int x = centered ? middle : plan.at.x;
  const int y = centered ? middle : plan.at.y;
  WindowPtr window(
      SDL_CreateWindow(title.c_str(), x, y, plan.size.w, plan.size.h, window_flags(place, plan)));
  if (!window) {
    throw sdl_error("SDL_CreateWindow " + std::to_string(plan.size.w) + "x" + std::to_string(plan.size.h));
  }
  if (place == Place::Desktop) SDL_SetWindowMinimumSize(window.get(), kSmallestWindow.w, kSmallestWindow.h);
  return window;
}

void set_kiosk_mode(bool fullscreen) {
  SDL_ShowCursor(fullscreen ? SDL_DISABLE : SDL_ENABLE);
  if (fullscreen) {
    SDL_DisableScreenSaver();
  } else {
    SDL_EnableScreenSaver();
  }
}

}  // namespace kiosk::sdl
