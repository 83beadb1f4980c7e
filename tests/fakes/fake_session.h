#pragma once

#include <deque>
#include <utility>

#include "fakes/fake_clock.h"
#include "fakes/fake_display.h"
#include "sdl/session.h"

namespace kiosk::fakes {

/// A session whose events come from a script. Waiting costs no time of the test: the clock is moved.
class FakeSession final : public sdl::Session, private input::EventSource {
 public:
  FakeSession(gfx::Size size, FakeClock& clock) : screen(size, clock), clock_(clock) {}

  /// After `pause` these events come together.
  void then(base::Duration pause, std::vector<input::Event> events) {
    script_.push_back({pause, std::move(events)});
  }

  FakeDisplay screen;
  bool developer_window = false;
  std::vector<std::string> devices;      ///< touch devices
  std::optional<console::Connector> at;  ///< the connector of the console
  bool signal_obeys = false;
  std::vector<sdl::Power> signals;  ///< those that were asked for
  int toggles = 0;
  int waits = 0;
  bool starved = false;  ///< the program wanted to wait for ever after the script's end and was told to quit

  display::Display& display() override { return screen; }
  input::EventSource& events() override { return *this; }
  bool is_developer_window() const override { return developer_window; }
  void toggle_fullscreen() override { ++toggles; }
  void wake() override {}
  std::vector<std::string> touch_devices() const override { return devices; }
  std::string describe() const override { return "fake"; }
  std::optional<console::Connector> connector() const override { return at; }
  bool set_power(sdl::Power power) override {
    signals.push_back(power);
    return signal_obeys;
  }

 private:
  struct Step {
    base::Duration pause;
    std::vector<input::Event> events;
  };

  std::vector<input::Event> wait(std::optional<base::Duration> timeout) override {
    ++waits;
    if (script_.empty()) {
      if (!timeout) {
        starved = true;
        return {input::Quit{}};
      }
      clock_.advance(*timeout);
      return {};
    }
    Step& step = script_.front();
    if (timeout && *timeout < step.pause) {
      clock_.advance(*timeout);
      step.pause -= *timeout;
      return {};
    }
    clock_.advance(step.pause);
    for (const input::Event& event : step.events) {
      if (const auto* resized = std::get_if<input::Resized>(&event)) screen.resize(resized->size);
    }
    std::vector<input::Event> events = std::move(step.events);
    script_.pop_front();
    return events;
  }

  FakeClock& clock_;
  std::deque<Step> script_;
};

}  // namespace kiosk::fakes
