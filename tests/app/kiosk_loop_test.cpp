#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

long text_runs(const layout::Scene& scene) {
  long count = 0;
  for (const layout::Item& item : scene.items()) count += std::holds_alternative<layout::TextRun>(item);
  return count;
}

/// The default content with only its first page in the loop.
model::Content one_loop_page() {
  model::Content content = checks::default_content();
  for (std::size_t i = 1; i < content.deck.pages.size(); ++i) content.deck.pages[i].in_loop = false;
  return content;
}

}  // namespace

TEST_CASE("the first frame is shown at once, before anything else is prepared") {
  Room room;
  REQUIRE(room.display.frames.size() == 1);
  CHECK_FALSE(room.display.last().mix);
  CHECK(room.display.last().changed == gfx::bounds(room.display.size()));
  CHECK(room.view().mode == Mode::Loop);
  // Only this page has been drawn; the others wait for the turns after it.
  CHECK(room.rasters.texts == text_runs(room.kiosk.scene()));
  CHECK(room.kiosk.time_to_next(room.clock.now()) == base::Duration::zero());
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("a page that stands still draws nothing, however long it stands") {
  Room room({}, one_loop_page());
  room.settle();
  CHECK_FALSE(room.kiosk.time_to_next(room.clock.now()));
  const long drawn = room.rasters.drawn;
  const long measured = room.rasters.measured;
  for (int second = 0; second < 3600; ++second) {
    room.clock.advance(seconds(1));
    room.turn();
  }
  CHECK(room.display.frames.size() == 1);
  CHECK(room.rasters.drawn == drawn);
  CHECK(room.rasters.measured == measured);
}

TEST_CASE("in an hour without visitors the loop changes its pages, turns its globe, and draws nothing else") {
  Room room({.page = {480, 320}});
  std::vector<base::TimePoint> changes;
  gfx::Rect globe;
  // The emergency page shows its message in one language after the other.
  const auto what = [&] { return std::pair(room.view().page, room.view().message_language); };
  auto shown = what();
  room.on_turn = [&] {
    if (what() != shown) changes.push_back(room.clock.now());
    shown = what();
    CHECK(room.view().mode == Mode::Loop);
    if (const layout::GlobeMark* mark = room.kiosk.scene().turning_globe()) globe = mark->rect;
  };
  room.wait(hours(1));
  REQUIRE(changes.size() > 100);
  std::size_t stills = 0;
  for (std::size_t i = 1; i < room.display.frames.size(); ++i) {
    const auto& frame = room.display.frames[i];
    if (!frame.mix && frame.changed == globe) continue;
    stills += frame.mix ? 0 : 1;
    const auto change = std::upper_bound(changes.begin(), changes.end(), frame.when);
    REQUIRE(change != changes.begin());
    CHECK(frame.when - *std::prev(change) <= milliseconds(500));
  }
  CHECK(stills == changes.size());
}

TEST_CASE("the loop fades from page to page in 300 to 500 ms, a frame every sixtieth of a second") {
  Room room;
  room.settle();
  room.wait(*room.kiosk.time_to_next(room.clock.now()) + milliseconds(600));
  const auto& frames = room.display.frames;
  REQUIRE(frames.size() > 20);
  REQUIRE(frames.size() < 32);
  for (std::size_t i = 1; i + 1 < frames.size(); ++i) {
    REQUIRE(frames[i].mix);
    CHECK(frames[i].mix->kind == display::MixKind::Fade);
    if (i == 1) continue;
    CHECK(frames[i].mix->progress > frames[i - 1].mix->progress);
    CHECK(frames[i].when - frames[i - 1].when == look::Durations{}.frame);
  }
  CHECK_FALSE(frames.back().mix);
  const base::Duration length = frames.back().when - frames[1].when;
  CHECK(length >= milliseconds(300));
  CHECK(length <= milliseconds(500));
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("a fade goes by the clock: after a long pause its next frame is the last") {
  Room room;
  room.settle();
  room.key(Key::NextPage);
  REQUIRE(room.display.last().mix);
  room.clock.advance(seconds(1));
  room.turn();
  CHECK_FALSE(room.display.last().mix);
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("without motion every change is a cut") {
  RoomSettings settings;
  settings.show.durations.page = base::Duration::zero();
  Room room(settings);
  room.wait(minutes(2));
  room.key(Key::Select);
  room.key(Key::NextPage);
  room.settle();
  CHECK(room.display.frames.size() > 10);
  for (const auto& frame : room.display.frames) CHECK_FALSE(frame.mix);
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("pause holds the loop, play lets it go on") {
  Room room;
  room.settle();
  room.tap("pause");
  CHECK(room.view().paused);
  room.settle();
  CHECK(room.display.panel == room.composed());
  const std::size_t page = room.view().page;
  room.wait(seconds(50));
  CHECK(room.view().page == page);
  room.tap("pause");
  CHECK_FALSE(room.view().paused);
  room.wait(seconds(30));
  CHECK(room.view().page != page);
}

TEST_CASE("the show begins with the page and in the language that were asked for") {
  RoomSettings settings;
  settings.show.start_page = "history";
  settings.show.start_language = "de";
  Room room(settings);
  CHECK(room.opened("history"));
  CHECK(room.view().language == "de");
  CHECK(room.display.frames.size() == 1);
  room.wait(minutes(10));
  CHECK(room.view().mode == Mode::Loop);
  CHECK(room.view().language == "de");
}

TEST_CASE("a language or a page that is not there changes nothing") {
  RoomSettings settings;
  settings.show.start_page = "nowhere";
  settings.show.start_language = "xx";
  Room room(settings);
  CHECK(room.view().mode == Mode::Loop);
  CHECK(room.view().language == "en");
}
