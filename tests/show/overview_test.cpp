#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {

TEST_CASE("the overview opens from the loop and from a page, and keeps the page one came from") {
  Stage stage;
  stage.wait(seconds(7));
  stage.wish(Wish::Topics);
  CHECK(stage.view() == plain(Mode::Topics, kMission, 0, "en"));
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::Next);
  stage.wish(Wish::Topics);
  CHECK(stage.view() == plain(Mode::Topics, kHistory, 0, "en"));
}

TEST_CASE("the overview pages through its cards without going round") {
  Stage stage;
  stage.wish(Wish::Topics);
  stage.wish(Wish::Previous);
  CHECK(stage.view().card == 0);
  stage.wish(Wish::Next);
  CHECK(stage.view().card == 1);
  stage.wish(Wish::Next);
  CHECK(stage.view().card == 1);
  stage.wish(Wish::GoTo, "0");
  CHECK(stage.view().card == 0);
  stage.wish(Wish::GoTo, "2");
  CHECK(stage.view().card == 0);
  CHECK(stage.view().mode == Mode::Topics);
}

TEST_CASE("asking for the overview twice keeps the card") {
  Stage stage;
  stage.wish(Wish::Topics);
  stage.wish(Wish::Next);
  stage.wish(Wish::Topics);
  CHECK(stage.view().mode == Mode::Topics);
  CHECK(stage.view().card == 1);
}

TEST_CASE("choosing a topic opens it, home goes to the loop") {
  Stage stage;
  stage.wish(Wish::Topics);
  stage.wish(Wish::OpenPage, "objectives");
  CHECK(stage.opened_at(kObjectives));
  stage.wish(Wish::Topics);
  stage.wish(Wish::Home);
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("the loop does not run behind the overview or the languages") {
  for (const Wish wish : {Wish::Topics, Wish::Languages}) {
    Stage stage;
    stage.wish(wish);
    CHECK(stage.show.next_deadline() == kStart + seconds(60));
    stage.wait(seconds(59));
    CHECK(stage.view().page == kLogo);
    CHECK(stage.view().mode != Mode::Loop);
  }
}

}  // namespace kiosk::show
