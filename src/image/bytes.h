#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kiosk::image {

inline std::uint32_t big8(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
/// Big-endian numbers, the most significant byte first. The bytes must be there.
inline std::uint32_t big16(std::string_view bytes, std::size_t at) {
  return big8(bytes, at) << 8 | big8(bytes, at + 1);
}
inline std::uint32_t big32(std::string_view bytes, std::size_t at) {
  return big16(bytes, at) << 16 | big16(bytes, at + 2);
}

}  // namespace kiosk::image
