#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "show/show.h"

namespace kiosk::show {

using model::Wish;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

inline constexpr base::TimePoint kStart{hours(1000)};

// The pages of `small_plan`.
inline constexpr std::size_t kLogo = 0;
inline constexpr std::size_t kMission = 1;
inline constexpr std::size_t kHistory = 2;  ///< not in the loop; four cards
inline constexpr std::size_t kObjectives = 3;
inline constexpr std::size_t kEmergency = 4;
inline constexpr std::size_t kAbout = 5;  ///< not in the loop; three cards

/// Loop: logo 6 s, mission 9 s, objectives 10 s, emergency 12 s; round in 37 s. The message takes all 12 s
/// in each of its three languages.
inline Plan small_plan() {
  Plan plan;
  plan.pages = {{"logo", true, false, seconds(6), seconds(8)},
                {"mission", true, false, seconds(9), seconds(20)},
                {"history", false, false, seconds(30), seconds(30)},
                {"objectives", true, false, seconds(10), seconds(20)},
                {"emergency", true, true, seconds(12), seconds(10)},
                {"about", false, false, seconds(20), seconds(20)}};
  plan.default_language = "en";
  plan.languages = {"en", "fr", "de"};
  plan.message_dwell = {seconds(12), seconds(12), seconds(12)};
  return plan;
}

/// A view without aids, voice and turns: the message is in the language of the page.
inline View plain(Mode mode, std::size_t page, int card, const std::string& language, bool paused = false,
                  std::optional<int> warning = std::nullopt) {
  return {mode, page, card, language, paused, warning, Aids{}, false, language};
}

/// A show with a clock and a layout: pages have one card, history four and about three, topics two.
class Stage {
 public:
  explicit Stage(Plan plan = small_plan(), Timing timing = {}, Aids usual = {})
      : show(std::move(plan), timing, usual, kStart) {}

  static int cards(const View& view) {
    if (view.mode == Mode::Topics) return 2;
    if (view.mode != Mode::Opened) return 1;
    return view.page == kHistory ? 4 : view.page == kAbout ? 3 : 1;
  }

  /// Lays out until the view stays, as the program does.
  void lay_out() {
    View shown;
    do {
      shown = show.view();
      show.set_card_count(cards(shown));
    } while (show.view() != shown);
  }

  /// Says a wish without a layout after it.
  void whisper(Wish wish, std::string value = {}) { show.handle({wish, std::move(value)}, now); }

  void wish(Wish wish, std::string value = {}) {
    whisper(wish, std::move(value));
    lay_out();
  }

  /// Lets time pass from deadline to deadline.
  void wait(base::Duration time) {
    const base::TimePoint until = now + time;
    while (show.next_deadline() && *show.next_deadline() <= until) {
      now = std::max(now, *show.next_deadline());
      show.tick(now);
      lay_out();
    }
    now = until;
    show.tick(now);
    lay_out();
  }

  /// The machine stood still for so long.
  void stall(base::Duration time) {
    now += time;
    show.tick(now);
    lay_out();
  }

  void touch(bool down) {
    show.set_held(down, now);
    lay_out();
  }

  const View& view() const { return show.view(); }
  bool loop_at(std::size_t page) const { return view().mode == Mode::Loop && view().page == page; }
  bool opened_at(std::size_t page, int card = 0) const {
    return view().mode == Mode::Opened && view().page == page && view().card == card;
  }

  Show show;
  base::TimePoint now = kStart;
};

}  // namespace kiosk::show
