#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {

TEST_CASE("a touch opens the page the loop shows, at its first card") {
  Stage stage;
  stage.wait(seconds(7));
  stage.wish(Wish::Open);
  CHECK(stage.opened_at(kMission));
}

TEST_CASE("an opened page stays past its dwell") {
  Stage stage;
  stage.wish(Wish::Open);
  stage.wait(seconds(59));
  CHECK(stage.opened_at(kLogo));
}

TEST_CASE("pages are opened by their id, and an unknown id does nothing") {
  Stage stage;
  stage.wish(Wish::OpenPage, "about");
  CHECK(stage.opened_at(kAbout));
  stage.wish(Wish::OpenPage, "nowhere");
  CHECK(stage.opened_at(kAbout));
  stage.wish(Wish::Home);
  stage.wish(Wish::OpenPage, "");
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("the emergency page opens from every state") {
  const auto emergency_opens = [](Stage& stage) {
    stage.wish(Wish::Emergency);
    CHECK(stage.opened_at(kEmergency));
  };
  Stage stage;
  emergency_opens(stage);
  emergency_opens(stage);
  stage.wish(Wish::Home);
  stage.wish(Wish::TogglePause);
  emergency_opens(stage);
  stage.wish(Wish::Topics);
  emergency_opens(stage);
  stage.wish(Wish::Languages);
  emergency_opens(stage);
  stage.wish(Wish::OpenPage, "history");
  emergency_opens(stage);
}

TEST_CASE("the first of several emergency pages is the one that opens") {
  Plan plan = small_plan();
  plan.pages[kAbout].emergency = true;
  Stage stage(plan);
  stage.wish(Wish::Emergency);
  CHECK(stage.opened_at(kEmergency));
}

TEST_CASE("next goes through the cards, then the pages, and round again") {
  Stage stage;
  stage.wish(Wish::Open);
  const std::pair<std::size_t, int> way[] = {{kLogo, 0},    {kMission, 0}, {kHistory, 0},    {kHistory, 1},
                                             {kHistory, 2}, {kHistory, 3}, {kObjectives, 0}, {kEmergency, 0},
                                             {kAbout, 0},   {kAbout, 1},   {kAbout, 2},      {kLogo, 0}};
  for (const auto& [page, card] : way) {
    CHECK(stage.opened_at(page, card));
    stage.wish(Wish::Next);
  }
}

TEST_CASE("previous into a page lands on its last card") {
  Stage stage;
  stage.wish(Wish::OpenPage, "objectives");
  stage.whisper(Wish::Previous);
  CHECK(stage.opened_at(kHistory, kLastCard));
  stage.lay_out();
  CHECK(stage.opened_at(kHistory, 3));
  stage.wish(Wish::OpenPage, "logo");
  stage.wish(Wish::Previous);
  CHECK(stage.opened_at(kAbout, 2));
}

TEST_CASE("a dot goes to the card with its number") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::GoTo, "3");
  CHECK(stage.opened_at(kHistory, 3));
  for (const char* bad : {"4", "-1", "", "two"}) {
    stage.whisper(Wish::GoTo, bad);
    CHECK(stage.opened_at(kHistory, 3));
  }
  stage.wish(Wish::GoTo, "0");
  CHECK(stage.opened_at(kHistory, 0));
}

TEST_CASE("opening the page that is open starts it again") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::Next);
  stage.wish(Wish::OpenPage, "history");
  CHECK(stage.opened_at(kHistory, 0));
  stage.wish(Wish::Next);
  CHECK(stage.opened_at(kHistory, 1));
}

TEST_CASE("home goes to the loop's first page") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wait(seconds(3));
  stage.wish(Wish::Home);
  CHECK(stage.loop_at(kLogo));
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
}

TEST_CASE("home keeps the pause and the language of the visitor") {
  Stage stage;
  stage.wish(Wish::TogglePause);
  stage.wish(Wish::SetLanguage, "fr");
  stage.wish(Wish::Open);
  stage.wish(Wish::Home);
  CHECK(stage.view() == plain(Mode::Loop, kLogo, 0, "fr", true, std::nullopt));
}

TEST_CASE("open and pause do nothing away from the loop") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::Next);
  for (const Wish wish : {Wish::Open, Wish::TogglePause, Wish::Touch, Wish::Continue}) {
    stage.wish(wish);
    CHECK(stage.opened_at(kHistory, 1));
    CHECK_FALSE(stage.view().paused);
  }
}

TEST_CASE("a page that gets fewer cards keeps the visitor on its last one") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::GoTo, "3");
  stage.show.set_card_count(2);
  CHECK(stage.opened_at(kHistory, 1));
  stage.show.set_card_count(0);
  CHECK(stage.opened_at(kHistory, 0));
}

}  // namespace kiosk::show
