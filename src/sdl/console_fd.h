#pragma once

#include <SDL.h>

namespace kiosk::sdl {

/// SDL's own descriptor of the display card, the only one that may change it; -1 where SDL does not show on
/// the console.
int console_fd(SDL_Window& window);

}  // namespace kiosk::sdl
