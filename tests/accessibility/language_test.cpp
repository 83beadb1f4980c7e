#include <doctest/doctest.h>

#include <map>
#include <string>

#include "accessibility/cuts.h"
#include "accessibility/scenes.h"
#include "base/utf8.h"

using namespace kiosk;
using namespace kiosk::accessibility;

namespace {

/// What speakers call their language, and what only English calls it.
struct Name {
  const char* own;
  const char* english;
};

const std::map<std::string, Name> kNames = {
    {"ar", {"العربية", "Arabic"}},
    {"de", {"Deutsch", "German"}},
    {"en", {"English", ""}},
    {"es", {"Español", "Spanish"}},
    {"fil", {"Filipino", "Tagalog"}},
    {"fr", {"Français", "French"}},
    {"he", {"עברית", "Hebrew"}},
    {"hi", {"हिन्दी", "Hindi"}},
    {"id", {"Bahasa Indonesia", "Indonesian"}},
    {"it", {"Italiano", "Italian"}},
    {"ja", {"日本語", "Japanese"}},
    {"ko", {"한국어", "Korean"}},
    {"nl", {"Nederlands", "Dutch"}},
    {"pt", {"Português", "Portuguese"}},
    {"sw", {"Kiswahili", "Swahili"}},
    {"th", {"ไทย", "Thai"}},
    {"zh-Hans", {"简体中文", "Chinese"}},
};

/// Flags are pairs of these letters.
bool holds_flag(const std::string& words) {
  std::size_t at = 0;
  while (const auto letter = base::next_code_point(words, at)) {
    if (*letter >= 0x1F1E6 && *letter <= 0x1F1FF) return true;
  }
  return false;
}

show::View menu_in(const std::string& language) {
  return {.mode = show::Mode::Languages, .language = language};
}

/// Each run of a text once.
std::string words_of(const layout::Scene& scene) {
  std::string words;
  for (const layout::TextRun* run : text_runs(scene)) words += run->utf8 + "\n";
  return words;
}

}  // namespace

TEST_CASE("the menu shows the own name of every language, no flag and no English name") {
  const model::Content& content = checks::default_content();
  CHECK(content.deck.languages.size() >= 17);
  for (const look::Panel& panel : panels()) {
    const Wall wall(panel);
    for (const char* language : {"en", "ar", "ja"}) {
      std::string words;
      std::map<std::string, int> tiles;
      for (const layout::Scene& card : wall.cards(menu_in(language))) {
        words += words_of(card);
        for (const layout::Target& target : card.targets()) {
          if (target.intent.wish != model::Wish::SetLanguage) continue;
          ++tiles[target.intent.value];
          CHECK(target.label == kNames.at(target.intent.value).own);
          CHECK_FALSE(runs_of(card, target.label).empty());
        }
        for (const layout::Item& item : card.items())
          CHECK_FALSE(std::holds_alternative<layout::Image>(item));
      }
      CHECK_FALSE(holds_flag(words));
      for (const std::string& tag : content.deck.languages) {
        CAPTURE(name_of(panel));
        CAPTURE(tag);
        CHECK(tiles[tag] == 1);
        const std::string english = kNames.at(tag).english;
        if (!english.empty()) CHECK(words.find(english + "\n") == std::string::npos);
      }
    }
  }
}

TEST_CASE("one touch on its tile chooses a language, on every panel") {
  const model::Content& content = checks::default_content();
  for (const look::Panel& panel : panels()) {
    const Wall wall(panel);
    for (const layout::Scene& card : wall.cards(menu_in("en"))) {
      for (const layout::Target& tile : card.targets()) {
        if (tile.intent.wish != model::Wish::SetLanguage) continue;
        CHECK(card.hit(tile.area.center()) == &tile);
        show::Show show(show::make_plan(content, show::ReadingProfile::Normal), {}, {}, base::TimePoint{});
        show.handle({model::Wish::Languages, ""}, base::TimePoint{});
        show.handle(tile.intent, base::TimePoint{});
        CHECK(show.view().language == tile.intent.value);
        CHECK(show.view().mode == show::Mode::Loop);
      }
    }
  }
}

TEST_CASE("a finger finds every language in the menu and reads the message in it") {
  using namespace kiosk::app;
  for (const std::string& language : languages_of(Room::content())) {
    CAPTURE(language);
    Room room(cuts_only());
    room.settle();
    room.key(Key::Languages);
    const std::string tile = "language-" + language;
    while (room.kiosk.scene().find_target(tile) == nullptr) {
      const int card = room.view().card;
      room.tap(room.control_for(Wish::Next));
      REQUIRE(room.view().card != card);
    }
    room.tap(tile);
    CHECK(room.view().language == language);
    CHECK(room.view().mode == Mode::Loop);
    const layout::Scene& scene = room.kiosk.scene();
    CHECK(scene.message().text == Room::content().text(language).message.bar);
  }
}

TEST_CASE("the emergency page says the message in the chosen language and in the default one") {
  for (const look::Panel& panel : panels()) {
    const Wall wall(panel);
    const model::Content& content = wall.content();
    for (const std::string& language : languages_of(content)) {
      for (const show::Mode mode : {show::Mode::Loop, show::Mode::Opened}) {
        const show::View view{.mode = mode, .page = content.emergency_page(), .language = language};
        CAPTURE(describe(wall, view));
        CHECK_FALSE(runs_of(wall.scene(view), content.text(language).message.headline).empty());
      }
      const show::View view{
          .mode = show::Mode::Opened, .page = content.emergency_page(), .language = language};
      bool in_default = false;
      for (const layout::Scene& card : wall.cards(view)) {
        in_default = in_default || !runs_of(card, content.text("en").message.headline).empty();
      }
      CHECK_MESSAGE(in_default, describe(wall, view));
    }
  }
}

TEST_CASE("a page that a language lacks comes in English as a whole, with the controls in that language") {
  model::Content content = checks::default_content();
  for (model::TextSet& words : content.texts) {
    if (words.language == "de") words.pages.erase("mission");
  }
  const Wall wall(look::make_panel({1920, 1080}, std::nullopt, std::nullopt), content);
  const std::size_t mission = content.find_page("mission");
  const std::size_t vision = content.find_page("vision");
  for (const show::Mode mode : {show::Mode::Loop, show::Mode::Opened}) {
    const layout::Scene scene = wall.scene({.mode = mode, .page = mission, .language = "de"});
    const model::PageText& english = content.page_text("en", content.deck.pages[mission]);
    CHECK_FALSE(runs_of(scene, english.title).empty());
    CHECK(scene.message().text == content.text("de").message.bar);
    const model::UiText& ui = content.text("de").ui;
    const layout::Target* control = scene.find_target(mode == show::Mode::Loop ? "pause" : "home");
    REQUIRE(control != nullptr);
    CHECK(control->label == (mode == show::Mode::Loop ? ui.pause : ui.home));
  }
  CHECK(lost_words(wall, "de", mission, "en").empty());
  CHECK(lost_words(wall, "de", vision, "de").empty());
  CHECK_FALSE(lost_words(wall, "de", vision, "en").empty());
}
