#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/intent.h"
#include "show/view.h"

namespace kiosk::show {

/// What the show must know of one page of the deck.
struct PagePlan {
  std::string id;
  bool in_loop = false;
  bool emergency = false;
  base::Duration dwell{};    ///< time in the loop
  base::Duration reading{};  ///< time the opened page takes to read; idle is never under 1.5 times this
};

/// The programme: pages in deck order. At least one page is in the loop and exactly one is `emergency`
/// for the purpose of Wish::Emergency (the first one).
struct Plan {
  std::vector<PagePlan> pages;
  std::string default_language;
  std::vector<std::string> languages;
};

struct Timing {
  base::Duration idle = std::chrono::seconds(60);
  base::Duration emergency_idle = std::chrono::seconds(120);
  base::Duration warning = std::chrono::seconds(20);  ///< at least 20 s (WCAG 2.2.1)
};

/// The pure state machine behind the screen: loop, opened pages, idle warning. It never reads a clock;
/// moments only come in as parameters and must not go back.
class Show {
 public:
  Show(Plan plan, Timing timing, base::TimePoint now);

  /// A visitor's wish. While a finger is down, `set_held(true)` keeps everything where it is.
  void handle(const model::Intent& intent, base::TimePoint now);

  /// A finger, button or key is down (true) or all are up (false). Counts as a sign of life.
  void set_held(bool held, base::TimePoint now);

  /// Lets time pass up to `now`.
  void tick(base::TimePoint now);

  /// The layout tells how many cards the view it was given has (1 or more). Resolves kLastCard and
  /// makes Next and Previous step through cards.
  void set_card_count(int count);

  const View& view() const { return view_; }

  /// When `tick` will change the view next, if nobody touches anything; nothing if never.
  std::optional<base::TimePoint> next_deadline() const;

  /// New content under the running show: stays on the same page id and language where they still exist,
  /// otherwise goes to the start of the loop.
  void replace_plan(Plan plan, base::TimePoint now);

 private:
  View view_;
};

}  // namespace kiosk::show
