#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/intent.h"
#include "show/plan.h"
#include "show/view.h"

namespace kiosk::show {

/// How much of the time of a page in the loop is over.
struct DwellProgress {
  base::Duration elapsed{};
  base::Duration whole{};
};

struct Timing {
  base::Duration idle = std::chrono::seconds(60);
  base::Duration emergency_idle = std::chrono::seconds(120);
  base::Duration warning = std::chrono::seconds(20);  ///< at least 20 s (WCAG 2.2.1)
};

/// The pure state machine behind the screen: loop, opened pages, idle warning. It never reads a clock;
/// moments only come in as parameters and must not go back.
///
/// - The loop shows its pages in deck order, each for its dwell; any sign of life starts the dwell afresh.
/// - The emergency page in the loop, in the default language, shows its message in one language after the
///   other, each for its own dwell, until the page's dwell is over; the last one is shown to its end. The
///   next visit goes on with the next language. A language that a wish cuts short comes again.
/// - Away from the running loop, idle time leads to a warning and then to the loop's first page, running,
///   in the default language and with the usual aids. The running loop has no idle time, but falls back to
///   the default language and the usual aids.
/// - While the warning is on, a wish only cancels it. Wish::Emergency alone always works.
/// - While a page is spoken, nothing changes by itself. Any wish but Louder ends the speaking and then does
///   what it does without a voice; Listen only ends it.
class Show {
 public:
  /// Starts in the loop, at its first page, in the default language. `plan` has at least one page (assert).
  /// `usual` are the aids of this device, which every visitor finds.
  Show(Plan plan, Timing timing, Aids usual, base::TimePoint now);

  /// A visitor's wish, judged by what `view()` was before: time does not pass here, so what the visitor saw
  /// is what the wish is about. Unknown pages, languages and indices do nothing. GoTo counts loop pages in
  /// the loop and cards everywhere else, both from 0.
  void handle(const model::Intent& intent, base::TimePoint now);

  /// A finger, button or key is down (true) or all are up (false). Counts as a sign of life. While held,
  /// nothing changes by itself. A contact that cancels the idle warning wishes nothing else until it is up
  /// (but Wish::Emergency works): call `handle` for a gesture before `set_held(false)`.
  void set_held(bool held, base::TimePoint now);

  /// The voice has come to its end, or has failed. Counts as a sign of life, because the visitor has listened
  /// until now; does nothing when the speaking has already ended otherwise. While `view().speaking`, whoever
  /// speaks owes this call: without it the show would wait for ever.
  void speech_ended(base::TimePoint now);

  /// Lets time pass up to `now`; takes the same bounded work after a second and after a year.
  void tick(base::TimePoint now);

  /// The layout tells how many cards the view it was given has (1 or more). Resolves kLastCard and
  /// makes Next and Previous step through cards. Steps that came before the cards were counted are made
  /// now, so the view may change: lay out again until it stays. Needed after each change of mode, page,
  /// language, aids, plan or screen; the loop has no cards.
  void set_card_count(int count);

  const View& view() const { return view_; }

  /// When `tick` will change the view next, if nobody touches anything; nothing if never.
  std::optional<base::TimePoint> next_deadline() const;

  /// How long the running loop has shown its page, and how long it will. Nothing where no page follows by
  /// itself; while held, no time has passed. It is no part of the view: nothing has to be laid out anew.
  std::optional<DwellProgress> dwell_progress(base::TimePoint now) const;

  /// New content under the running show: stays on the same page id and language where they still exist,
  /// otherwise goes to the start of the loop. Cards start from the first. No sign of life; but it ends the
  /// speaking, and then the idle time starts anew.
  void replace_plan(Plan plan, base::TimePoint now);

 private:
  /// Where a menu was opened from, and so where it leads back to.
  struct Origin {
    Mode mode = Mode::Loop;
    int card = 0;
  };

  // show.cpp: time
  base::TimePoint not_before_latest(base::TimePoint now);
  void adopt(Plan plan);
  void sign_of_life(base::TimePoint now);
  void cancel_warning();
  bool loop_runs() const { return view_.mode == Mode::Loop && !view_.paused; }
  bool is_usual() const { return view_.language == plan_.default_language && view_.aids == usual_; }
  base::Duration idle_time() const;
  void tick_loop(base::TimePoint now);
  void tick_idle(base::TimePoint now);
  void forget_visitor();
  void reset(base::TimePoint due, base::TimePoint now);
  void keep_page(const std::string& id);

  // show_message.cpp: how long the loop shows what, and the message in turn in all languages
  bool message_turns() const;
  std::size_t default_message() const;
  void keep_message(const std::string& language);
  void name_message_language();
  void start_dwell(base::TimePoint due, base::TimePoint now);
  base::TimePoint loop_until() const { return message_turns() ? message_until_ : dwell_until_; }
  void turn_loop(base::TimePoint now);

  // show_wishes.cpp: wishes
  void obey(const model::Intent& intent);
  void go(Mode mode, std::size_t page, int card);
  void go_to_loop_start() { go(Mode::Loop, loop_.front(), 0); }
  void open_page(const std::string& id);
  void open_emergency();
  void go_to(const std::string& index);
  void set_language(const std::string& language);
  void step(int step);
  void step_loop(int step);
  void step_card(int step);

  // show_aids.cpp: menus that lead back, reading aids, the voice
  Origin& origin_of(Mode menu) { return menu == Mode::Easier ? easier_from_ : languages_from_; }
  bool came_from(Mode mode) const;
  void open_menu(Mode menu);
  void leave_menu();
  void forget_cards();
  void toggle(bool& aid);
  void listen();

  Plan plan_;
  Timing timing_;
  Aids usual_;
  std::vector<std::size_t> loop_;  ///< indices of the loop pages, never empty
  View view_;

  base::TimePoint latest_;
  base::TimePoint last_sign_;      ///< of life
  base::TimePoint dwell_until_;    ///< when the running loop goes on
  base::TimePoint message_until_;  ///< when it goes on where the message turns through the languages
  std::size_t message_ = 0;        ///< index of the language whose turn it is
  std::optional<base::TimePoint> warning_until_;
  bool held_ = false;
  bool swallowing_ = false;  ///< the contact that is down has cancelled the warning

  int card_count_ = 0;     ///< of the view; 0: not counted yet
  int pending_steps_ = 0;  ///< steps to make once the cards are counted
  Origin languages_from_;
  Origin easier_from_;
};

}  // namespace kiosk::show
