#include "image/svg_rules.h"

#include "image/sample_images.h"
#include "image/verdict.h"

using namespace kiosk;
using fakes::accepted;
using fakes::drawing;
using fakes::refused;
using fakes::svg;

TEST_CASE("a drawing with elements that would silently vanish is refused") {
  for (const std::string name :
       {"text", "tspan", "textPath", "use", "symbol", "image", "clipPath", "mask", "filter", "foreignObject",
        "script", "style", "pattern", "animate", "marker", "switch"}) {
    const std::string start = "<" + name;
    CHECK(refused(drawing(start + "/>"), start + ">, which the display cannot draw; "));
    CHECK(refused(drawing(start + " id='a'>a"), start));
    CHECK(refused(drawing("<svg:" + name + "/>"), start));
  }
  CHECK(accepted(drawing("<g><path d='M0 0'/><!-- <text> is not used --></g><title>use text</title>")));
}

TEST_CASE("a drawing with properties that would silently vanish is refused") {
  CHECK(refused(drawing("<g clip-path='url(#a)'/>"), "clip-path"));
  CHECK(refused(drawing("<g style='fill:red;mask:url(#a)'/>"), "mask"));
  CHECK(refused(drawing("<path d='M0 0' stroke-dasharray='0.001'/>"), "stroke-dasharray"));
  CHECK(refused(drawing("<g filter=\"url(#blur)\"/>"), "filter"));
  CHECK(refused(svg("viewBox='0 0 9 9' mask='url(#a)'", ""), "mask"));
  CHECK(accepted(drawing("<g filter='none' style='mask:none;my-mask:url(#a)' mask=''/>")));
}

TEST_CASE("a drawing with absurd numbers is refused, long names and colours are not") {
  CHECK(refused(svg("width='600000' height='600000'", ""), "100000"));
  CHECK(refused(drawing("<path d='M0 0L1e30 5z'/>"), "100000"));
  CHECK(refused(drawing("<path d='m-1000000 0z'/>"), "100000"));
  CHECK(refused(drawing("<path d='M0 0L1e999 5z'/>"), "100000"));
  CHECK(refused(drawing("<g transform='scale(1000000)'/>"), "100000"));
  CHECK(refused(drawing("<g style='stroke-width:100001'/>"), "100000"));
  CHECK(refused(drawing("<circle r='100000.1'/>"), "100000"));
  CHECK(accepted(drawing("<path id='path1384756' style='fill:#123456' d='M99999 .5z'/>")));
}
