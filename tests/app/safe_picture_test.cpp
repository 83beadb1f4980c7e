#include "app/safe_picture.h"

#include <doctest/doctest.h>

#include "safe/safe_page.h"

using namespace kiosk;

TEST_CASE("the safe page on memory put aside is the safe page, on the memory that was there from the start") {
  for (const gfx::Rotation rotation : {gfx::Rotation::R0, gfx::Rotation::R90, gfx::Rotation::R180}) {
    const gfx::Size panel{320, 240};
    app::SafePicture screen(panel, rotation);
    gfx::Picture page(gfx::rotated(panel, rotation));
    safe::draw_safe_page(page.view());
    gfx::Picture turned(panel);
    gfx::copy_rotated(page, gfx::bounds(page.size()), rotation, turned.view());
    CHECK(screen.draw(panel) == turned);
    const std::uint32_t* const pixels = screen.picture().row(0);
    screen.draw({200, 300});
    CHECK(screen.picture().size() == gfx::Size{200, 300});
    CHECK(screen.draw(panel) == turned);
    CHECK(screen.picture().row(0) == pixels);
  }
}
