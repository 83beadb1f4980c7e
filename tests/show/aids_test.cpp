#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {
namespace {

constexpr Aids kUsual{false, true, false};

struct Toggle {
  Wish wish;
  Aids then;  ///< of the usual ones, once the wish was said
};
constexpr Toggle kToggles[] = {{Wish::ToggleContrast, {true, true, false}},
                               {Wish::ToggleLargeText, {false, false, false}},
                               {Wish::ToggleMotion, {false, true, true}}};

Stage device() {
  return Stage(small_plan(), {}, kUsual);
}

View with_aids(View view, const Aids& aids) {
  view.aids = aids;
  return view;
}

}  // namespace

TEST_CASE("a show starts with the usual aids of the device") {
  CHECK(Stage().view().aids == Aids{});
  CHECK(device().view() == with_aids(plain(Mode::Loop, kLogo, 0, "en"), kUsual));
}

TEST_CASE("each aid goes on and off in every mode and leaves mode and page alone") {
  for (const Toggle& toggle : kToggles) {
    for (const Wish way : {Wish::Touch, Wish::Open, Wish::Topics, Wish::Languages, Wish::Easier}) {
      Stage stage = device();
      stage.wish(Wish::Next);
      stage.wish(way);
      const View before = stage.view();
      stage.wish(toggle.wish);
      CHECK(stage.view() == with_aids(before, toggle.then));
      stage.wish(toggle.wish);
      CHECK(stage.view() == before);
    }
  }
}

TEST_CASE("an aid works in a paused loop and keeps it paused") {
  Stage stage;
  stage.wish(Wish::TogglePause);
  stage.wish(Wish::ToggleContrast);
  CHECK(stage.view() == with_aids(plain(Mode::Loop, kLogo, 0, "en", true), {true, false, false}));
}

TEST_CASE("the cards begin at the first and are counted anew with each aid") {
  for (const Toggle& toggle : kToggles) {
    Stage stage;
    stage.wish(Wish::OpenPage, "history");
    stage.wish(Wish::GoTo, "2");
    stage.whisper(toggle.wish);
    CHECK(stage.opened_at(kHistory, 0));
    stage.whisper(Wish::Next);
    CHECK(stage.opened_at(kHistory, 0));
    stage.show.set_card_count(1);
    CHECK(stage.opened_at(kObjectives, 0));
  }
}

TEST_CASE("steps that waited for the old cards are forgotten with an aid") {
  Stage stage;
  stage.whisper(Wish::OpenPage, "history");
  stage.whisper(Wish::Next);
  stage.wish(Wish::ToggleLargeText);
  CHECK(stage.opened_at(kHistory, 0));
}

TEST_CASE("the page with the aids opens anywhere and leads back to the very card") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::GoTo, "2");
  stage.wish(Wish::Easier);
  CHECK(stage.view() == plain(Mode::Easier, kHistory, 0, "en"));
  stage.wish(Wish::Easier);
  CHECK(stage.opened_at(kHistory, 2));
  for (const Wish way : {Wish::Touch, Wish::TogglePause, Wish::Topics, Wish::Languages, Wish::Emergency}) {
    stage = Stage();
    stage.wish(Wish::Next);
    stage.wish(way);
    const View before = stage.view();
    stage.wish(Wish::Easier);
    CHECK(stage.view().mode == Mode::Easier);
    stage.wish(Wish::Easier);
    CHECK(stage.view() == before);
  }
}

TEST_CASE("a page whose cards are others now is led back to at its first card") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::GoTo, "2");
  stage.wish(Wish::Easier);
  stage.wish(Wish::ToggleLargeText);
  CHECK(stage.view().mode == Mode::Easier);
  stage.wish(Wish::Easier);
  CHECK(stage.opened_at(kHistory, 0));
}

TEST_CASE("the languages opened from the aids lead back to the aids, and these to the page") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::GoTo, "2");
  stage.wish(Wish::Easier);
  stage.wish(Wish::Languages);
  CHECK(stage.view().mode == Mode::Languages);
  stage.wish(Wish::SetLanguage, "fr");
  CHECK(stage.view() == plain(Mode::Easier, kHistory, 0, "fr"));
  stage.wish(Wish::Easier);
  CHECK(stage.view() == plain(Mode::Opened, kHistory, 0, "fr"));
}

TEST_CASE("the way back through two menus ends at the first card, too") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::GoTo, "2");
  stage.wish(Wish::Languages);
  stage.wish(Wish::Easier);
  stage.wish(Wish::ToggleLargeText);
  stage.wish(Wish::Easier);
  CHECK(stage.view().mode == Mode::Languages);
  stage.wish(Wish::SetLanguage, "en");
  CHECK(stage.opened_at(kHistory, 0));
}

TEST_CASE("two menus never lead to each other for ever") {
  const std::pair<Wish, Wish> orders[] = {{Wish::Easier, Wish::Languages}, {Wish::Languages, Wish::Easier}};
  for (const auto& [first, second] : orders) {
    Stage stage;
    stage.wish(Wish::Next);
    for (int i = 0; i < 5; ++i) {
      stage.wish(first);
      stage.wish(second);
    }
    stage.wish(first);
    CHECK(stage.view().mode == (first == Wish::Easier ? Mode::Easier : Mode::Languages));
    stage.wish(first == Wish::Easier ? Wish::Easier : Wish::SetLanguage, "en");
    CHECK(stage.loop_at(kMission));
  }
}

TEST_CASE("nothing goes on behind the page with the aids, and the idle time ends it") {
  Stage stage = device();
  stage.wish(Wish::Easier);
  stage.wish(Wish::ToggleContrast);
  CHECK(stage.show.next_deadline() == stage.now + seconds(60));
  stage.wait(seconds(60));
  CHECK(stage.view().mode == Mode::Easier);
  CHECK(stage.view().warning_seconds == 20);
  CHECK(stage.view().aids == Aids{true, true, false});
  stage.wait(seconds(20));
  CHECK(stage.view() == with_aids(plain(Mode::Loop, kLogo, 0, "en"), kUsual));
}

TEST_CASE("the running loop returns to the usual aids after the idle time, without a warning") {
  for (const Toggle& toggle : kToggles) {
    Stage stage = device();
    stage.wait(seconds(2));
    stage.wish(toggle.wish);
    const base::TimePoint due = stage.now + seconds(60);
    stage.wait(seconds(60) - base::Duration(1));
    CHECK(stage.view().aids == toggle.then);
    CHECK(stage.view().warning_seconds == std::nullopt);
    CHECK(stage.show.next_deadline() == due);
    const std::size_t page = stage.view().page;
    stage.wait(base::Duration(1));
    CHECK(stage.view() == with_aids(plain(Mode::Loop, page, 0, "en"), kUsual));
    CHECK(stage.show.next_deadline() == due + small_plan().pages[page].dwell);
  }
}

TEST_CASE("a page that ends with the visitor's idle time keeps the beat of the loop") {
  Stage stage(small_plan(), {milliseconds(14'900), seconds(120), seconds(20)}, kUsual);
  stage.wish(Wish::ToggleContrast);
  stage.wait(seconds(14));
  stage.stall(milliseconds(1'300));
  CHECK(stage.view() == with_aids(plain(Mode::Loop, kObjectives, 0, "en"), kUsual));
  CHECK(stage.show.next_deadline() == kStart + seconds(25));
}

TEST_CASE("home and another language keep the aids of the visitor") {
  Stage stage = device();
  stage.wish(Wish::ToggleMotion);
  stage.wish(Wish::SetLanguage, "fr");
  stage.wish(Wish::SetLanguage, "en");
  stage.wish(Wish::Open);
  stage.wish(Wish::Home);
  CHECK(stage.view() == with_aids(plain(Mode::Loop, kLogo, 0, "en"), {false, true, true}));
}

}  // namespace kiosk::show
