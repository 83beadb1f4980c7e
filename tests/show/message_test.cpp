#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {
namespace {

/// English is the third in the list; the page's own 12 s hold 7 s of English and 6 s of Greek.
Plan four_languages() {
  Plan plan = small_plan();
  plan.languages = {"fr", "de", "en", "el"};
  plan.message_dwell = {seconds(8), seconds(20), seconds(7), seconds(6)};
  return plan;
}

/// Up to the emergency page of the first round.
Stage on_message(Plan plan = four_languages()) {
  Stage stage(std::move(plan));
  stage.wait(seconds(25));
  return stage;
}

std::string message(const Stage& stage) {
  return stage.view().message_language;
}

}  // namespace

TEST_CASE("away from the emergency page the message is in the language of the page") {
  Stage stage(four_languages());
  CHECK(message(stage) == "en");
  stage.wish(Wish::SetLanguage, "de");
  CHECK(message(stage) == "de");
  for (const Wish wish : {Wish::Open, Wish::Emergency, Wish::Topics, Wish::Languages, Wish::Easier}) {
    stage.wish(wish);
    CHECK(message(stage) == "de");
  }
}

TEST_CASE("a visit shows languages until the page's own dwell is over, the last one to its end") {
  Stage stage = on_message();
  const std::pair<const char*, seconds> turns[] = {{"en", seconds(7)}, {"el", seconds(6)}};
  for (const auto& [language, time] : turns) {
    CHECK(stage.loop_at(kEmergency));
    CHECK(message(stage) == language);
    CHECK(stage.view().language == "en");
    CHECK(stage.show.next_deadline() == stage.now + time);
    stage.show.tick(stage.now + time - base::Duration(1));
    CHECK(message(stage) == language);
    stage.wait(time);
  }
  CHECK(stage.view() == plain(Mode::Loop, kLogo, 0, "en"));
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
}

TEST_CASE("the next visit goes on with the next language, and all languages come round") {
  Stage stage = on_message();
  stage.wait(seconds(13 + 25));
  for (const char* language : {"fr", "de"}) {  // 8 s are not enough, 20 s more are
    CHECK(stage.loop_at(kEmergency));
    CHECK(message(stage) == language);
    stage.wait(language == std::string("fr") ? seconds(8) : seconds(20));
  }
  stage.wait(seconds(25));
  CHECK(message(stage) == "en");
}

TEST_CASE("one language may take longer than the page, and one that fills it exactly is alone") {
  for (const seconds time : {seconds(12), seconds(30)}) {
    Plan plan = four_languages();
    plan.message_dwell[2] = time;
    Stage stage = on_message(plan);
    CHECK(stage.show.next_deadline() == stage.now + time);
    stage.wait(time);
    CHECK(stage.loop_at(kLogo));
    stage.wait(seconds(25));
    CHECK(message(stage) == "el");
  }
}

TEST_CASE("with one language the emergency page stays for its own dwell") {
  Plan plan = four_languages();
  plan.languages = {"en"};
  plan.message_dwell = {seconds(7)};
  Stage stage = on_message(plan);
  CHECK(stage.show.next_deadline() == stage.now + seconds(12));
  stage.wait(seconds(12));
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("in the language of a visitor the message does not turn, and stays for the page's own dwell") {
  Stage stage(four_languages());
  stage.wait(seconds(24));
  stage.wish(Wish::SetLanguage, "de");
  stage.wish(Wish::GoTo, "3");
  CHECK(stage.loop_at(kEmergency));
  CHECK(message(stage) == "de");
  CHECK(stage.show.next_deadline() == stage.now + seconds(12));
}

TEST_CASE("after the idle time the message begins with the default language") {
  Plan plan = four_languages();
  plan.pages[kEmergency].dwell = seconds(100);
  Stage stage = on_message(plan);
  stage.wait(seconds(7));
  CHECK(message(stage) == "el");
  stage.wish(Wish::SetLanguage, "de");
  stage.wait(seconds(60));
  CHECK(stage.loop_at(kEmergency));
  CHECK(message(stage) == "en");
  CHECK(stage.show.next_deadline() == stage.now + seconds(7));
}

TEST_CASE("after a reset the first visit begins with the default language") {
  Stage stage = on_message();
  stage.wait(seconds(7));
  CHECK(message(stage) == "el");
  stage.wish(Wish::Topics);
  stage.wait(seconds(80));
  CHECK(stage.loop_at(kLogo));
  stage.wait(seconds(25));
  CHECK(message(stage) == "en");
}

TEST_CASE("who chooses the default language reads the message in it") {
  Stage stage = on_message();
  stage.wait(seconds(7));
  stage.wish(Wish::Languages);
  CHECK(message(stage) == "en");
  stage.wish(Wish::SetLanguage, "en");
  CHECK(stage.loop_at(kEmergency));
  CHECK(message(stage) == "en");
  CHECK(stage.show.next_deadline() == stage.now + seconds(7));
}

TEST_CASE("pause holds the language too, and the loop goes on from it") {
  Stage stage = on_message();
  stage.wait(seconds(8));
  stage.wish(Wish::TogglePause);
  CHECK(message(stage) == "el");
  stage.wait(seconds(119));
  CHECK(message(stage) == "el");
  stage.wish(Wish::TogglePause);
  CHECK(message(stage) == "el");
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
}

TEST_CASE("a paused message is never idle before it can be read") {
  Plan plan = four_languages();
  plan.message_dwell[2] = seconds(100);
  Stage stage = on_message(plan);
  stage.wish(Wish::TogglePause);
  CHECK(stage.show.next_deadline() == stage.now + seconds(150));
}

TEST_CASE("a touch begins the turn of the language afresh") {
  Stage stage = on_message();
  stage.wait(seconds(12));
  stage.wish(Wish::Touch);
  CHECK(message(stage) == "el");
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
  stage.touch(true);
  stage.wait(hours(1));
  CHECK(message(stage) == "el");
  stage.touch(false);
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
}

TEST_CASE("steps and dots leave the page as ever, and the language that was cut short comes again") {
  const std::pair<model::Intent, std::size_t> ways[] = {
      {{Wish::Next, ""}, kLogo}, {{Wish::Previous, ""}, kObjectives}, {{Wish::GoTo, "1"}, kMission}};
  for (const auto& [intent, page] : ways) {
    Stage stage = on_message();
    stage.wait(seconds(8));
    CHECK(message(stage) == "el");
    stage.wish(intent.wish, intent.value);
    CHECK(stage.loop_at(page));
    CHECK(message(stage) == "en");
    stage.wish(Wish::GoTo, "3");
    CHECK(message(stage) == "el");
    CHECK(stage.show.next_deadline() == stage.now + seconds(6));
  }
}

TEST_CASE("a loop of only the emergency page turns through the languages too") {
  Plan plan = four_languages();
  for (PagePlan& page : plan.pages) page.in_loop = page.emergency;
  Stage stage(plan);
  for (const char* language : {"en", "el", "fr", "de", "en"}) {
    CHECK(stage.loop_at(kEmergency));
    CHECK(message(stage) == language);
    stage.wait(*stage.show.next_deadline() - stage.now);
  }
}

TEST_CASE("turns a little late keep the beat, a turn that comes late gets its whole time") {
  Stage stage = on_message();
  const base::TimePoint begin = stage.now;
  stage.show.tick(begin + seconds(7) + milliseconds(400));
  CHECK(message(stage) == "el");
  CHECK(stage.show.next_deadline() == begin + seconds(13));
  for (const base::Duration late :
       {base::Duration(seconds(3)), base::Duration(hours(1)), base::Duration(hours(24 * 366))}) {
    stage = on_message();
    stage.stall(seconds(7) + late);
    CHECK(message(stage) == "el");
    CHECK(stage.show.next_deadline() == stage.now + seconds(6));
    const View before = stage.view();
    stage.show.tick(stage.now);
    CHECK(stage.view() == before);
  }
}

TEST_CASE("broken message dwells neither flood the screen nor overflow") {
  Plan plan = four_languages();
  plan.message_dwell = {base::Duration::max(), seconds(6), base::Duration::zero()};
  Stage stage = on_message(plan);
  CHECK(stage.show.next_deadline() == stage.now + milliseconds(100));
  stage.wait(milliseconds(100));
  CHECK(message(stage) == "el");
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
  stage.wait(seconds(6));
  CHECK(message(stage) == "fr");
  CHECK(*stage.show.next_deadline() > stage.now + hours(24 * 300));
}

}  // namespace kiosk::show
