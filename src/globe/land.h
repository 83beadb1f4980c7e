#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "globe/sphere.h"

namespace kiosk::globe {

/// A closed line of coast. Land is at the right hand of whoever walks along it. Longitudes go on beyond ±180
/// where it crosses that meridian; a ring around a pole ends a whole turn away from where it began.
using Ring = std::vector<Place>;

/// The world's land without borders.
struct Land {
  std::vector<Ring> rings;

  bool is_land(Place place) const;
};

/// Reads the form of assets/globe/land.txt (assets/make_land.py says what it is); the error says what is
/// wrong.
base::Result<Land, std::string> parse_land(std::string_view text);

/// The land built into the program, read at the first call.
const Land& built_in_land();

}  // namespace kiosk::globe
