#include <doctest/doctest.h>

#include <deque>
#include <set>

#include "accessibility/cuts.h"
#include "accessibility/scenes.h"
#include "accessibility/silent_speaker.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::accessibility;

namespace {

/// A page for each way of turning and opening, one with many cards, and two languages: what a wish does is
/// the same on all others, and each page more costs a walk to it. Large pictures take long: many cards on the
/// low panel alone, which has the most.
model::Content small_content(gfx::Size page) {
  model::Content content = checks::default_content();
  std::set<std::string> kept{"logo", "emergency"};
  if (page.h <= 480) kept.insert("history");
  std::erase_if(content.deck.pages, [&](const model::Page& other) { return kept.count(other.id) == 0; });
  const model::TextSet arabic = content.text("ar");
  content.texts = {content.text("en"), arabic};
  content.deck.languages = {"en", "ar"};
  return content;
}

/// A visitor with two keys, "next" and "select", and nothing else.
class TwoKeys {
 public:
  explicit TwoKeys(gfx::Size page) : room_(settings(page), small_content(page)) {
    room_.wait(milliseconds(0));
  }

  const layout::Scene& scene() const { return room_.kiosk.scene(); }
  const show::View& view() const { return room_.view(); }
  Room& room() { return room_; }

  /// The control around which the focus is drawn; empty if it cannot be seen.
  std::string focused() const {
    const look::Look look = look_of();
    for (const layout::Item& item : scene().items()) {
      const auto* ring = std::get_if<layout::Outline>(&item);
      const bool drawn = ring != nullptr && ring->width == look.focus_ring &&
                         (ring->color == look.colors.focus || ring->color == look.colors.on_message);
      if (!drawn) continue;
      CHECK(gfx::bounds(scene().size()).contains(ring->rect));
      for (const layout::Target& target : scene().targets()) {
        if (target.area.contains(ring->rect)) return target.id;
      }
    }
    return "";
  }

  /// Presses "next" until a control has the focus; false when it has gone round without coming by.
  bool focus(const std::string& id) {
    for (std::size_t i = 0; i <= scene().targets().size(); ++i) {
      if (focused() == id) return true;
      room_.key(Key::NextFocus);
    }
    return focused() == id;
  }
  void select() { room_.key(Key::Select); }
  /// A finger needs no focus: it goes.
  void lose_focus() {
    room_.pointer(Phase::Down, {0, 0});
    room_.pointer(Phase::Cancel, {0, 0});
    REQUIRE(focused().empty());
  }

  /// From the start: each control by its id.
  void walk(const std::vector<std::string>& way) {
    for (const std::string& id : way) {
      REQUIRE(focus(id));
      select();
    }
  }

 private:
  RoomSettings settings(gfx::Size page) {
    RoomSettings settings = cuts_only(page);
    settings.spoken = {"en", "ar"};
    settings.speaker = &speaker_;
    return settings;
  }
  look::Look look_of() const {
    const show::Aids& aids = view().aids;
    return look::make_look(look::make_panel(scene().size(), std::nullopt, std::nullopt),
                           aids.high_contrast ? look::contrast_palette() : look::dark_palette(),
                           aids.large_text ? look::TextSize::Large : look::TextSize::Normal);
  }

  SilentSpeaker speaker_;
  Room room_;
};

std::string name_of_view(const show::View& view) {
  const show::Aids& aids = view.aids;
  return std::to_string(static_cast<int>(view.mode)) + "/" + std::to_string(view.page) + "/" +
         std::to_string(view.card) + "/" + view.language + (view.paused ? " paused" : "") +
         (view.speaking ? " speaking" : "") + (aids.high_contrast ? " contrast" : "") +
         (aids.large_text ? " large" : "") + (aids.less_motion ? " still" : "");
}

/// What was seen on the way through all states.
struct Found {
  std::set<Wish> by_touch;
  std::set<Wish> by_keys;
  std::set<std::string> states;
};

/// Each way out is tried from the usual state alone: aids, language, pause and voice change what is seen, not
/// where a control leads. The same goes for the menus of each page.
bool goes_on(const show::View& view) {
  const bool menu = view.mode != Mode::Loop && view.mode != Mode::Opened;
  if (menu && view.page != 0) return false;
  return view.aids == show::Aids{} && view.language == "en" && !view.paused && !view.speaking;
}

/// Looks at one state: every control, its focus, and the ways out that lead to the message and home.
std::vector<std::string> look_at_state(TwoKeys& visitor, Found& found) {
  visitor.lose_focus();
  const layout::Scene plain = visitor.scene();
  std::vector<std::string> ways;
  std::set<std::pair<Wish, std::string>> by_keys;
  bool message = false;
  bool home = visitor.view().mode == Mode::Loop;
  for (const layout::Target& target : plain.targets()) {
    found.by_touch.insert(target.intent.wish);
    if (target.focus == layout::Focus::Skip) continue;
    CAPTURE(target.id);
    const bool reached = visitor.focus(target.id);
    CHECK_MESSAGE(reached, "the focus never comes to " << target.id);
    if (!reached) continue;
    CHECK_FALSE(layout::changed_area(plain, visitor.scene()).empty());
    by_keys.insert({target.intent.wish, target.intent.value});
    found.by_keys.insert(target.intent.wish);
    ways.push_back(target.id);
    message = message || target.intent.wish == Wish::Emergency;
    home = home || target.intent.wish == Wish::Home;
  }
  for (const layout::Target& target : plain.targets()) {
    CHECK_MESSAGE(by_keys.count({target.intent.wish, target.intent.value}) == 1, "no key for " << target.id);
  }
  CHECK(message);
  CHECK(home);
  return ways;
}

/// Breadth first over all states that "next" and "select" lead to.
Found explore(gfx::Size page) {
  Found found;
  std::deque<std::vector<std::string>> ways{{}};
  while (!ways.empty()) {
    const std::vector<std::string> way = ways.front();
    ways.pop_front();
    TwoKeys visitor(page);
    visitor.walk(way);
    const show::View view = visitor.view();
    if (!found.states.insert(name_of_view(view)).second) continue;
    CAPTURE(name_of_view(view));
    const std::vector<std::string> next = look_at_state(visitor, found);
    if (!goes_on(view)) continue;
    for (const std::string& id : next) {
      ways.push_back(way);
      ways.back().push_back(id);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("two keys reach whatever a touch reaches, the focus is seen, and message and home are near") {
  for (const gfx::Size page : {gfx::Size{800, 480}, {1080, 1920}, {1920, 1080}}) {
    CAPTURE(page.w);
    const Found found = explore(page);
    CHECK(found.by_keys == found.by_touch);
    std::set<Wish> all{Wish::Open,         Wish::OpenPage, Wish::Emergency,      Wish::Next,
                       Wish::Previous,     Wish::Home,     Wish::Topics,         Wish::Languages,
                       Wish::SetLanguage,  Wish::Easier,   Wish::ToggleContrast, Wish::ToggleLargeText,
                       Wish::ToggleMotion, Wish::Listen,   Wish::Louder,         Wish::TogglePause};
    if (page.h > 480) all.insert(Wish::GoTo);  // dots find no room on a low panel
    for (const Wish wish : all) {
      CHECK_MESSAGE(found.by_keys.count(wish) == 1, "wish " << static_cast<int>(wish));
    }
    CHECK(found.states.size() > 15);
  }
}

TEST_CASE("from the idle warning the message and home are two selects away") {
  for (const gfx::Size page : {gfx::Size{800, 480}, {1080, 1920}, {1920, 1080}}) {
    for (const Wish wish : {Wish::Emergency, Wish::Home}) {
      TwoKeys visitor(page);
      visitor.select();
      visitor.room().wait(seconds(70));
      REQUIRE(visitor.view().warning_seconds);
      visitor.select();  // takes the warning away and does nothing else
      CHECK_FALSE(visitor.view().warning_seconds);
      CHECK(visitor.view().page == 0);
      REQUIRE(visitor.focus(visitor.room().control_for(wish)));
      visitor.select();
      CHECK(visitor.view().mode == (wish == Wish::Home ? Mode::Loop : Mode::Opened));
      CHECK(visitor.view().page == (wish == Wish::Home ? 0 : small_content(page).emergency_page()));
    }
  }
}

TEST_CASE("previous goes round the same controls the other way") {
  for (const gfx::Size page : {gfx::Size{800, 480}, {1920, 1080}}) {
    TwoKeys visitor(page);
    visitor.room().key(Key::Select);
    std::vector<std::string> forth;
    for (std::size_t i = 0; i < visitor.scene().targets().size(); ++i) {
      visitor.room().key(Key::NextFocus);
      forth.push_back(visitor.focused());
    }
    for (std::size_t i = forth.size() - 1; i > 0; --i) {
      CHECK(visitor.focused() == forth[i]);
      visitor.room().key(Key::PreviousFocus);
    }
    CHECK(visitor.focused() == forth.front());
  }
}
