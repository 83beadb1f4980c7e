#include "image/jpeg_header.h"

#include <algorithm>
#include <optional>

#include "image/bytes.h"

namespace kiosk::image {
namespace {

using namespace std::string_literals;

using Found = base::Result<JpegHeader, std::string>;

constexpr const char* kBroken = "a broken JPEG file; export it again";
constexpr std::uint32_t kFirstFrame = 0xC0;
constexpr std::uint32_t kProgressive = 0xC2;
constexpr std::uint32_t kLastFrame = 0xCF;
constexpr std::uint32_t kExif = 0xE1;
constexpr std::uint32_t kEndOfImage = 0xD9;
constexpr std::uint32_t kStartOfScan = 0xDA;

/// SOF0 to SOF15 without the three markers in between that are something else (DHT, JPG, DAC).
bool is_frame_header(std::uint32_t marker) {
  return marker >= kFirstFrame && marker <= kLastFrame && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// TEM, RST0 to RST7 and SOI have no length and no segment.
bool stands_alone(std::uint32_t marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/// Two bytes for each coefficient of each component; a component may be stored at a part of the size.
std::uint64_t coefficient_bytes(std::string_view bytes, std::size_t at, std::uint64_t pixels) {
  const std::uint32_t components = big8(bytes, at + 7);
  if (at + 8 + 3 * components > bytes.size()) return 2 * components * pixels;
  std::uint32_t widest = 1;
  std::uint32_t highest = 1;
  std::uint32_t parts = 0;
  for (std::uint32_t i = 0; i < components; ++i) {
    const std::uint32_t factors = big8(bytes, at + 9 + 3 * i);
    widest = std::max(widest, factors >> 4);
    highest = std::max(highest, factors & 0xF);
    parts += (factors >> 4) * (factors & 0xF);
  }
  return 2 * pixels * parts / (widest * highest);
}

/// The frame header whose length stands at `at`.
Found read_frame(std::string_view bytes, std::size_t at, std::uint32_t marker) {
  // Length (2), bits (1), height (2), width (2), components (1).
  if (at + 8 > bytes.size() || big16(bytes, at) < 8) return std::string(kBroken);
  if (marker > kProgressive) return "a JPEG of a rare kind; save it again as baseline or progressive"s;
  if (big8(bytes, at + 2) != 8) return "a JPEG with more than 8 bits a channel; save it with 8"s;
  const std::uint32_t components = big8(bytes, at + 7);
  if (components != 1 && components != 3) {
    return "a JPEG that is neither grey nor RGB (CMYK?); save it as RGB"s;
  }
  JpegHeader header{.w = big16(bytes, at + 5), .h = big16(bytes, at + 3)};
  if (header.w == 0 || header.h == 0) return std::string(kBroken);
  if (marker == kProgressive) {
    header.kept_bytes = coefficient_bytes(bytes, at, std::uint64_t{header.w} * header.h);
  }
  return header;
}

}  // namespace

Found read_jpeg_header(std::string_view bytes) {
  std::optional<Orientation> orientation;
  std::size_t at = 2;
  while (at + 4 <= bytes.size() && big8(bytes, at) == 0xFF) {
    const std::uint32_t marker = big8(bytes, at + 1);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    if (is_frame_header(marker)) {
      Found frame = read_frame(bytes, at + 2, marker);
      if (!frame.ok()) return frame;
      JpegHeader header = frame.value();
      header.orientation = orientation.value_or(Orientation::TopLeft);
      return header;
    }
    if (marker == kEndOfImage || marker == kStartOfScan) break;  // before a frame header
    at += 2;
    if (stands_alone(marker)) continue;
    const std::uint32_t length = big16(bytes, at);
    if (length < 2) break;
    // Another picture's directory further on (a preview) says nothing about this one.
    if (marker == kExif && !orientation && at + 2 < bytes.size()) {
      const std::string_view segment = bytes.substr(at + 2, length - 2);
      if (segment.starts_with("Exif")) orientation = read_exif_orientation(segment);
    }
    at += length;
  }
  return std::string(kBroken);
}

}  // namespace kiosk::image
