#include "sdl/executable_memory.h"

#include <sys/mman.h>
#include <unistd.h>

namespace kiosk::sdl {

/// By trying: the kernel's own switch (prctl) and the filter of older service managers (seccomp) both refuse
/// to make memory executable that was writable.
bool executable_memory_allowed() {
  const auto bytes = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  void* memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return false;
  const bool allowed = ::mprotect(memory, bytes, PROT_READ | PROT_EXEC) == 0;
  ::munmap(memory, bytes);
  return allowed;
}

bool needs_executable_memory(std::string_view renderer) {
  return renderer.find("llvmpipe") != std::string_view::npos;
}

}  // namespace kiosk::sdl
