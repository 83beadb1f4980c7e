#include "app/simulation.h"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using model::Wish;

constexpr std::size_t kMostWishes = 12;  // of one visitor

// What keys and wheel say, and what nothing on the screen would say: unknown names and numbers.
const model::Intent kOthers[] = {{Wish::Touch, ""},
                                 {Wish::Open, ""},
                                 {Wish::Emergency, ""},
                                 {Wish::Next, ""},
                                 {Wish::Next, ""},
                                 {Wish::Next, ""},
                                 {Wish::Previous, ""},
                                 {Wish::Previous, ""},
                                 {Wish::Home, ""},
                                 {Wish::Topics, ""},
                                 {Wish::Languages, ""},
                                 {Wish::Easier, ""},
                                 {Wish::TogglePause, ""},
                                 {Wish::Continue, ""},
                                 {Wish::OpenPage, "nowhere"},
                                 {Wish::SetLanguage, "xx"},
                                 {Wish::GoTo, "999999999999999999999"},
                                 {Wish::GoTo, "-1"},
                                 {Wish::Louder, ""},
                                 {Wish::Listen, ""}};

}  // namespace

/// The next thing that a visitor does, or the first that the next one does.
void Simulation::act() {
  beat_.reset();
  left_at_.reset();
  last_change_ = now_;  // whoever touches the screen may keep the same page on it
  if (wishes_left_ == 0) {
    ++report_.visitors;
    wishes_left_ = 1 + chance_.below(kMostWishes);
  }
  if (pressed_) {
    let_go();
  } else if (chance_.below(10) < 6) {
    press();
    next_visit_ =
        now_ + chance_.time(20ms, chance_.below(20) == 0 ? base::Duration(8s) : base::Duration(400ms));
    return;
  } else {
    say(any_wish());
  }
  if (--wishes_left_ == 0) {
    left_at_ = now_;
    next_visit_ = now_ + chance_.time(1s, 2 * habits_.between_visitors);
  } else if (chance_.below(15) == 0) {
    next_visit_ = now_ + chance_.time(30s, 150s);
  } else {
    next_visit_ = now_ + chance_.time(200ms, 15s);
  }
}

void Simulation::press() {
  const auto& intents = bank_->of(show_.view()).intents;
  pressed_ = intents.empty() ? model::Intent{} : intents[chance_.below(intents.size())];
  show_.set_held(true, now_);
}

void Simulation::let_go() {
  // One in ten slides off, or stays too long, and presses nothing.
  if (chance_.below(10) != 0) say(*pressed_);
  pressed_.reset();
  show_.set_held(false, now_);
}

void Simulation::say(const model::Intent& intent) {
  ++report_.wishes;
  show_.handle(intent, now_);
  if (!show_.view().speaking) {
    voice_ends_.reset();
  } else if (!voice_ends_) {
    voice_ends_ = now_ + chance_.time(1s, 60s);
  }
}

model::Intent Simulation::any_wish() {
  return kOthers[chance_.below(std::size(kOthers))];
}

}  // namespace kiosk::app
