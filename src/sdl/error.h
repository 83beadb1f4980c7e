#pragma once

#include <stdexcept>
#include <string>

namespace kiosk::sdl {

/// `what` and the reason SDL gives for the last failure: "SDL_CreateWindow 1280x800: Out of memory".
std::runtime_error sdl_error(const std::string& what);

}  // namespace kiosk::sdl
