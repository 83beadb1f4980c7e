#include "sdl/error.h"

#include <SDL.h>

namespace kiosk::sdl {

std::runtime_error sdl_error(const std::string& what) {
  const std::string reason = SDL_GetError();
  return std::runtime_error(what + ": " + (reason.empty() ? "SDL gives no reason" : reason));
}

}  // namespace kiosk::sdl
