#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {

TEST_CASE("the loop tells how much of a page's time is over") {
  Stage stage;
  const auto progress = [&] { return stage.show.dwell_progress(stage.now); };
  REQUIRE(progress());
  CHECK(progress()->elapsed == seconds(0));
  CHECK(progress()->whole == seconds(6));
  stage.wait(seconds(4));
  CHECK(progress()->elapsed == seconds(4));
  stage.wait(seconds(3));
  REQUIRE(stage.loop_at(kMission));
  CHECK(progress()->elapsed == seconds(1));
  CHECK(progress()->whole == seconds(9));
}

TEST_CASE("a touch begins the time anew, and while it lasts none goes by") {
  Stage stage;
  stage.wait(seconds(4));
  stage.show.set_held(true, stage.now);
  stage.wait(seconds(5));
  CHECK(stage.show.dwell_progress(stage.now)->elapsed == seconds(0));
  stage.show.set_held(false, stage.now);
  stage.wait(seconds(2));
  CHECK(stage.show.dwell_progress(stage.now)->elapsed == seconds(2));
}

TEST_CASE("where no page follows by itself there is nothing to tell") {
  Stage stage;
  stage.wish(Wish::TogglePause);
  CHECK_FALSE(stage.show.dwell_progress(stage.now));
  stage.wish(Wish::TogglePause);
  CHECK(stage.show.dwell_progress(stage.now));
  stage.wish(Wish::Open);
  CHECK_FALSE(stage.show.dwell_progress(stage.now));
  Plan plan = small_plan();
  for (PagePlan& page : plan.pages) page.in_loop = page.id == "logo";
  Stage alone(plan);
  CHECK_FALSE(alone.show.dwell_progress(alone.now));
}

}  // namespace kiosk::show
