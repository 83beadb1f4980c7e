#pragma once

#include <dlfcn.h>

#include <atomic>
#include <cerrno>

/// What the parts of the LD_PRELOAD library share; shim.cpp says what it is for.
namespace kiosk::shim {

struct State {
  std::atomic<bool> running{false};
  std::atomic<long> allocations{0};
  std::atomic<long> file_calls{0};
  long fail_alloc = 0;
  long fail_file = 0;
  bool forever = false;
  int error = EIO;  ///< 0: short reads
  bool visitor = false;
  long frames = 0;
  long bad_frames = 0;
  long pumps = 0;
  char report[512] = "";
};

extern State state;

/// The function that we stand before.
template <typename F>
F next(const char* name) {
  return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

/// Reads the table of what the message looks like.
void read_places(const char* path);

}  // namespace kiosk::shim
