#pragma once

#include <cstddef>
#include <string>
#include <utility>

namespace kiosk::fakes {

/// Line and column of a byte, counted the slow way.
inline std::pair<int, int> line_and_column(const std::string& text, std::size_t at) {
  int line = 1;
  int column = 1;
  for (std::size_t i = 0; i < at; ++i) {
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
      ++column;
    }
  }
  return {line, column};
}

}  // namespace kiosk::fakes
