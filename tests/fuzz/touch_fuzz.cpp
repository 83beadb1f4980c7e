// Any stream of contacts, at any moments: gestures come in the order that they promise, nothing stays
// pressed.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "input/gesture.h"

using namespace kiosk;
using input::GestureKind;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// Began, any number of Dragged, one meaning, Ended.
class Order {
 public:
  void hear(const std::vector<input::Gesture>& gestures) {
    for (const input::Gesture& gesture : gestures) hear(gesture.kind);
  }
  bool idle() const { return state_ == State::Idle; }

 private:
  enum class State { Idle, UnderWay, Meant };

  void hear(GestureKind kind) {
    switch (kind) {
      case GestureKind::Began:
        require(state_ != State::UnderWay);
        state_ = State::UnderWay;
        return;
      case GestureKind::Dragged:
        require(state_ == State::UnderWay);
        return;
      case GestureKind::Ended:
        require(state_ == State::Meant);
        state_ = State::Idle;
        return;
      default:
        require(state_ == State::UnderWay);
        state_ = State::Meant;
    }
  }

  State state_ = State::Idle;
};

std::optional<input::Hit> hit(gfx::Point at) {
  if (at.x < 0 || at.y < 0) return std::nullopt;
  if (at.y < 100) return input::Hit("bar");
  if (at.y < 200) return input::Hit("globe", input::Drag::Own);
  return std::nullopt;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  input::GestureTracker tracker{input::GestureLimits{}};
  Order order;
  base::TimePoint now{};
  // Five bytes an event: what, who, when, where.
  for (std::size_t at = 0; at + 5 <= size; at += 5) {
    const std::uint8_t what = data[at] % 7;
    now += std::chrono::milliseconds(data[at + 2] < 128 ? data[at + 2] : (data[at + 2] - 127) * 1000);
    const gfx::Point place{4 * data[at + 3] - 100, 4 * data[at + 4] - 100};
    if (what < 4) {
      const input::PointerEvent event{data[at + 1] % 3, data[at + 1] / 3 % 4 - 1,
                                      static_cast<input::Phase>(what), place};
      order.hear(tracker.feed(event, now, hit));
    } else if (what == 4) {
      order.hear(tracker.cancel_all());
      require(!tracker.touching());
    } else {
      const auto due = tracker.deadline();
      if (what == 5 && due && *due > now) now = *due;
      order.hear(tracker.expire(now));
    }
    require(tracker.touching() || !tracker.pressed());
    require(tracker.touching() == tracker.deadline().has_value());
  }
  // A finger that never lifts takes nothing away for ever: two minutes and everything is at rest.
  for (int round = 0; tracker.touching(); ++round) {
    require(round < 100);
    now = std::max(now, *tracker.deadline());
    order.hear(tracker.expire(now));
  }
  require(order.idle() && !tracker.pressed());
  return 0;
}
