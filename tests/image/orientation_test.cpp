#include "image/orientation.h"

#include <vector>

#include "image/inspect.h"
#include "image/sample_images.h"
#include "image/verdict.h"

using namespace kiosk;
using fakes::ByteOrder;
using fakes::exif_payload;
using image::Orientation;
using image::read_exif_orientation;

TEST_CASE("each of the eight orientations is read in both orders of bytes") {
  for (std::uint32_t value = 1; value <= 8; ++value) {
    for (const ByteOrder order : {ByteOrder::Big, ByteOrder::Little}) {
      CHECK(read_exif_orientation(exif_payload(value, order)) == static_cast<Orientation>(value));
    }
  }
}

TEST_CASE("an orientation that makes no sense leaves the picture as it is stored") {
  for (const std::uint32_t value : {0u, 9u, 256u, 65535u}) {
    CHECK(read_exif_orientation(exif_payload(value)) == Orientation::TopLeft);
  }
  std::string other_type = exif_payload(6);
  other_type[6 + 8 + 2 + 12 + 3] = 4;  // a 32-bit number
  CHECK(read_exif_orientation(other_type) == Orientation::TopLeft);
  std::string two_of_them = exif_payload(6);
  two_of_them[6 + 8 + 2 + 12 + 7] = 2;
  CHECK(read_exif_orientation(two_of_them) == Orientation::TopLeft);
  CHECK(read_exif_orientation("http://ns.adobe.com/xap/1.0/") == Orientation::TopLeft);
}

TEST_CASE("a segment that stops anywhere, or points anywhere, is read to its end at most") {
  const std::string whole = exif_payload(6);
  const std::size_t end_of_value = 6 + 8 + 2 + 24;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    // A copy of exactly that size: a sanitizer sees what is read beyond it.
    const std::vector<char> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    const Orientation read = read_exif_orientation({cut.data(), cut.size()});
    CHECK(read == (size >= end_of_value ? Orientation::RightTop : Orientation::TopLeft));
  }
  for (const char* offset : {"\xFF\xFF\xFF\xFF", "\x7F\xFF\xFF\xFF", "\x00\x00\x00\x1F"}) {
    std::string astray = whole;
    astray.replace(10, 4, std::string(offset, 4));
    CHECK(read_exif_orientation(astray) == Orientation::TopLeft);
  }
  std::string many = whole;
  many.replace(14, 2, "\xFF\xFF");
  CHECK(read_exif_orientation(many) == Orientation::RightTop);
}

TEST_CASE("the size of a picture is the size as it is shown") {
  for (std::uint32_t value = 1; value <= 8; ++value) {
    const std::string bytes = fakes::jpeg_header(640, 480).insert(2, fakes::exif_segment(value));
    const auto info = image::inspect(bytes);
    REQUIRE(info.ok());
    CHECK(info.value().orientation == static_cast<Orientation>(value));
    CHECK(info.value().size == (value < 5 ? gfx::Size{640, 480} : gfx::Size{480, 640}));
  }
}

TEST_CASE("the first EXIF segment counts, whatever segments stand around it") {
  std::string bytes = fakes::jpeg_header(64, 64);
  bytes.insert(2, fakes::exif_segment(6) + fakes::exif_segment(3));
  bytes.insert(2, "\xFF\xE1" + fakes::big_endian(6, 2) + "http");
  CHECK(image::inspect(bytes).value().orientation == Orientation::RightTop);
}

TEST_CASE("a progressive picture whose coefficients take more than 64 MB is refused") {
  const auto progressive = [](std::uint32_t w, std::uint32_t h, const std::string& factors) {
    std::string bytes = "\xFF\xD8\xFF\xC2" + fakes::big_endian(17, 2) + "\x08" + fakes::big_endian(h, 2) +
                        fakes::big_endian(w, 2) + "\x03";
    int id = 0;
    for (const char factor : factors) bytes += std::string{static_cast<char>(++id), factor, '\0'};
    return bytes;
  };
  CHECK(fakes::accepted(progressive(4000, 4000, "\x22\x11\x11")));  // 48 MB
  CHECK(fakes::refused(progressive(4000, 4000, "\x11\x11\x11"), "a progressive JPEG that takes over 64 MB"));
  CHECK(fakes::accepted(progressive(3000, 3000, "\x11\x11\x11")));
}
