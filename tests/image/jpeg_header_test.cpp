#include "image/jpeg_header.h"

#include "image/sample_images.h"
#include "image/verdict.h"

using namespace kiosk;
using fakes::accepted;
using fakes::big_endian;
using fakes::refused;

namespace {

const std::string kStart = "\xFF\xD8";

struct Frame {
  char marker = '\xC0';
  char bits = 8;
  char components = 3;
  std::uint32_t length = 17;
};

std::string jpeg(const Frame& frame, const std::string& before = "") {
  return kStart + before + "\xFF" + frame.marker + big_endian(frame.length, 2) + frame.bits +
         big_endian(480, 2) + big_endian(640, 2) + frame.components;
}

}  // namespace

TEST_CASE("baseline, extended and progressive JPEG in grey or RGB are let through") {
  CHECK(accepted(jpeg({})));
  CHECK(accepted(jpeg({.marker = '\xC1'})));
  CHECK(accepted(jpeg({.marker = '\xC2'})));
  CHECK(accepted(jpeg({.components = 1})));
  const auto header = image::read_jpeg_header(jpeg({}));
  REQUIRE(header.ok());
  CHECK(header.value().w == 640);
  CHECK(header.value().h == 480);
  CHECK(header.value().orientation == image::Orientation::TopLeft);
}

TEST_CASE("kinds of JPEG that the decoder may not know are refused") {
  CHECK(refused(jpeg({.marker = '\xC3'}), "rare kind"));
  CHECK(refused(jpeg({.marker = '\xC9'}), "rare kind"));
  CHECK(refused(jpeg({.bits = 12}), "8 bits"));
  CHECK(refused(jpeg({.components = 4}), "CMYK"));
  CHECK(refused(jpeg({.length = 7}), "a broken JPEG"));
}

TEST_CASE("segments, fill bytes and lone markers in front of the frame are passed over") {
  const std::string tables = "\xFF\xC4" + big_endian(5, 2) + "abc";
  CHECK(accepted(jpeg({}, tables)));
  CHECK(accepted(jpeg({}, "\xFF\xFF\xFF" + tables.substr(1))));
  CHECK(accepted(jpeg({}, "\xFF\x01\xFF\xD0")));
}

TEST_CASE("a JPEG without a frame header is broken") {
  CHECK(refused(jpeg({}, "\xFF\xDA" + big_endian(2, 2)), "a broken JPEG"));
  CHECK(refused(jpeg({}, "\xFF\xD9"), "a broken JPEG"));
  CHECK(refused(jpeg({}, "\xFF\xE0" + big_endian(0, 2)), "a broken JPEG"));
  CHECK(refused(jpeg({}, "\xFF\xE0" + big_endian(1, 2)), "a broken JPEG"));
  CHECK(refused(jpeg({}, "\xFF\xE0" + big_endian(60000, 2)), "a broken JPEG"));
  CHECK(refused(jpeg({}, "\xFF\xE0" + big_endian(2, 2) + "no marker"), "a broken JPEG"));
  CHECK(refused("\xFF\xD8\xFF\xE0", "a broken JPEG"));
}
