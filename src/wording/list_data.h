#pragma once

#include <cstddef>
#include <span>

namespace kiosk::wording {

/// One file of src/wording/lists inside the program.
struct ListFile {
  const char* language;  ///< the file's name without its ending
  const unsigned char* data;
  std::size_t size;
};

/// Written at build time from src/wording/lists.
std::span<const ListFile> list_data();

}  // namespace kiosk::wording
