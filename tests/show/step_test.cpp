#include <doctest/doctest.h>

#include <random>

#include "show/stage.h"

namespace kiosk::show {
namespace {

/// Every view in which a visitor can step without coming to an end: loop, paused loop, each card of each
/// page.
std::vector<Stage> steppable() {
  std::vector<Stage> all;
  Stage loop;
  for (std::size_t i = 0; i < 4; ++i, loop.wish(Wish::Next)) all.push_back(loop);
  loop.wish(Wish::TogglePause);
  for (std::size_t i = 0; i < 4; ++i, loop.wish(Wish::Next)) all.push_back(loop);
  Stage opened;
  opened.wish(Wish::Open);
  for (std::size_t i = 0; i < 11; ++i, opened.wish(Wish::Next)) all.push_back(opened);
  return all;
}

}  // namespace

TEST_CASE("next and previous undo each other from every state") {
  for (Stage& stage : steppable()) {
    const View before = stage.view();
    stage.wish(Wish::Next);
    CHECK(stage.view() != before);
    stage.wish(Wish::Previous);
    CHECK(stage.view() == before);
    stage.wish(Wish::Previous);
    CHECK(stage.view() != before);
    stage.wish(Wish::Next);
    CHECK(stage.view() == before);
  }
}

TEST_CASE("next and previous undo each other when the layout comes late") {
  for (Stage& stage : steppable()) {
    const View before = stage.view();
    stage.whisper(Wish::Next);
    stage.whisper(Wish::Previous);
    stage.lay_out();
    CHECK(stage.view() == before);
    stage.whisper(Wish::Previous);
    stage.whisper(Wish::Next);
    stage.lay_out();
    CHECK(stage.view() == before);
  }
}

TEST_CASE("next and previous undo each other before the cards were ever counted") {
  Stage stage;
  stage.whisper(Wish::OpenPage, "history");
  stage.whisper(Wish::Next);
  stage.whisper(Wish::Previous);
  CHECK(stage.opened_at(kHistory, 0));
  stage.lay_out();
  CHECK(stage.opened_at(kHistory, 0));
}

TEST_CASE("steps that come faster than the layout land where slow steps land") {
  std::mt19937_64 random(7);
  for (int run = 0; run < 300; ++run) {
    Stage slow;
    slow.wish(Wish::Open);
    Stage fast = slow;
    const auto steps = 1 + random() % 20;
    for (std::uint64_t i = 0; i < steps; ++i) {
      const Wish wish = random() % 2 == 0 ? Wish::Next : Wish::Previous;
      slow.wish(wish);
      fast.whisper(wish);
      if (random() % 3 == 0) fast.lay_out();
    }
    fast.lay_out();
    CHECK(fast.view() == slow.view());
  }
}

TEST_CASE("a wheel gone mad is bounded") {
  Stage stage;
  stage.whisper(Wish::OpenPage, "logo");
  for (int i = 0; i < 100'000; ++i) stage.whisper(Wish::Next);
  int layouts = 0;
  View shown;
  do {
    shown = stage.view();
    stage.show.set_card_count(1);
    ++layouts;
  } while (stage.view() != shown);
  CHECK(layouts < 100);
}

TEST_CASE("steps that wait are never made in the loop") {
  Stage stage;
  stage.whisper(Wish::OpenPage, "history");
  stage.whisper(Wish::Next);
  stage.show.tick(kStart + hours(1));
  stage.show.set_card_count(5);
  CHECK(stage.view() == plain(Mode::Loop, kLogo, 0, "en"));
}

TEST_CASE("waiting steps are forgotten when the visitor goes elsewhere") {
  Stage stage;
  stage.whisper(Wish::OpenPage, "history");
  stage.whisper(Wish::Next);
  stage.wish(Wish::OpenPage, "about");
  CHECK(stage.opened_at(kAbout, 0));
  stage.whisper(Wish::OpenPage, "history");
  stage.whisper(Wish::Next);
  stage.whisper(Wish::Home);
  stage.wish(Wish::OpenPage, "about");
  CHECK(stage.opened_at(kAbout, 0));
}

TEST_CASE("in a deck of one page next and previous stay on it") {
  Plan plan = small_plan();
  plan.pages = {plan.pages[kEmergency]};
  Show show(plan, {}, {}, kStart);
  show.handle({Wish::Open, ""}, kStart);
  show.set_card_count(3);
  show.handle({Wish::Previous, ""}, kStart);
  CHECK(show.view().card == 2);
  show.handle({Wish::Next, ""}, kStart);
  CHECK(show.view().card == 0);
  show.handle({Wish::Next, ""}, kStart);
  CHECK(show.view().card == 1);
}

}  // namespace kiosk::show
