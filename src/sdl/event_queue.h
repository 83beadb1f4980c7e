#pragma once

#include <functional>

#include "input/event_source.h"
#include "sdl/event_translation.h"
#include "sdl/wakeup.h"

namespace kiosk::sdl {

/// Who sleeps while nothing happens.
enum class Waiting {
  BySdl,  ///< x11, wayland: SDL sleeps until its connection has news
  ByUs,   ///< elsewhere SDL would look 1000 times a second; we look 30 to 60 times
};

/// SDL's events as ours. `wakeup` must outlive it.
class EventQueue final : public input::EventSource {
 public:
  /// `on_event` sees each event before it is handed out.
  EventQueue(Waiting waiting, Wakeup& wakeup, TranslationContext context,
             std::function<void(const input::Event&)> on_event);

  std::vector<input::Event> wait(std::optional<base::Duration> timeout) override;

 private:
  void sleep(base::Duration time);
  void take_all(std::vector<input::Event>& events);
  void add(std::vector<input::Event>& events, const input::Event& event);

  Waiting waiting_;
  Wakeup& wakeup_;
  TranslationContext context_;
  std::function<void(const input::Event&)> on_event_;
  base::SystemClock clock_;
  base::TimePoint last_input_{};
  int touch_devices_;
};

}  // namespace kiosk::sdl
