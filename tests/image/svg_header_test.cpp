#include "image/svg_header.h"

#include "image/sample_images.h"
#include "image/verdict.h"

using namespace kiosk;
using fakes::refused;
using fakes::svg;

namespace {

gfx::Size size(const char* attributes) {
  const auto result = image::read_svg_size(svg(attributes, ""), 4096);
  return result.ok() ? result.value() : gfx::Size{};
}

}  // namespace

TEST_CASE("the ratio of a drawing comes from its size, else from its viewBox") {
  CHECK(size("width='24' height='48' viewBox='0 0 1 1'") == gfx::Size{2048, 4096});
  CHECK(size("width='24px' height=\" 16.5 \"") == gfx::Size{4096, 2816});
  CHECK(size("viewBox='0 0 300,200' width='100%'") == gfx::Size{4096, 2731});
  CHECK(size("width='100%' height='100%' viewBox='0,0,10,40'") == gfx::Size{1024, 4096});
  CHECK(size("width='2em' height='1em' viewBox='0 0 10 40'") == gfx::Size{1024, 4096});
  CHECK(size("width='10' viewBox='-5 -5 10 40'") == gfx::Size{1024, 4096});
  CHECK(size("viewBox='0 0 1 100000'") == gfx::Size{1, 4096});
}

TEST_CASE("lengths in other units count next to a viewBox") {
  CHECK(size("width='24mm' height=\"12mm\" viewBox='0 0 1 1'") == gfx::Size{4096, 2048});
  CHECK(size("width='1in' height='2.54cm' viewBox='0 0 1 2'") == gfx::Size{4096, 4096});
  CHECK(size("width='36pt' height='3pc' viewBox='0 0 1 2'") == gfx::Size{4096, 4096});
  CHECK(refused(svg("width='24mm' height='12mm'", ""), "viewBox"));
}

TEST_CASE("a drawing without a usable size is refused") {
  for (const char* attributes :
       {"", "width='10%'", "width='10' height='10%'", "viewBox='0 0 0 0'", "viewBox='0 0 9'", "viewBox='a'",
        "viewBox='0 0 nan -3'", "viewBox='0 0 nan inf'", "width='0' height='0' viewBox='0 0 9 9'",
        "width='-9' height='9'", "width='nan' height='nan'", "viewBox='0 0 .5 .5'"}) {
    CAPTURE(std::string(attributes));
    CHECK(refused(svg(attributes, ""), "an SVG without a size; give <svg> a viewBox"));
  }
}

TEST_CASE("the first element is svg, without a prefix, which the rasteriser would not know") {
  CHECK(refused("<svg:svg viewBox='0 0 9 9'/>", "not an SVG drawing"));
  CHECK(refused("<html><svg viewBox='0 0 9 9'/></html>", "not an SVG drawing"));
  CHECK(refused("<?xml version='1.0'?>", "not an SVG drawing"));
  CHECK(refused("<svgs viewBox='0 0 9 9'/>", "not an SVG drawing"));
}
