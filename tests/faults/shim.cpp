/// LD_PRELOAD library for the real program: fails the n-th allocation or file call, plays a visitor's keys,
/// and looks at each frame on its way to the screen. Allocates nothing itself. Everything comes by
/// environment:
///
///   KIOSK_FAIL_ALLOC=N     the N-th allocation after `main` has begun fails (0: only count)
///   KIOSK_FAIL_FILE=N      the N-th file call fails
///   KIOSK_FAIL_ERROR=E     EIO ENOSPC EROFS EACCES EINTR, or SHORT: reads give half
///   KIOSK_FAIL_FOREVER=1   that one and all after it
///   KIOSK_MESSAGE_TABLE=F  lines "x y w h hash": one of these places must look like this in each frame
///   KIOSK_VISITOR=1        presses keys
///   KIOSK_PLACES=F         gets the number of the first allocation of each place in the code, one a line
///   KIOSK_REPORT=F         gets one line at the end: allocations, file calls, frames, bad frames
#include "faults/shim.h"

#include <dirent.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

using namespace kiosk::shim;

namespace kiosk::shim {
State state;
}

namespace {

bool is_due(std::atomic<long>& counter, long wanted) {
  if (!state.running) return false;
  const long number = ++counter;
  return wanted > 0 && (number == wanted || (state.forever && number > wanted));
}

/// A place is where the last callers are, seen from here; which of them are the same is kept in a table of
/// hashes.
constexpr std::size_t kPlaceSlots = 1u << 18;
std::uint64_t place_slots[kPlaceSlots];
int places_fd = -1;

void note_place() {
  constexpr int kCallers = 14;
  void* callers[kCallers];
  state.running = false;
  const int count = ::backtrace(callers, kCallers);
  std::uint64_t hash = 1469598103934665603u;
  for (int i = 2; i < count; ++i)
    hash = (hash ^ reinterpret_cast<std::uintptr_t>(callers[i])) * 1099511628211u;
  std::size_t slot = hash % kPlaceSlots;
  while (place_slots[slot] != 0 && place_slots[slot] != hash) slot = (slot + 1) % kPlaceSlots;
  if (place_slots[slot] == 0) {
    place_slots[slot] = hash;
    char line[32];
    const int length = std::snprintf(line, sizeof line, "%ld\n", state.allocations.load());
    if (::write(places_fd, line, static_cast<std::size_t>(length)) != length) ::_exit(99);
  }
  state.running = true;
}

bool alloc_fails() {
  const bool due = is_due(state.allocations, state.fail_alloc);
  if (places_fd >= 0 && state.running) note_place();
  if (!due) return false;
  errno = ENOMEM;
  return true;
}

/// True if this call is to fail, with errno set. A short read is none.
bool file_fails() {
  if (!is_due(state.file_calls, state.fail_file) || state.error == 0) return false;
  errno = state.error;
  return true;
}

void write_report() {
  state.running = false;
  if (state.report[0] == 0) return;
  char line[128];
  const int length = std::snprintf(line, sizeof line, "%ld %ld %ld %ld\n", state.allocations.load(),
                                   state.file_calls.load(), state.frames, state.bad_frames);
  const int fd = ::open(state.report, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (fd < 0) return;
  if (::write(fd, line, static_cast<std::size_t>(length)) != length) ::_exit(99);
  ::close(fd);
}

/// Where it crashed goes to standard error: the first frame outside of the C library tells whose code it is.
void on_crash(int number) {
  void* frames[48];
  write_report();
  const int count = ::backtrace(frames, 48);
  ::backtrace_symbols_fd(frames, count, 2);
  ::signal(number, SIG_DFL);
  ::raise(number);
}

/// On a stack of its own: SDL without memory for its error message calls itself until there is none left.
void catch_crashes() {
  static char room[1 << 16];
  const stack_t stack{.ss_sp = room, .ss_flags = 0, .ss_size = sizeof room};
  struct sigaction action {};
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  ::sigaltstack(&stack, nullptr);
  for (const int number : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE}) ::sigaction(number, &action, nullptr);
}

/// Asks the kernel itself, so that it counts as no call of the program.
bool is_file(int fd) {
  struct stat info {};
  return ::syscall(SYS_newfstatat, fd, "", &info, AT_EMPTY_PATH) == 0 &&
         (S_ISREG(info.st_mode) || S_ISDIR(info.st_mode));
}

long number_of(const char* name) {
  const char* text = std::getenv(name);
  return text == nullptr ? 0 : std::strtol(text, nullptr, 10);
}

void read_environment() {
  state.fail_alloc = number_of("KIOSK_FAIL_ALLOC");
  state.fail_file = number_of("KIOSK_FAIL_FILE");
  state.forever = number_of("KIOSK_FAIL_FOREVER") != 0;
  state.visitor = number_of("KIOSK_VISITOR") != 0;
  if (const char* error = std::getenv("KIOSK_FAIL_ERROR")) {
    struct Name {
      const char* name;
      int number;
    };
    constexpr Name kNames[] = {{"EIO", EIO},       {"ENOSPC", ENOSPC}, {"EROFS", EROFS},
                               {"EACCES", EACCES}, {"EINTR", EINTR},   {"SHORT", 0}};
    for (const Name& name : kNames) {
      if (std::strcmp(name.name, error) == 0) state.error = name.number;
    }
  }
  if (const char* report = std::getenv("KIOSK_REPORT"))
    std::snprintf(state.report, sizeof state.report, "%s", report);
  if (const char* table = std::getenv("KIOSK_MESSAGE_TABLE")) read_places(table);
  if (const char* list = std::getenv("KIOSK_PLACES"))
    places_fd = ::open(list, O_WRONLY | O_CREAT | O_TRUNC, 0644);
}

using Main = int (*)(int, char**, char**);
Main real_main = nullptr;

int main_between(int argc, char** argv, char** environment) {
  void* warm[1];
  ::backtrace(warm, 1);  // loads libgcc now, not in the crash
  read_environment();
  catch_crashes();
  std::atexit(write_report);
  state.running = true;
  return real_main(argc, argv, environment);
}

}  // namespace

extern "C" {

int __libc_start_main(Main main, int argc, char** argv, void (*init)(), void (*fini)(), void (*rtld_fini)(),
                      void* stack_end) {
  using Start = int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*);
  real_main = main;
  return next<Start>("__libc_start_main")(main_between, argc, argv, init, fini, rtld_fini, stack_end);
}

// Memory.
void* malloc(std::size_t size) {
  return alloc_fails() ? nullptr : __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
  return alloc_fails() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* block, std::size_t size) {
  return alloc_fails() ? nullptr : __libc_realloc(block, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return alloc_fails() ? nullptr : __libc_memalign(alignment, size);
}
int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  if (alloc_fails()) return ENOMEM;
  *block = __libc_memalign(alignment, size);
  return *block == nullptr ? ENOMEM : 0;
}

// Files.
int open(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (file_fails()) return -1;
  static const auto real = next<int (*)(const char*, int, ...)>("open");
  return real(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (file_fails()) return -1;
  static const auto real = next<int (*)(const char*, int, ...)>("open64");
  return real(path, flags, mode);
}
// Wakeups and signals come by descriptors, too, which are no files and do not fail.
ssize_t read(int fd, void* buffer, std::size_t size) {
  static const auto real = next<ssize_t (*)(int, void*, std::size_t)>("read");
  const bool due = is_file(fd) && is_due(state.file_calls, state.fail_file);
  if (due && state.error != 0) {
    errno = state.error;
    return -1;
  }
  return real(fd, buffer, due && size > 1 ? size / 2 : size);
}
ssize_t write(int fd, const void* buffer, std::size_t size) {
  static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
  const bool due = is_file(fd) && is_due(state.file_calls, state.fail_file);
  if (due && state.error != 0) {
    errno = state.error;
    return -1;
  }
  return real(fd, buffer, due && size > 1 ? size / 2 : size);
}
#define KIOSK_FAILING(result, name, parameters, arguments, failed) \
  result name parameters {                                         \
    if (file_fails()) return failed;                               \
    static const auto real = next<result(*) parameters>(#name);    \
    return real arguments;                                         \
  }
KIOSK_FAILING(int, stat, (const char* path, struct stat* info), (path, info), -1)
KIOSK_FAILING(int, stat64, (const char* path, struct stat64* info), (path, info), -1)
KIOSK_FAILING(int, lstat, (const char* path, struct stat* info), (path, info), -1)
KIOSK_FAILING(int, fstat, (int fd, struct stat* info), (fd, info), -1)
KIOSK_FAILING(int, fstat64, (int fd, struct stat64* info), (fd, info), -1)
KIOSK_FAILING(int, access, (const char* path, int mode), (path, mode), -1)
KIOSK_FAILING(int, rename, (const char* from, const char* to), (from, to), -1)
KIOSK_FAILING(int, unlink, (const char* path), (path), -1)
KIOSK_FAILING(int, mkdir, (const char* path, mode_t mode), (path, mode), -1)
KIOSK_FAILING(int, fsync, (int fd), (fd), -1)
KIOSK_FAILING(int, fdatasync, (int fd), (fd), -1)
KIOSK_FAILING(DIR*, opendir, (const char* path), (path), nullptr)
KIOSK_FAILING(struct dirent*, readdir, (DIR * folder), (folder), nullptr)
KIOSK_FAILING(ssize_t, readlink, (const char* path, char* buffer, std::size_t size), (path, buffer, size), -1)
KIOSK_FAILING(FILE*, fopen, (const char* path, const char* mode), (path, mode), nullptr)
KIOSK_FAILING(FILE*, fopen64, (const char* path, const char* mode), (path, mode), nullptr)
}
