#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include "accessibility/cuts.h"
#include "accessibility/scenes.h"
#include "accessibility/silent_speaker.h"
#include "app/spoken_text.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::accessibility;

namespace {

RoomSettings with_voice(speech::Speaker* speaker, gfx::Size page = {1920, 1080}) {
  RoomSettings settings = cuts_only(page);
  settings.spoken = {"en", "de", "ar"};
  settings.speaker = speaker;
  return settings;
}

/// A room in which the mission is being spoken.
void begin_listening(Room& room, SilentSpeaker& voice) {
  room.settle();
  room.key(Key::NextPage);
  room.key(Key::Select);
  REQUIRE(room.opened("mission"));
  room.settle();
  room.tap("listen");
  REQUIRE(voice.speaking);
  REQUIRE(room.view().speaking);
}

/// Letters and digits only: sentences are cut and joined at spaces and marks.
std::string letters(const std::string& text) {
  std::string kept;
  std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
  return kept;
}

/// All words that the cards of an opened page show beside its title, in reading order.
std::vector<std::string> words_to_read(const model::Content& content, const show::View& view) {
  const model::Page& page = content.deck.pages[view.page];
  const model::TextSet& words = content.text_of_page(view.language, page);
  const model::PageText& text = words.pages.at(page.id);
  std::vector<std::string> all;
  if (page.kind == model::PageKind::Emergency) {
    all = {words.message.question, words.message.headline, words.message.line_under};
  } else {
    all = {text.title};
  }
  for (const model::Block& block : page.blocks) {
    all.push_back(block.mark);
    all.push_back(text.blocks.at(block.id).heading);
    all.push_back(text.blocks.at(block.id).body);
  }
  all.push_back(text.caption);
  return all;
}

}  // namespace

TEST_CASE("what is spoken are all words of the page, in reading order and in its language") {
  const model::Content& content = checks::default_content();
  for (const std::string& language : content.deck.languages) {
    for (std::size_t i = 0; i < content.deck.pages.size(); ++i) {
      const show::View view{.mode = show::Mode::Opened, .page = i, .language = language};
      const SpokenText spoken = spoken_text(content, view, {});
      std::string said;
      for (const std::string& sentence : spoken.sentences) said += letters(sentence);
      std::size_t at = 0;
      for (const std::string& words : words_to_read(content, view)) {
        const std::size_t found = said.find(letters(words), at);
        CHECK_MESSAGE(found == at, language << " " << content.deck.pages[i].id << ": " << words);
        at = found == std::string::npos ? at : found + letters(words).size();
      }
      CHECK(at == said.size());
      const bool translated = content.text(language).pages.count(content.deck.pages[i].id) > 0;
      CHECK(spoken.language == (translated ? language : content.deck.default_language));
    }
  }
}

TEST_CASE("listen is offered on every opened page where the device speaks its language, and only there") {
  for (const look::Panel& panel : panels()) {
    Wall wall(panel);
    for (const bool speaks : {true, false}) {
      wall.device.speaks = speaks;
      for (std::size_t page = 0; page < wall.content().deck.pages.size(); ++page) {
        bool offered = false;
        for (const show::Mode mode : {show::Mode::Opened, show::Mode::Easier}) {
          for (const layout::Scene& card : wall.cards({.mode = mode, .page = page, .language = "en"})) {
            for (const layout::Target& target : card.targets()) {
              offered = offered || target.intent.wish == Wish::Listen;
            }
          }
        }
        CHECK_MESSAGE(offered == speaks, name_of(panel) << " page " << page);
      }
    }
  }
}

TEST_CASE("wherever listen is offered, it begins to speak the page") {
  for (const gfx::Size page : {gfx::Size{480, 320}, {320, 480}, {800, 480}, {1280, 800}, {1080, 1920}}) {
    CAPTURE(page.w);
    SilentSpeaker voice;
    Room room(with_voice(&voice, page));
    room.settle();
    room.key(Key::Select);
    room.settle();
    if (room.kiosk.scene().find_target("listen") == nullptr) room.key(Key::Easier);
    room.settle();
    while (room.kiosk.scene().find_target("listen") == nullptr) {
      const int card = room.view().card;
      room.tap(room.control_for(Wish::Next));
      REQUIRE(room.view().card != card);
    }
    room.tap("listen");
    CHECK(voice.speaking);
    CHECK(room.view().speaking);
  }
}

TEST_CASE("while a page is spoken, stop and louder are there on every panel and every card") {
  for (const look::Panel& panel : panels()) {
    Wall wall(panel);
    wall.device.speaks = true;
    show::View view{.mode = show::Mode::Opened, .page = 4, .language = "en", .speaking = true};
    for (const layout::Scene& card : wall.cards(view)) {
      const layout::Target* stop = card.find_target("listen");
      REQUIRE_MESSAGE(stop != nullptr, name_of(panel));
      CHECK(stop->label == wall.content().text("en").ui.stop);
      CHECK_MESSAGE(card.find_target("louder") != nullptr, name_of(panel));
    }
  }
}

TEST_CASE("the voice reads the page in the language that the visitor has chosen") {
  for (const char* language : {"en", "de", "ar"}) {
    SilentSpeaker voice;
    RoomSettings settings = with_voice(&voice);
    settings.show.start_language = language;
    Room room(settings);
    begin_listening(room, voice);
    CHECK(voice.language == language);
    CHECK(voice.sentences == spoken_text(Room::content(), room.view(), {}).sentences);
  }
}

TEST_CASE("any touch but louder stops the voice") {
  const auto& targets = [] {
    SilentSpeaker voice;
    Room room(with_voice(&voice));
    begin_listening(room, voice);
    return room.kiosk.scene().targets();
  }();
  REQUIRE(targets.size() > 5);
  for (const layout::Target& target : targets) {
    CAPTURE(target.id);
    SilentSpeaker voice;
    Room room(with_voice(&voice));
    begin_listening(room, voice);
    room.tap(room.middle_of(target.id));
    const bool louder = target.intent.wish == Wish::Louder;
    CHECK(voice.speaking == louder);
    CHECK(room.view().speaking == louder);
    CHECK(voice.raised == (louder ? 1 : 0));
    CHECK(voice.stopped == (louder ? 0 : 1));
  }
  SilentSpeaker voice;
  Room room(with_voice(&voice));
  begin_listening(room, voice);
  room.tap(gfx::Point{room.kiosk.scene().size().w / 2, room.kiosk.scene().size().h / 3});
  CHECK_FALSE(voice.speaking);
}

TEST_CASE("when the voice has ended the button says listen again") {
  SilentSpeaker voice;
  Room room(with_voice(&voice));
  begin_listening(room, voice);
  const model::UiText& ui = Room::content().text("en").ui;
  const auto label = [&] { return room.kiosk.scene().find_target(room.control_for(Wish::Listen))->label; };
  CHECK(label() == ui.stop);
  voice.speaking = false;
  room.wait(seconds(1));
  CHECK_FALSE(room.view().speaking);
  CHECK(label() == ui.listen);
  CHECK(room.kiosk.scene().find_target("louder") == nullptr);
  room.tap("listen");
  CHECK(voice.begun == 2);
}

TEST_CASE("nothing advances and no warning comes while the voice speaks") {
  SilentSpeaker voice;
  Room room(with_voice(&voice));
  begin_listening(room, voice);
  const show::View before = room.view();
  room.wait(minutes(10));
  CHECK(room.view() == before);
  CHECK(voice.begun == 1);
  voice.speaking = false;
  room.wait(seconds(50));
  CHECK_FALSE(room.view().warning_seconds);
  room.wait(seconds(15));
  CHECK(room.view().warning_seconds);
}

TEST_CASE("without a voice listening ends at once and nothing fails") {
  Room room(with_voice(nullptr));
  room.settle();
  room.key(Key::Select);
  room.settle();
  room.tap("listen");
  room.settle();
  CHECK_FALSE(room.view().speaking);
  CHECK(room.view().mode == Mode::Opened);
  room.key(Key::Listen);
  room.wait(seconds(65));
  CHECK(room.view().warning_seconds);
}
