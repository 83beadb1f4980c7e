#include <doctest/doctest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "sdl/executable_memory.h"
#include "sdl/scoped_environment.h"
#include "sdl/start_up.h"
#include "sdl/texture_display.h"
#include "sdl/window.h"

using namespace kiosk;

namespace {

constexpr gfx::Size kSize{64, 48};
constexpr int kRefused = 10;
constexpr int kDrawn = 11;
constexpr int kNoGl = 12;

// PR_SET_MDWE and PR_MDWE_REFUSE_EXEC_GAIN, which the headers of Debian 12 do not know yet.
constexpr int kSetMdwe = 65;
constexpr unsigned long kRefuseExecGain = 1;

/// As the console does it, on SDL's driver that needs no screen: GLES through EGL, drawn by Mesa.
int draw_with_gles() {
  const std::map<std::string, std::optional<std::string>> variables{{"SDL_RENDER_DRIVER", "opengles2"}};
  const fakes::ScopedEnvironment environment(variables);
  const sdl::SdlLibrary library({"offscreen", {}, "test"}, "test");
  sdl::WindowPtr window(SDL_CreateWindow("test", 0, 0, kSize.w, kSize.h, SDL_WINDOW_OPENGL));
  if (!window) return kNoGl;
  try {
    sdl::TextureDisplay display(*window, false);
    if (display.name().find("opengles2") == std::string::npos) return kNoGl;
    gfx::Picture picture(kSize);
    for (int y = 0; y < kSize.h; ++y) std::fill_n(picture.row(y), kSize.w, 0xFF3060A0u);
    display.show(picture, {});
    return kDrawn;
  } catch (const std::runtime_error& error) {
    std::fputs(error.what(), stderr);
    return std::string(error.what()).find("MemoryDenyWriteExecute") != std::string::npos ? kRefused : kNoGl;
  }
}

/// In a process of its own, because what is forbidden there stays so. Negative: it was killed by that signal.
template <typename Work>
int in_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a renderer of this machine draws what is read back") {
  const int result = in_child(draw_with_gles);
  if (result == kNoGl) return;  // no Mesa here
  CHECK(result == kDrawn);
}

TEST_CASE("a service that may make no code refuses llvmpipe instead of crashing in it") {
  CHECK(sdl::executable_memory_allowed());
  const int result = in_child([] {
    if (::prctl(kSetMdwe, kRefuseExecGain, 0, 0, 0) != 0) return kNoGl;  // a kernel before 6.3
    if (sdl::executable_memory_allowed()) return 1;
    return draw_with_gles();
  });
  if (result == kNoGl) return;
  CHECK(result == kRefused);
}

TEST_CASE("only renderers that make code at run time need such memory") {
  CHECK(sdl::needs_executable_memory("opengles2 on llvmpipe (LLVM 15.0.6, 256 bits)"));
  CHECK_FALSE(sdl::needs_executable_memory("opengles2 on softpipe"));
  CHECK_FALSE(sdl::needs_executable_memory("opengles2 on V3D 4.2"));
}
