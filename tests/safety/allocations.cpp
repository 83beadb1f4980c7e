#include "safety/allocations.h"

#include <cstdlib>
#include <new>

namespace {
thread_local bool t_refuses = false;
thread_local long t_refused = 0;

bool refuses() noexcept {
  if (t_refuses) ++t_refused;
  return t_refuses;
}
}  // namespace

namespace kiosk::safety {
NoMemory::NoMemory() {
  t_refused = 0;
  t_refuses = true;
}
NoMemory::~NoMemory() {
  t_refuses = false;
}
long NoMemory::refused() const {
  return t_refused;
}
}  // namespace kiosk::safety

// The replacements of [new.delete]; the array and nothrow forms of the library end up in these.
void* operator new(std::size_t size) {
  if (refuses()) throw std::bad_alloc();
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

#if !defined(__SANITIZE_ADDRESS__)
// The library's own, under the names that glibc keeps for replacements (a sanitizer has replaced them
// already).
extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* memory, size_t size);

void* malloc(size_t size) {
  return refuses() ? nullptr : __libc_malloc(size);
}
void* calloc(size_t count, size_t size) {
  return refuses() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* memory, size_t size) {
  return refuses() ? nullptr : __libc_realloc(memory, size);
}
}
#endif
