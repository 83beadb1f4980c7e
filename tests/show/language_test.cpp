#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {

TEST_CASE("choosing a language returns to the loop where it was opened from the loop") {
  Stage stage;
  stage.wait(seconds(7));
  stage.wish(Wish::Languages);
  CHECK(stage.view() == plain(Mode::Languages, kMission, 0, "en"));
  stage.wish(Wish::SetLanguage, "fr");
  CHECK(stage.view() == plain(Mode::Loop, kMission, 0, "fr"));
  CHECK(stage.show.next_deadline() == stage.now + seconds(9));
}

TEST_CASE("choosing a language returns to the opened page, at its first card") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::Next);
  stage.wish(Wish::Languages);
  stage.wish(Wish::SetLanguage, "fr");
  CHECK(stage.view() == plain(Mode::Opened, kHistory, 0, "fr"));
}

TEST_CASE("choosing the language that is on returns to the very card") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::GoTo, "2");
  stage.wish(Wish::Languages);
  stage.wish(Wish::SetLanguage, "en");
  CHECK(stage.opened_at(kHistory, 2));
  stage.wish(Wish::Next);
  CHECK(stage.opened_at(kHistory, 3));
}

TEST_CASE("choosing a language returns to the overview where it was opened from there") {
  Stage stage;
  stage.wish(Wish::Topics);
  stage.wish(Wish::Languages);
  stage.wish(Wish::Languages);
  stage.wish(Wish::SetLanguage, "de");
  CHECK(stage.view() == plain(Mode::Topics, kLogo, 0, "de"));
}

TEST_CASE("a language that is not enabled does nothing") {
  Stage stage;
  stage.wish(Wish::Languages);
  for (const char* bad : {"xx", "", "EN", "en-GB"}) {
    stage.wish(Wish::SetLanguage, bad);
    CHECK(stage.view() == plain(Mode::Languages, kLogo, 0, "en"));
  }
}

TEST_CASE("a language can be set anywhere") {
  Stage stage;
  stage.wish(Wish::SetLanguage, "fr");
  CHECK(stage.view() == plain(Mode::Loop, kLogo, 0, "fr"));
  stage.wish(Wish::OpenPage, "about");
  stage.wish(Wish::Next);
  stage.wish(Wish::SetLanguage, "de");
  CHECK(stage.view() == plain(Mode::Opened, kAbout, 0, "de"));
}

TEST_CASE("the cards of another language are counted anew") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.whisper(Wish::SetLanguage, "fr");
  stage.whisper(Wish::Next);
  stage.show.set_card_count(1);
  CHECK(stage.opened_at(kObjectives));
}

TEST_CASE("the running loop returns to the default language after the idle time, without a warning") {
  Stage stage;
  stage.wait(seconds(2));
  stage.wish(Wish::SetLanguage, "fr");
  const base::TimePoint due = stage.now + seconds(60);
  stage.wait(seconds(60) - base::Duration(1));
  CHECK(stage.view().language == "fr");
  CHECK(stage.view().warning_seconds == std::nullopt);
  CHECK(stage.show.next_deadline() == due);
  const std::size_t page = stage.view().page;
  stage.wait(base::Duration(1));
  CHECK(stage.view() == plain(Mode::Loop, page, 0, "en"));
  // Who reads the page in the new language has its whole dwell.
  CHECK(stage.show.next_deadline() == due + small_plan().pages[page].dwell);
}

TEST_CASE("a touch keeps the language of the loop for another idle time") {
  Stage stage;
  stage.wish(Wish::SetLanguage, "fr");
  for (int i = 0; i < 20; ++i) {
    stage.wait(seconds(59));
    stage.wish(Wish::Touch);
    CHECK(stage.view().language == "fr");
  }
  stage.wait(seconds(60));
  CHECK(stage.view().language == "en");
}

TEST_CASE("a loop of one page returns to the default language too") {
  Plan plan = small_plan();
  for (PagePlan& page : plan.pages) page.in_loop = page.emergency;
  Stage stage(plan);
  stage.wish(Wish::SetLanguage, "fr");
  CHECK(stage.show.next_deadline() == kStart + seconds(60));
  stage.wait(seconds(60));
  CHECK(stage.view().language == "en");
  // From now on the message takes turns again.
  CHECK(stage.show.next_deadline() == stage.now + seconds(12));
}

TEST_CASE("after a long stall the loop goes on in the default language") {
  Stage stage;
  stage.wish(Wish::SetLanguage, "fr");
  stage.stall(hours(1));
  CHECK(stage.view() == plain(Mode::Loop, kMission, 0, "en"));
  CHECK(stage.show.next_deadline() == stage.now + seconds(9));
}

}  // namespace kiosk::show
