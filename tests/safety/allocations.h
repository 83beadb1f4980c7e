#pragma once

namespace kiosk::safety {

/// While one of these lives, every allocation of this thread fails and is counted: operator new, and without
/// sanitizers also malloc and its kin.
class NoMemory {
 public:
  NoMemory();
  ~NoMemory();
  NoMemory(const NoMemory&) = delete;
  NoMemory& operator=(const NoMemory&) = delete;
  /// How many were asked for.
  long refused() const;
};

}  // namespace kiosk::safety
