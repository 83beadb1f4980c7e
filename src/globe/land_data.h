#pragma once

#include <cstddef>
#include <span>

namespace kiosk::globe {

/// The file assets/globe/land.txt inside the program.
struct LandFile {
  const char* name;  ///< without its ending
  const unsigned char* data;
  std::size_t size;
};

/// Written at build time; holds one file.
std::span<const LandFile> land_data();

}  // namespace kiosk::globe
