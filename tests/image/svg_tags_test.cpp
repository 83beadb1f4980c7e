#include "image/svg_tags.h"

#include "image/sample_images.h"
#include "image/verdict.h"

using namespace kiosk;
using fakes::accepted;
using fakes::drawing;
using fakes::refused;

TEST_CASE("start tags come with their attributes, everything else is left out") {
  const auto tags = image::read_svg_tags(
      "<?xml version='1.0'?><!-- <a> -->text<a\n b='1' c = \"2'3\"/><x:d></x:d><e  f='4' />");
  REQUIRE(tags.ok());
  REQUIRE(tags.value().size() == 3);
  const image::SvgTag& first = tags.value()[0];
  CHECK(first.name == "a");
  REQUIRE(first.attributes.size() == 2);
  CHECK(first.value("b") == "1");
  CHECK(first.value("c") == "2'3");
  CHECK_FALSE(first.value("d").has_value());
  CHECK(tags.value()[1].name == "x:d");
  CHECK(tags.value()[1].local_name() == "d");
  CHECK(tags.value()[2].local_name() == "e");
  CHECK(tags.value()[2].value("f") == "4");
}

TEST_CASE("document types, entities and CDATA are refused") {
  const std::string what = "an SVG with a document type, entities or CDATA; export it as plain SVG";
  CHECK(refused("<!DOCTYPE svg>" + drawing(""), what));
  CHECK(refused("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + drawing(""), what));
  CHECK(refused("<!DOCTYPE svg><!ENTITY a 'b'>" + drawing(""), what));
  CHECK(refused(drawing("<title><![CDATA[a]]></title>"), what));
}

TEST_CASE("what the rasteriser would read otherwise than XML says is refused") {
  CHECK(refused(drawing("<!-- <g> <path d='M0 0L1e30 5z'/> </g> -->"), "elements in a comment"));
  CHECK(refused(drawing("<g id='><path d=\"M0 0L1e30 5z\"/>'/>"), "> in an attribute"));
  CHECK(accepted(drawing("<!-- a --><!-- <path d='M0 0'/> --><!-- -> -->")));
}

TEST_CASE("a drawing that is cut off inside of a tag or comment is refused") {
  CHECK(refused(drawing("<!-- a"), "cut off"));
  CHECK(refused(drawing("<g id='a/>"), "cut off"));
  CHECK(refused(drawing("<path d='M0 0") + "'", "cut off"));
}
