#pragma once

#include <cstdint>
#include <string>

namespace kiosk::fakes {

inline std::string big_endian(std::uint32_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i));
  return text;
}

/// The first 33 bytes of a PNG file; its checksum is wrong.
inline std::string png_header(std::uint32_t w, std::uint32_t h) {
  return "\x89PNG\r\n\x1A\n" + big_endian(13, 4) + "IHDR" + big_endian(w, 4) + big_endian(h, 4) +
         std::string("\x08\x02\0\0\0", 5) + big_endian(0, 4);
}

/// A JPEG file up to and with its frame header, with an application segment in front of it.
inline std::string jpeg_header(std::uint32_t w, std::uint32_t h) {
  return "\xFF\xD8\xFF\xE0" + big_endian(6, 2) + "JFIF" + "\xFF\xFF\xC0" + big_endian(8, 2) + "\x08" +
         big_endian(h, 2) + big_endian(w, 2) + "\x03";
}

enum class ByteOrder { Big, Little };

/// A TIFF number.
inline std::string ordered(std::uint32_t value, int bytes, ByteOrder order) {
  const std::string big = big_endian(value, bytes);
  return order == ByteOrder::Big ? big : std::string(big.rbegin(), big.rend());
}

/// What stands in an EXIF segment: a directory with a width and an orientation.
inline std::string exif_payload(std::uint32_t orientation, ByteOrder order = ByteOrder::Big) {
  const auto number = [&](std::uint32_t value, int bytes) { return ordered(value, bytes, order); };
  const std::string start = order == ByteOrder::Big ? "MM" : "II";
  return std::string("Exif\0\0", 6) + start + number(42, 2) + number(8, 4) + number(2, 2) +
         number(0x0100, 2) + number(4, 2) + number(1, 4) + number(640, 4) + number(0x0112, 2) + number(3, 2) +
         number(1, 4) + number(orientation, 2) + number(0, 2) + number(0, 4);
}

/// The whole segment, to be put behind the first two bytes of a JPEG file.
inline std::string exif_segment(std::uint32_t orientation, ByteOrder order = ByteOrder::Big) {
  const std::string payload = exif_payload(orientation, order);
  return "\xFF\xE1" + big_endian(static_cast<std::uint32_t>(payload.size()) + 2, 2) + payload;
}

inline std::string svg(const std::string& attributes, const std::string& body) {
  return "<?xml version='1.0'?>\n<!-- <text> -->\n<svg xmlns='http://www.w3.org/2000/svg' " + attributes +
         ">" + body + "</svg>";
}

/// A drawing that has a size.
inline std::string drawing(const std::string& body) {
  return svg("viewBox='0 0 9 9'", body);
}

}  // namespace kiosk::fakes
