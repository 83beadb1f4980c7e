#include "faults/resources.h"

#include <malloc.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <iterator>

namespace kiosk::faults {
namespace {

std::size_t resident() {
  std::FILE* file = std::fopen("/proc/self/statm", "r");
  if (file == nullptr) return 0;
  unsigned long whole = 0;
  unsigned long pages = 0;
  const int fields = std::fscanf(file, "%lu %lu", &whole, &pages);
  std::fclose(file);
  return fields == 2 ? pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

}  // namespace

Resources measure_resources() {
  Resources now;
  const auto heap = ::mallinfo2();
  now.heap_bytes = heap.uordblks + heap.hblkhd;
  now.resident_bytes = resident();
  // The one that looks is one of them each time.
  now.descriptors = static_cast<int>(std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}));
  return now;
}

}  // namespace kiosk::faults
