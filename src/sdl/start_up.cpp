#include "sdl/start_up.h"

#include <dlfcn.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <SDL.h>

#include "base/exit_code.h"
#include "sdl/error.h"
#include "sdl/session.h"
#include "sdl/window_plan.h"

namespace kiosk::sdl {
namespace {

void prepare_process() {
  // SDL's own handler would turn a broken pipe into death; a signal that is ignored already is left alone.
  std::signal(SIGPIPE, SIG_IGN);
  // 30 ms and half of all instructions of a start: libX11 reads its compose file for an input method, and
  // SDL asks D-Bus for a screen saver; a display that nobody types on needs neither.
  ::setenv("XCOMPOSEFILE", "/dev/null", 1);
  ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
}

/// Against the environment too: a variable that is left over must not choose another way to the screen.
void force(const char* hint, const std::string& value) {
  SDL_SetHintWithPriority(hint, value.c_str(), SDL_HINT_OVERRIDE);
}

void set_hints(const DriverChoice& choice, const std::string& title) {
  const bool on_console = place_of(choice.hint) == Place::Console;
  force(SDL_HINT_VIDEODRIVER, choice.hint);
  if (choice.connector) force(SDL_HINT_KMSDRM_DEVICE_INDEX, std::to_string(choice.connector->card));
  SDL_SetHint(SDL_HINT_APP_NAME, title.c_str());
  // One stream of contacts: no mouse made of touches, no touch made of the mouse.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  if (on_console) {
    // Does nothing before SDL 2.30 (commit 5ab1151508); later it bounds the wait for a page flip.
    SDL_SetHint(SDL_HINT_VIDEO_DOUBLE_BUFFER, "1");
    // "opengl" and "software" open on the console, and show nothing or black, without an error.
    force(SDL_HINT_RENDER_DRIVER, "opengles2");
    force(SDL_HINT_RENDER_BATCHING, "1");  // naming a render driver switches it off
  } else {
    // Else SDL tries OpenGL to show a window surface: +300 ms of CPU time at start, +70 MB.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  }
}

/// Xlib ends the process with 1 when the server goes away; a supervisor is to see that it was the display.
int end_without_server(void*) {
  std::fputs("vgt-kiosk: error: the X server is gone\n", stderr);
  std::_Exit(static_cast<int>(base::ExitCode::Device));
}

/// SDL has no call for this, and it loads Xlib itself: the library is there, but not linked.
void watch_x_server() {
  void* xlib = ::dlopen("libX11.so.6", RTLD_NOW | RTLD_NOLOAD);
  if (xlib == nullptr) return;
  using Handler = int (*)(void*);
  using Setter = Handler (*)(Handler);
  const auto set_handler = reinterpret_cast<Setter>(::dlsym(xlib, "XSetIOErrorHandler"));
  if (set_handler != nullptr) set_handler(end_without_server);
  ::dlclose(xlib);  // SDL holds it
}

[[noreturn]] void fail(const DriverChoice& choice, const std::string& why) {
  const std::string text = "cannot show on " + choice.reason + ": " + why;
  if (choice.connector) {
    // SDL's own text is useless here ("Video subsystem has not been initialized").
    throw std::runtime_error(text +
                             "; is another program showing on the screen, and are the groups video and "
                             "render given? `vgt-kiosk doctor` tells");
  }
  throw NoDisplayError(text +
                       "; start the display server or unset the variable, `vgt-kiosk doctor` tells more");
}

}  // namespace

SdlLibrary::SdlLibrary(const DriverChoice& choice, const std::string& title) {
  prepare_process();
  set_hints(choice, title);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    const std::string why = SDL_GetError();
    SDL_Quit();
    fail(choice, why);
  }
  const char* driver = SDL_GetCurrentVideoDriver();
  driver_ = driver == nullptr ? "" : driver;
  if (!is_chosen(choice, driver_)) {
    SDL_Quit();
    fail(choice, "SDL opened \"" + driver_ + "\" instead");
  }
  if (same_driver(driver_, "x11")) watch_x_server();
  SDL_StopTextInput();  // SDL starts it by itself, and with it input methods
}

SdlLibrary::~SdlLibrary() {
  SDL_Quit();
}

}  // namespace kiosk::sdl
