#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {
namespace {

/// History, second card, being spoken.
Stage speaking() {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::Next);
  stage.wish(Wish::Listen);
  return stage;
}

}  // namespace

TEST_CASE("listen speaks the opened page, once more stops it") {
  Stage stage = speaking();
  CHECK(stage.opened_at(kHistory, 1));
  CHECK(stage.view().speaking);
  stage.wish(Wish::Listen);
  CHECK(stage.opened_at(kHistory, 1));
  CHECK_FALSE(stage.view().speaking);
  CHECK(stage.show.next_deadline() == stage.now + seconds(60));
}

TEST_CASE("listen in the loop opens the page first") {
  for (const Wish way : {Wish::Touch, Wish::TogglePause}) {
    Stage stage;
    stage.wait(seconds(7));
    stage.wish(way);
    stage.wish(Wish::Listen);
    CHECK(stage.opened_at(kMission));
    CHECK(stage.view().speaking);
  }
}

TEST_CASE("listen in a menu opens the page one came from and speaks it") {
  for (const Wish menu : {Wish::Topics, Wish::Languages, Wish::Easier}) {
    Stage stage;
    stage.wish(Wish::OpenPage, "mission");
    const std::size_t page = stage.view().page;
    stage.wish(menu);
    stage.wish(Wish::Listen);
    CHECK(stage.view().mode == Mode::Opened);
    CHECK(stage.view().page == page);
    CHECK(stage.view().speaking);
  }
}

TEST_CASE("while a page is spoken nothing changes by itself and no warning comes") {
  Stage stage = speaking();
  const View before = stage.view();
  CHECK(stage.show.next_deadline() == std::nullopt);
  stage.wait(hours(1));
  stage.stall(hours(1));
  CHECK(stage.view() == before);
}

TEST_CASE("the end of the voice is a sign of life") {
  Stage stage = speaking();
  stage.wait(minutes(10));
  stage.show.speech_ended(stage.now);
  CHECK_FALSE(stage.view().speaking);
  CHECK(stage.opened_at(kHistory, 1));
  CHECK(stage.show.next_deadline() == stage.now + seconds(60));
  stage.wait(seconds(60));
  CHECK(stage.view().warning_seconds == 20);
}

TEST_CASE("the end of a voice that was stopped before says nothing") {
  Stage stage = speaking();
  stage.wish(Wish::Listen);
  stage.wait(seconds(65));
  CHECK(stage.view().warning_seconds == 15);
  const auto deadline = stage.show.next_deadline();
  stage.show.speech_ended(stage.now);
  CHECK(stage.view().warning_seconds == 15);
  CHECK(stage.show.next_deadline() == deadline);
}

TEST_CASE("louder keeps speaking and counts as a sign of life only") {
  Stage stage = speaking();
  const View before = stage.view();
  stage.wish(Wish::Louder);
  CHECK(stage.view() == before);
  CHECK(stage.show.next_deadline() == std::nullopt);
  stage.wish(Wish::Listen);
  stage.wait(seconds(50));
  const View silent = stage.view();
  stage.wish(Wish::Louder);
  CHECK(stage.view() == silent);
  CHECK(stage.show.next_deadline() == stage.now + seconds(60));
}

TEST_CASE("louder keeps the steps that wait for the layout") {
  Stage stage;
  stage.whisper(Wish::OpenPage, "history");
  stage.whisper(Wish::Next);
  stage.wish(Wish::Louder);
  CHECK(stage.opened_at(kHistory, 1));
}

TEST_CASE("every other wish ends the speaking, and does what it does without a voice") {
  const std::pair<Wish, const char*> wishes[] = {
      {Wish::Touch, ""},           {Wish::Open, ""},         {Wish::OpenPage, "about"},
      {Wish::OpenPage, "nowhere"}, {Wish::Emergency, ""},    {Wish::Next, ""},
      {Wish::Previous, ""},        {Wish::GoTo, "3"},        {Wish::Home, ""},
      {Wish::Topics, ""},          {Wish::Languages, ""},    {Wish::SetLanguage, "fr"},
      {Wish::SetLanguage, "en"},   {Wish::SetLanguage, "x"}, {Wish::Easier, ""},
      {Wish::ToggleContrast, ""},  {Wish::ToggleMotion, ""}, {Wish::ToggleLargeText, ""},
      {Wish::TogglePause, ""},     {Wish::Continue, ""}};
  for (const auto& [wish, value] : wishes) {
    const int number = static_cast<int>(wish);
    CAPTURE(number);
    Stage silent;
    silent.wish(Wish::OpenPage, "history");
    silent.wish(Wish::Next);
    silent.wish(wish, value);
    Stage stage = speaking();
    stage.wish(wish, value);
    CHECK_FALSE(stage.view().speaking);
    CHECK(stage.view() == silent.view());
    CHECK(stage.show.next_deadline() == silent.show.next_deadline());
  }
}

TEST_CASE("a finger that is down leaves the voice alone until it wishes something") {
  Stage stage = speaking();
  stage.touch(true);
  stage.touch(false);
  CHECK(stage.view().speaking);
  CHECK(stage.show.next_deadline() == std::nullopt);
}

TEST_CASE("a voice that ends under a finger gives the whole idle time once the finger is up") {
  Stage stage = speaking();
  stage.touch(true);
  stage.show.speech_ended(stage.now);
  CHECK(stage.show.next_deadline() == std::nullopt);
  stage.wait(minutes(3));
  stage.touch(false);
  CHECK(stage.show.next_deadline() == stage.now + seconds(60));
}

TEST_CASE("the emergency page is spoken in the language of the visitor") {
  Stage stage;
  stage.wait(seconds(37 + 25));
  CHECK(stage.view().message_language == "fr");
  stage.wish(Wish::Listen);
  CHECK(stage.opened_at(kEmergency));
  CHECK(stage.view().message_language == "en");
}

}  // namespace kiosk::show
