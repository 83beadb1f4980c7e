#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "evdev/fake_kernel.h"
#include "sdl/recording_log.h"
#include "sdl/scoped_environment.h"
#include "sdl/session.h"

namespace kiosk::evdev {

/// A session as on the console: the installed SDL with its real evdev code, on devices of ours. The panel has
/// 800 × 480 pixels.
class Console {
 public:
  static constexpr gfx::Size kPanel{800, 480};

  Kernel kernel;
  fakes::RecordingLog log;

  struct Settings {
    gfx::Rotation rotation = gfx::Rotation::R0;
    input::TouchMatrix matrix{};
    std::string device{};
  };

  void open() { open(Settings{}); }
  void open(const Settings& settings) {
    sdl::SessionOptions options;
    options.size = kPanel;
    options.rotation = settings.rotation;
    options.touch_matrix = settings.matrix;
    options.touch_device = settings.device;
    options.title = "test";
    session_ = sdl::open_session(options, log);
    session_->events().wait(base::Duration::zero());
  }

  sdl::Session& session() { return *session_; }

  /// All events until none come for 60 ms: two looks of the queue.
  std::vector<input::Event> take() {
    std::vector<input::Event> all;
    while (true) {
      const auto some = session_->events().wait(std::chrono::milliseconds(60));
      if (some.empty()) return all;
      all.insert(all.end(), some.begin(), some.end());
    }
  }

  /// The contacts among them, as "Down 400,240 Up 400,240"; a change of devices is "Devices".
  std::string contacts() { return text(take()); }

  static std::string text(const std::vector<input::Event>& events) {
    static constexpr const char* kNames[] = {"Down", "Move", "Up", "Cancel"};
    std::ostringstream out;
    for (const input::Event& event : events) {
      const bool devices = std::holds_alternative<input::DevicesChanged>(event);
      const auto* pointer = std::get_if<input::PointerEvent>(&event);
      if (!devices && pointer == nullptr) continue;
      if (out.tellp() != 0) out << " ";
      if (devices) out << "Devices";
      if (pointer != nullptr) {
        out << kNames[static_cast<int>(pointer->phase)] << " " << pointer->at.x << "," << pointer->at.y;
      }
    }
    return out.str();
  }

 private:
  fakes::ScopedEnvironment environment_ = fakes::only_driver("evdev");
  std::unique_ptr<sdl::Session> session_;
};

/// A device whose raw values are pixels of the panel.
inline Description of_panel(Kind kind) {
  return {.kind = kind, .max_x = Console::kPanel.w - 1, .max_y = Console::kPanel.h - 1};
}

}  // namespace kiosk::evdev
