#include "app/room.h"
#include "sanitized.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// A visitor before a panel that knows taps only: no drag, no swipe, no second finger, no keys.
class Tapper {
 public:
  explicit Tapper(gfx::Size page) : room({.page = page}) { room.settle(); }

  /// Where a target can be touched: its middle, or, where a globe lies over a part of it, another place.
  std::optional<gfx::Point> place_of(const layout::Target& target) const {
    const auto free = [&](gfx::Point at) { return room.kiosk.scene().hit(at) == &target; };
    if (free(target.area.center())) return target.area.center();
    for (int row = 9; row > 0; --row) {
      const gfx::Point at{target.area.center().x, target.area.y + target.area.h * row / 10};
      if (free(at)) return at;
    }
    return std::nullopt;
  }
  const layout::Target* target(Wish wish, const std::string& value = "") const {
    for (const layout::Target& one : room.kiosk.scene().targets()) {
      if (one.intent == model::Intent{wish, value} && place_of(one)) return &one;
    }
    return nullptr;
  }
  void tap(Wish wish, const std::string& value = "") {
    const layout::Target* it = target(wish, value);
    REQUIRE_MESSAGE(it != nullptr, "nothing to tap for wish " << static_cast<int>(wish) << " " << value);
    const gfx::Point at = *place_of(*it);
    room.pointer(Phase::Down, at);
    room.pointer(Phase::Up, at);
    room.settle();
  }
  /// In a menu: the entry, on whichever of its cards it stands.
  void tap_entry(Wish wish, const std::string& value) {
    for (int card = 1; target(wish, value) == nullptr && card < room.kiosk.scene().card_count; ++card) {
      tap(Wish::Next);
    }
    tap(wish, value);
  }

  Room room;
};

}  // namespace

TEST_CASE("on a panel that knows taps only, every page and every card can be reached, and the way home") {
  for (const gfx::Size page : {gfx::Size{480, 320}, {800, 480}, {720, 1280}}) {
    if (checks::kSlow && page.w != 480) continue;
    CAPTURE(page.w);
    Tapper tapper(page);
    for (std::size_t i = 0; i < Room::content().deck.pages.size(); ++i) {
      const std::string& id = Room::content().deck.pages[i].id;
      CAPTURE(id);
      // The smallest panels have the overview on opened pages only.
      if (tapper.target(Wish::Topics) == nullptr) tapper.tap(Wish::Open);
      tapper.tap(Wish::Topics);
      if (Room::content().deck.pages[i].kind == model::PageKind::Emergency) {
        tapper.tap(Wish::Emergency);
      } else {
        tapper.tap_entry(Wish::OpenPage, id);
      }
      REQUIRE(tapper.room.opened(id));
      const int cards = tapper.room.kiosk.scene().card_count;
      for (int card = 1; card < cards; ++card) {
        tapper.tap(Wish::Next);
        CHECK(tapper.room.view().card == card);
      }
      if (cards > 1) tapper.tap(Wish::Previous);
      if (cards > 1) CHECK(tapper.room.view().card == cards - 2);
      CHECK(tapper.target(Wish::Emergency) != nullptr);
      tapper.tap(Wish::Home);
      CHECK(tapper.room.view().mode == Mode::Loop);
    }
  }
}

TEST_CASE("on a panel that knows taps only, languages, reading aids and pause can be reached") {
  for (const gfx::Size page : {gfx::Size{480, 320}, {800, 480}, {720, 1280}}) {
    CAPTURE(page.w);
    Tapper tapper(page);
    tapper.tap(Wish::TogglePause);
    CHECK(tapper.room.view().paused);
    tapper.tap(Wish::TogglePause);
    tapper.tap(Wish::Languages);
    tapper.tap_entry(Wish::SetLanguage, "fr");
    CHECK(tapper.room.view().language == "fr");
    if (tapper.target(Wish::Easier) == nullptr) tapper.tap(Wish::Languages);
    tapper.tap_entry(Wish::Easier, "");
    CHECK(tapper.room.view().mode == Mode::Easier);
    tapper.tap_entry(Wish::ToggleContrast, "");
    CHECK(tapper.room.view().aids.high_contrast);
  }
}

TEST_CASE("on a panel that knows taps only, the question 'still reading?' can be answered") {
  Tapper tapper({800, 480});
  tapper.tap(Wish::Open);
  REQUIRE(tapper.room.view().mode == Mode::Opened);
  for (int i = 0; i < 300 && !tapper.room.view().warning_seconds; ++i) tapper.room.wait(seconds(1));
  REQUIRE(tapper.room.view().warning_seconds);
  tapper.tap(Wish::Continue);
  CHECK_FALSE(tapper.room.view().warning_seconds);
  CHECK(tapper.room.view().mode == Mode::Opened);
}
