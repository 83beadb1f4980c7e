#include "app/run_loop.h"

#include <algorithm>
#include <new>

namespace kiosk::app {
namespace {

constexpr base::Duration kMinute = std::chrono::minutes(1);

/// Keeps the limits of a run.
class Budget {
 public:
  Budget(const RunLimits& limits, base::TimePoint start) : limits_(limits), start_(start) {}

  bool spent(long frames, base::TimePoint now) const {
    return (limits_.frames && frames >= *limits_.frames) ||
           (limits_.run_for && now - start_ >= *limits_.run_for);
  }

  /// `wanted`, but not past the end of the run; a run that counts frames does not wait for long.
  std::optional<base::Duration> wait(std::optional<base::Duration> wanted, base::TimePoint now) const {
    const auto shorten = [&](base::Duration most) { wanted = wanted ? std::min(*wanted, most) : most; };
    if (limits_.run_for) shorten(std::max(base::Duration::zero(), start_ + *limits_.run_for - now));
    if (limits_.frames) shorten(look::Durations{}.frame);
    return wanted;
  }

  bool counts_frames() const { return limits_.frames.has_value(); }

 private:
  RunLimits limits_;
  base::TimePoint start_;
};

bool is_key(const input::Event& event, input::Key key) {
  const auto* it = std::get_if<input::KeyEvent>(&event);
  return it != nullptr && it->pressed && it->key == key;
}

/// True if what was shown is gone.
bool loses_picture(const input::Event& event) {
  return std::holds_alternative<input::Resized>(event) || std::holds_alternative<input::Exposed>(event) ||
         std::holds_alternative<input::DisplayLost>(event);
}

/// True if the event ends the run.
bool ends_run(const input::Event& event, const sdl::Session& session) {
  return std::holds_alternative<input::Quit>(event) ||
         (session.is_developer_window() && is_key(event, input::Key::Quit));
}

class ShownKiosk final : public Shown {
 public:
  ShownKiosk(Kiosk& kiosk, const ScreenSwitch* screen) : kiosk_(kiosk), screen_(screen) {}
  long frames() const override { return kiosk_.frames(); }
  bool holds_message() const override { return kiosk_.shows_message(); }
  void show_again() override { kiosk_.show_again(); }
  bool resting() const override { return screen_ != nullptr && screen_->is_off(); }

 private:
  Kiosk& kiosk_;
  const ScreenSwitch* screen_;
};

/// The sooner of two waits; nothing means for ever.
std::optional<base::Duration> sooner(std::optional<base::Duration> a, std::optional<base::Duration> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

}  // namespace

void run_loop(Kiosk& kiosk, sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
              const Chores& chores) {
  const Budget budget(limits, clock.now());
  base::TimePoint minute_over = clock.now() + kMinute;
  ShownKiosk shown(kiosk, chores.screen);
  const auto wait_time = [&](base::TimePoint now) {
    std::optional<base::Duration> wanted;
    if (!shown.resting()) wanted = kiosk.time_to_next(now);
    if (chores.every_minute) {
      const base::Duration left = std::max(base::Duration::zero(), minute_over - now);
      wanted = sooner(wanted, left);
    }
    if (chores.timer != nullptr) wanted = sooner(wanted, chores.timer->time_to_next(now));
    if (chores.caretaker != nullptr) wanted = sooner(wanted, chores.caretaker->time_to_next(now));
    return budget.wait(wanted, now);
  };
  kiosk.start(clock.now());
  if (chores.caretaker != nullptr) chores.caretaker->started(session.describe(), clock.now());
  if (chores.started) chores.started();
  while (true) {
    base::TimePoint now = clock.now();
    if (budget.spent(kiosk.frames(), now)) return;
    const bool rested = shown.resting();
    const auto events = session.events().wait(wait_time(now));
    now = clock.now();
    for (const input::Event& event : events) {
      if (ends_run(event, session)) return;
      if (chores.screen != nullptr && chores.screen->swallows(event)) continue;
      if (is_key(event, input::Key::Fullscreen)) session.toggle_fullscreen();
      const bool wakeup = std::holds_alternative<input::Wakeup>(event);
      if (wakeup && session.is_developer_window() && chores.reload) chores.reload(now);
      kiosk.handle(event, now);
    }
    if (chores.every_minute && now >= minute_over) {
      minute_over = now + kMinute;
      chores.every_minute(now);
    }
    if (chores.timer != nullptr) chores.timer->turn(kiosk.view().mode != show::Mode::Loop, now);
    const long before = kiosk.frames();
    if (!shown.resting()) {
      kiosk.turn(now);
      if (rested && kiosk.frames() == before) kiosk.show_again();  // what stands there is black
    }
    if (chores.turned) chores.turned(now);
    if (budget.counts_frames() && kiosk.frames() == before) kiosk.show_again();
    if (chores.caretaker != nullptr && !chores.caretaker->turn(shown, now)) return;
  }
}

namespace {

/// The safe page on a session's display.
class SafeScreen final : public Shown {
 public:
  SafeScreen(sdl::Session& session, SafePicture& picture, const ScreenSwitch* screen)
      : session_(session), picture_(picture), screen_(screen) {
    draw();
  }

  /// For the size that the display has now.
  void draw() {
    const gfx::Size size = session_.display().size();
    session_.display().show(picture_.draw(size), gfx::bounds(size));
    ++frames_;
  }

  long frames() const override { return frames_; }
  bool holds_message() const override { return true; }  // it is nothing else
  void show_again() override {
    session_.display().show(picture_.picture(), {});
    ++frames_;
  }
  bool resting() const override { return screen_ != nullptr && screen_->is_off(); }

 private:
  sdl::Session& session_;
  SafePicture& picture_;
  const ScreenSwitch* screen_;
  long frames_ = 0;
};

}  // namespace

gfx::Picture run_safe_page(sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
                           gfx::Rotation rotation, const Chores& chores) {
  SafePicture picture(session.display().size(), rotation);
  run_safe_page(session, clock, limits, picture, chores);
  return picture.picture();
}

void run_safe_page(sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
                   SafePicture& picture, const Chores& chores) {
  const Budget budget(limits, clock.now());
  SafeScreen screen(session, picture, chores.screen);
  Caretaker* caretaker = chores.caretaker;
  if (caretaker != nullptr) caretaker->started(session.describe() + ", safe page", clock.now());
  if (chores.started) chores.started();
  while (!budget.spent(screen.frames(), clock.now())) {
    const base::TimePoint now = clock.now();
    const auto wanted = caretaker == nullptr ? std::nullopt : caretaker->time_to_next(now);
    const bool rested = screen.resting();
    bool lost = false;
    std::vector<input::Event> events;
    try {
      events = session.events().wait(budget.wait(wanted, now));
    } catch (const std::bad_alloc&) {
      lost = true;  // there is no memory for news; they may have been that the picture is lost
    }
    for (const input::Event& event : events) {
      if (ends_run(event, session)) return;
      if (chores.screen != nullptr && chores.screen->swallows(event)) continue;
      lost = lost || loses_picture(event);
    }
    if ((lost || rested) && !screen.resting()) screen.draw();
    if (budget.counts_frames() && !screen.resting()) screen.show_again();
    if (caretaker != nullptr && !caretaker->turn(screen, clock.now())) break;
  }
}

}  // namespace kiosk::app
