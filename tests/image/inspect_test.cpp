#include "image/inspect.h"

#include "image/sample_images.h"
#include "image/verdict.h"

using namespace kiosk;
using fakes::accepted;
using fakes::jpeg_header;
using fakes::png_header;
using fakes::refused;
using fakes::svg;

TEST_CASE("the header gives format and size") {
  const auto png = image::inspect(png_header(640, 480));
  REQUIRE(png.ok());
  CHECK(png.value().format == image::Format::Png);
  CHECK(png.value().size == gfx::Size{640, 480});
  const auto jpeg = image::inspect(jpeg_header(800, 600));
  REQUIRE(jpeg.ok());
  CHECK(jpeg.value().format == image::Format::Jpeg);
  CHECK(jpeg.value().size == gfx::Size{800, 600});
  const auto drawing = image::inspect(svg("viewBox='0 0 200 100'", ""));
  REQUIRE(drawing.ok());
  CHECK(drawing.value().format == image::Format::Svg);
  CHECK(drawing.value().size == gfx::Size{4096, 2048});
}

TEST_CASE("a picture may have 4096 pixels a side and 16 million in all") {
  CHECK(accepted(png_header(4096, 3906)));
  CHECK(accepted(jpeg_header(1, 4096)));
  CHECK(refused(png_header(4096, 3907), "4096 × 3907 pixels; make it at most 4096 a side and 16 million"));
  CHECK(refused(png_header(4097, 1), "4097 × 1"));
  CHECK(refused(png_header(60000, 60000), "60000 × 60000"));
  CHECK(refused(png_header(0xFFFFFFFFu, 0xFFFFFFFFu), "4294967295 × 4294967295"));
  CHECK(refused(png_header(0x10000u, 0x10000u), "65536 × 65536"));  // their product is 0 in 32 bits
  CHECK(refused(jpeg_header(65535, 65535), "65535 × 65535"));
  CHECK(refused(jpeg_header(10, 5000), "10 × 5000"));
}

TEST_CASE("a picture without a size is broken") {
  CHECK(refused(png_header(0, 5), "a broken PNG file"));
  CHECK(refused(png_header(5, 0), "a broken PNG file"));
  CHECK(refused(jpeg_header(0, 5), "a broken JPEG file"));
  CHECK(refused(jpeg_header(5, 0), "a broken JPEG file"));
}

TEST_CASE("a file may have 8 MB, a drawing 1 MB") {
  CHECK(accepted(png_header(64, 64) + std::string(image::kMaxBytes - 33, 'x')));
  CHECK(refused(png_header(64, 64) + std::string(image::kMaxBytes - 32, 'x'), "larger than 8 MB"));
  const std::string drawing = fakes::drawing("");
  CHECK(accepted(drawing + std::string(image::kMaxSvgBytes - drawing.size(), ' ')));
  CHECK(refused(drawing + std::string(image::kMaxSvgBytes - drawing.size() + 1, ' '), "larger than 1 MB"));
}

TEST_CASE("files that stop in their header are refused at every length") {
  for (const std::string& bytes : {png_header(64, 64), jpeg_header(64, 64), fakes::drawing("")}) {
    const std::string header = bytes.substr(0, bytes.size() - (bytes.ends_with("></svg>") ? 6 : 0));
    CHECK(accepted(header));
    for (std::size_t size = 0; size < header.size(); ++size) {
      CAPTURE(size);
      CHECK_FALSE(accepted(header.substr(0, size)));
    }
  }
}

TEST_CASE("a PNG file whose first chunk is not its header is broken") {
  std::string other_chunk = png_header(64, 64);
  other_chunk.replace(12, 4, "IDAT");
  CHECK(refused(other_chunk, "a broken PNG file"));
  std::string other_length = png_header(64, 64);
  other_length[11] = 14;
  CHECK(refused(other_length, "a broken PNG file"));
}

TEST_CASE("other formats are refused whatever they are called") {
  CHECK(refused("GIF89a...........", "not a PNG, JPEG or SVG"));
  CHECK(refused("RIFF....WEBPVP8 ", "not a PNG, JPEG or SVG"));
  CHECK(refused("BM..............", "not a PNG, JPEG or SVG"));
  CHECK(refused("", "not a PNG, JPEG or SVG"));
  CHECK(refused(std::string("\xFF\xFE<\0s\0v\0g\0", 10), "not a PNG, JPEG or SVG"));  // UTF-16
  CHECK(refused("text <svg viewBox='0 0 1 1'/>", "not a PNG, JPEG or SVG"));
  CHECK(refused("<html><body/></html>", "not an SVG drawing"));
}

TEST_CASE("a drawing may start with a byte order mark and blank lines") {
  CHECK(accepted("\xEF\xBB\xBF<svg viewBox='0 0 1 1'/>"));
  CHECK(accepted("\n \t\r\n<svg viewBox='0 0 1 1'/>"));
}
