#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {
namespace {

Plan without(std::string_view id) {
  Plan plan = small_plan();
  std::erase_if(plan.pages, [&](const PagePlan& page) { return page.id == id; });
  return plan;
}

}  // namespace

TEST_CASE("a new plan keeps the page by its id and starts its cards from the first") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::Next);
  stage.show.replace_plan(without("logo"), stage.now);
  CHECK(stage.opened_at(kHistory - 1, 0));
  stage.show.set_card_count(2);
  stage.wish(Wish::Home);
  CHECK(stage.view().page == 0);
}

TEST_CASE("a new plan without the page goes to the start of the loop") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wait(seconds(65));
  CHECK(stage.view().warning_seconds == 15);
  stage.show.replace_plan(without("history"), stage.now);
  CHECK(stage.view() == plain(Mode::Loop, 0, 0, "en"));
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
}

TEST_CASE("the loop stays on its page if that is still in the loop") {
  Stage stage;
  stage.wait(seconds(7));
  Plan plan = small_plan();
  plan.pages[kMission].dwell = seconds(20);
  stage.show.replace_plan(plan, stage.now);
  CHECK(stage.loop_at(kMission));
  CHECK(stage.show.next_deadline() == stage.now + seconds(20));
  plan.pages[kMission].in_loop = false;
  stage.show.replace_plan(plan, stage.now);
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("an opened page stays open when it leaves the loop") {
  Stage stage;
  stage.wish(Wish::OpenPage, "mission");
  Plan plan = small_plan();
  plan.pages[kMission].in_loop = false;
  stage.show.replace_plan(plan, stage.now);
  CHECK(stage.opened_at(kMission));
}

TEST_CASE("the languages never lead back to a loop page that is gone") {
  Stage stage;
  stage.wait(seconds(7));
  stage.wish(Wish::Languages);
  Plan plan = small_plan();
  plan.pages[kMission].in_loop = false;
  stage.show.replace_plan(plan, stage.now);
  stage.wish(Wish::SetLanguage, "fr");
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("menus on top of each other never lead back to a loop page that is gone") {
  Stage stage;
  stage.wait(seconds(7));
  stage.wish(Wish::Languages);
  stage.wish(Wish::Easier);
  Plan plan = small_plan();
  plan.pages[kMission].in_loop = false;
  stage.show.replace_plan(plan, stage.now);
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("a menu over an opened page stays when the page leaves the loop") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::Next);
  stage.wish(Wish::Easier);
  Plan plan = small_plan();
  plan.pages[kHistory].dwell = seconds(5);
  stage.show.replace_plan(plan, stage.now);
  CHECK(stage.view() == plain(Mode::Easier, kHistory, 0, "en"));
  stage.wish(Wish::Easier);
  CHECK(stage.opened_at(kHistory, 0));
}

TEST_CASE("a new plan keeps the aids of the visitor") {
  Stage stage;
  stage.wish(Wish::ToggleContrast);
  stage.show.replace_plan(small_plan(), stage.now);
  CHECK(stage.view().aids == Aids{true, false, false});
}

TEST_CASE("a new plan keeps the turn of the message if its language is still there") {
  Stage stage;
  stage.wait(seconds(37 + 25));
  CHECK(stage.loop_at(kEmergency));
  CHECK(stage.view().message_language == "fr");
  Plan plan = small_plan();
  plan.languages = {"de", "en", "it", "fr"};
  plan.message_dwell = {seconds(7), seconds(8), seconds(9), seconds(13)};
  stage.show.replace_plan(plan, stage.now);
  CHECK(stage.view().message_language == "fr");
  CHECK(stage.show.next_deadline() == stage.now + seconds(13));
  plan.languages = {"de", "en"};
  stage.show.replace_plan(plan, stage.now);
  CHECK(stage.view().message_language == "en");
  CHECK(stage.show.next_deadline() == stage.now + seconds(8));
}

TEST_CASE("a new plan ends the speaking, and the time of the voice was not idle") {
  Stage stage;
  stage.wish(Wish::Listen);
  stage.wait(minutes(5));
  stage.show.replace_plan(small_plan(), stage.now);
  CHECK(stage.view() == plain(Mode::Opened, kLogo, 0, "en"));
  CHECK(stage.show.next_deadline() == stage.now + seconds(60));
}

TEST_CASE("a new plan keeps the language if it is still enabled") {
  Stage stage;
  stage.wish(Wish::SetLanguage, "fr");
  stage.show.replace_plan(small_plan(), stage.now);
  CHECK(stage.view().language == "fr");
  Plan plan = small_plan();
  plan.languages = {"en", "de"};
  stage.show.replace_plan(plan, stage.now);
  CHECK(stage.view().language == "en");
}

TEST_CASE("a new plan is no sign of life") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wait(seconds(50));
  stage.show.replace_plan(small_plan(), stage.now);
  CHECK(stage.show.next_deadline() == stage.now + seconds(10));
  stage.wait(seconds(12));
  stage.show.replace_plan(small_plan(), stage.now);
  CHECK(stage.view().warning_seconds == 18);
  stage.wait(seconds(18));
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("a new plan under the pause button stays paused") {
  Stage stage;
  stage.wish(Wish::TogglePause);
  stage.show.replace_plan(small_plan(), stage.now);
  CHECK(stage.view().paused);
}

TEST_CASE("the cards of a new plan are counted anew") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.show.replace_plan(small_plan(), stage.now);
  stage.whisper(Wish::Next);
  stage.show.set_card_count(1);
  CHECK(stage.opened_at(kObjectives));
}

TEST_CASE("steps that waited for the old cards are forgotten") {
  Stage stage;
  stage.whisper(Wish::OpenPage, "history");
  stage.whisper(Wish::Next);
  stage.show.replace_plan(small_plan(), stage.now);
  stage.lay_out();
  CHECK(stage.opened_at(kHistory, 0));
}

}  // namespace kiosk::show
