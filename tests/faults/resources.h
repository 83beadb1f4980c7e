#pragma once

#include <cstddef>

namespace kiosk::faults {

/// What this process holds of the machine.
struct Resources {
  std::size_t heap_bytes = 0;      ///< handed out by the allocator
  std::size_t resident_bytes = 0;  ///< RSS
  int descriptors = 0;             ///< open files
};

Resources measure_resources();

}  // namespace kiosk::faults
