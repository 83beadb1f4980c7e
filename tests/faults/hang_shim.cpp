/// An LD_PRELOAD library that lets a call of a library never come back: SDL's last call of a frame, or the
/// one that the layout asks for the width of a text. It begins when the file of KIOSK_HANG_WHEN is there;
/// KIOSK_HANG says which call, and KIOSK_HUNG is the file that it makes when it has happened.
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include <SDL.h>
#include <SDL_ttf.h>

namespace {

void hang_in(std::string_view call) {
  const char* wanted = std::getenv("KIOSK_HANG");
  const char* when = std::getenv("KIOSK_HANG_WHEN");
  const char* told = std::getenv("KIOSK_HUNG");
  if (wanted == nullptr || when == nullptr || told == nullptr || wanted != call) return;
  if (::access(when, F_OK) != 0) return;
  ::close(::open(told, O_WRONLY | O_CREAT, 0600));
  while (true) ::pause();
}

template <typename F>
F next(const char* name) {
  return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {
int SDL_UpdateWindowSurfaceRects(SDL_Window* window, const SDL_Rect* rects, int count) {
  static const auto real = next<int (*)(SDL_Window*, const SDL_Rect*, int)>("SDL_UpdateWindowSurfaceRects");
  hang_in("flip");
  return real(window, rects, count);
}
int TTF_SizeUTF8(TTF_Font* font, const char* text, int* width, int* height) {
  static const auto real = next<int (*)(TTF_Font*, const char*, int*, int*)>("TTF_SizeUTF8");
  hang_in("layout");
  return real(font, text, width, height);
}
}
