#pragma once

#include <cstddef>
#include <span>

namespace kiosk::content {

/// One file of content/ inside the program.
struct BuiltinFile {
  const char* path;  ///< below the content folder
  const unsigned char* data;
  std::size_t size;
};

/// Written at build time from content/.
std::span<const BuiltinFile> builtin_data();

}  // namespace kiosk::content
