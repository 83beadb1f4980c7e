#pragma once

#include <cstdint>
#include <string>

#include "faults/resources.h"

namespace kiosk::faults {

struct NavigationReport {
  long navigations = 0;  ///< wishes of a visitor that led to another view
  Resources warm;        ///< after the first tenth, at least 1000
  Resources end;
  int textures_most = 0;  ///< after warming up
  int textures_least = 0;
  std::string finding;  ///< empty: nothing
};

/// Visitors of the real kiosk (default content, real fonts and images) on the console's path with SDL's
/// software renderer: pages, cards, menus, languages, reading aids, movements; now and then a lost renderer.
/// The same seed does the same on every machine.
NavigationReport navigate(long navigations, std::uint64_t seed);

}  // namespace kiosk::faults
