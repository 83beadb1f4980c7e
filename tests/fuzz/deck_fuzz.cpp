// Any bytes as a deck.
#include <cstddef>
#include <cstdint>

#include "fuzz/content_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kiosk::fuzz::load_with("deck.json", std::string(data, data + size));
  return 0;
}
