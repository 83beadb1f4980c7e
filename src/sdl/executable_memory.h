#pragma once

#include <string_view>

namespace kiosk::sdl {

/// Whether this process may make code at run time. A service with MemoryDenyWriteExecute= may not.
bool executable_memory_allowed();

/// Whether a renderer with this name draws by code that it makes at run time: Mesa's llvmpipe does, and
/// crashes where it may not.
bool needs_executable_memory(std::string_view renderer);

}  // namespace kiosk::sdl
