#include "content/image_check.h"

#include <doctest/doctest.h>

#include "content/content_loader.h"
#include "content/good_content.h"

using namespace kiosk;

namespace {

/// The one fault of good content whose picture has this name and these bytes; "" when there is none.
std::string fault_of(const std::string& name, const std::string& bytes) {
  fakes::FakeFiles files = fakes::good_content();
  files.files.erase("c/images/a.png");
  files.files["c/images/" + name] = bytes;
  REQUIRE(fakes::replace_once(files.files["c/deck.json"], "a.png", name));
  const content::Loaded loaded = content::load_content(files, fakes::kFolder);
  REQUIRE(loaded.content.has_value());
  CHECK(loaded.content->deck.pages.size() == 4);
  REQUIRE(loaded.content->deck.pages[0].image.has_value());
  const bool bad = loaded.content->deck.pages[0].image->state == model::ImageState::Bad;
  CHECK(bad == base::has_errors(loaded.faults));
  if (loaded.faults.empty()) return "";
  CHECK(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].pointer == "/pages/0/image/file");
  return loaded.faults[0].what + " | " + loaded.faults[0].todo;
}

const std::string kPng = fakes::png_header(640, 480);
const std::string kJpeg = fakes::jpeg_header(640, 480);
const std::string kSvg = fakes::drawing("");

}  // namespace

TEST_CASE("a picture that can be shown has no fault") {
  CHECK(fault_of("b.png", kPng).empty());
  CHECK(fault_of("b.jpg", kJpeg).empty());
  CHECK(fault_of("b.jpeg", kJpeg).empty());
  CHECK(fault_of("b.svg", kSvg).empty());
}

TEST_CASE("a picture that cannot be shown is a fault with something to do") {
  CHECK(fault_of("b.png", fakes::png_header(5000, 10)) ==
        "images/b.png: 5000 × 10 pixels | make it at most 4096 a side and 16 million in all");
  CHECK(fault_of("b.png", kPng.substr(0, 20)) == "images/b.png: a broken PNG file | export it again");
  CHECK(fault_of("b.png", "GIF89a") ==
        "images/b.png: not a PNG, JPEG or SVG file | export it as one of these");
  CHECK(fault_of("b.svg", fakes::drawing("<text/>")) ==
        "images/b.svg: an SVG with <text>, which the display cannot draw | "
        "turn everything into plain paths and export it as plain SVG");
}

TEST_CASE("the content of a file decides what it is; an ending that lies is a notice") {
  CHECK(fault_of("b.jpg", kPng) == "images/b.jpg: a PNG file | name it .png");
  CHECK(fault_of("b.png", kJpeg) == "images/b.png: a JPEG file | name it .jpg");
  CHECK(fault_of("b.png", kSvg) == "images/b.png: an SVG file | name it .svg");
  CHECK(fault_of("b.svg", kPng) == "images/b.svg: a PNG file | name it .png");
  CHECK(fault_of("b.png", "Just words") ==
        "images/b.png: not a PNG, JPEG or SVG file | export it as one of these");
}

TEST_CASE("a picture that nobody can make out is a warning, a small drawing is not") {
  CHECK(fault_of("b.png", fakes::png_header(1, 1)) ==
        "images/b.png: 1 × 1 pixels, which nobody can make out | export it larger");
  CHECK(fault_of("b.jpg", fakes::jpeg_header(640, 63)).find("which nobody") != std::string::npos);
  CHECK(fault_of("b.png", fakes::png_header(64, 64)).empty());
  CHECK(fault_of("b.svg", fakes::svg("viewBox='0 0 1 1'", "")).empty());
}
