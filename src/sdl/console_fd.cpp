#include "sdl/console_fd.h"

// A file of its own, because of the macros that come with it.
#include <SDL_syswm.h>

namespace kiosk::sdl {

int console_fd(SDL_Window& window) {
#if defined(SDL_VIDEO_DRIVER_KMSDRM)
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(&window, &info) == SDL_TRUE && info.subsystem == SDL_SYSWM_KMSDRM) {
    return info.info.kmsdrm.drm_fd;
  }
#endif
  static_cast<void>(window);
  return -1;
}

}  // namespace kiosk::sdl
