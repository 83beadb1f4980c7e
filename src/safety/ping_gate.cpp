#include "safety/ping_gate.h"

namespace kiosk::safety {

PingGate::PingGate(base::Duration fresh_for) noexcept : fresh_for_(fresh_for) {}

void PingGate::presented(Holds what, base::TimePoint now) noexcept {
  proof_ = what == Holds::Message;
  since_ = now;
}

void PingGate::resting(base::TimePoint now) noexcept {
  proof_ = true;
  since_ = now;
}

bool PingGate::may_ping(base::TimePoint now) const noexcept {
  return proof_ && now >= since_ && now - since_ <= fresh_for_;
}

}  // namespace kiosk::safety
