// Any bytes as an image: what passes the gate is within its limits.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "image/inspect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kiosk;
  const auto info = image::inspect(std::string(data, data + size));
  if (!info.ok()) return info.error().empty() ? (std::abort(), 0) : 0;
  const gfx::Size natural = info.value().size;
  if (natural.w < 1 || natural.h < 1) std::abort();
  if (info.value().format == image::Format::Svg) return 0;
  const auto orientation = static_cast<int>(info.value().orientation);
  if (orientation < 1 || orientation > 8) std::abort();
  if (natural.w > image::kMaxSide || natural.h > image::kMaxSide) std::abort();
  return 0;
}
