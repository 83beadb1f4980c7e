#pragma once

#include <functional>

#include "console/input_wait.h"
#include "input/event_source.h"
#include "sdl/device_places.h"
#include "sdl/event_translation.h"
#include "sdl/pointer_stream.h"
#include "sdl/touch_devices.h"
#include "sdl/wakeup.h"

namespace kiosk::sdl {

/// Who sleeps while nothing happens.
enum class Waiting {
  BySdl,  ///< x11, wayland: SDL sleeps until its connection has news
  ByUs,   ///< elsewhere SDL would look 1000 times a second; we sleep on its descriptors
};

/// SDL's events as ours. `wakeup` and the log must outlive it.
class EventQueue final : public input::EventSource {
 public:
  /// `touches` says which touch devices count. `on_event` sees each event before it is handed out.
  EventQueue(Waiting waiting, Wakeup& wakeup, TranslationContext context, TouchChoice touches,
             std::function<void(const input::Event&)> on_event);
  EventQueue(const EventQueue&) = delete;
  EventQueue& operator=(const EventQueue&) = delete;

  std::vector<input::Event> wait(std::optional<base::Duration> timeout) override;
  const std::vector<TouchDevice>& touch_devices() const { return touches_.devices(); }

 private:
  void take(std::vector<input::Event>& events, const SDL_Event& event);
  void notice_devices(std::vector<input::Event>& events);
  void sleep(base::Duration time);
  void take_all(std::vector<input::Event>& events);
  void add(std::vector<input::Event>& events, const input::Event& event);

  Waiting waiting_;
  Wakeup& wakeup_;
  TranslationContext context_;
  std::function<void(const input::Event&)> on_event_;
  base::SystemClock clock_;
  base::TimePoint last_input_{};
  console::InputWait input_wait_;
  base::SystemFiles files_;
  std::vector<TouchDevice> devices_;  ///< by name, as they were last seen
  TouchChoice touches_;
  EvdevPlaces places_;
  PointerStream pointers_{places_, touches_};
};

}  // namespace kiosk::sdl
