#include "sdl/event_queue.h"

#include <algorithm>
#include <chrono>

namespace kiosk::sdl {
namespace {

using namespace std::chrono_literals;

constexpr base::Duration kBusyStep = 16ms;    ///< after input: a panel may report 200 places a second
constexpr base::Duration kLongestSleep = 1h;  ///< SDL takes an int of milliseconds
constexpr int kMaxEventsPerTurn = 1024;

/// Rounded up: a wait that ends a little early would be a busy loop for the rest.
int to_ms(base::Duration time) {
  return static_cast<int>(
      std::chrono::ceil<std::chrono::milliseconds>(std::clamp(time, 0ns, kLongestSleep)).count());
}

/// True when the last news of the same contact is a move, which then takes on the new place: a panel that
/// reports 200 places a second must not mean 200 turns of the loop.
bool merge_move(std::vector<input::Event>& events, const input::Event& event) {
  const auto* move = std::get_if<input::PointerEvent>(&event);
  if (move == nullptr || move->phase != input::Phase::Move) return false;
  for (auto it = events.rbegin(); it != events.rend(); ++it) {
    auto* earlier = std::get_if<input::PointerEvent>(&*it);
    if (earlier == nullptr || earlier->device != move->device || earlier->finger != move->finger) continue;
    if (earlier->phase != input::Phase::Move) return false;
    earlier->at = move->at;
    return true;
  }
  return false;
}

/// Only the last size and one exposure of a turn count.
template <typename T>
void drop_earlier(std::vector<input::Event>& events, const input::Event& event) {
  if (!std::holds_alternative<T>(event)) return;
  std::erase_if(events, [](const input::Event& earlier) { return std::holds_alternative<T>(earlier); });
}

bool is_input(const input::Event& event) {
  return std::holds_alternative<input::PointerEvent>(event) ||
         std::holds_alternative<input::WheelEvent>(event) || std::holds_alternative<input::KeyEvent>(event);
}

}  // namespace

EventQueue::EventQueue(Waiting waiting, Wakeup& wakeup, TranslationContext context, TouchChoice touches,
                       std::function<void(const input::Event&)> on_event)
    : waiting_(waiting),
      wakeup_(wakeup),
      context_(context),
      on_event_(std::move(on_event)),
      last_input_(clock_.now() - kBusyStep),
      devices_(touch_devices_by_name()),
      touches_(std::move(touches)) {
  touches_.update(list_touch_devices(files_));
}

std::vector<input::Event> EventQueue::wait(std::optional<base::Duration> timeout) {
  const base::TimePoint start = clock_.now();
  std::vector<input::Event> events;
  while (true) {
    take_all(events);
    input_wait_.was_useful(!events.empty());
    if (!events.empty()) return events;
    const base::Duration passed = clock_.now() - start;
    if (timeout && passed >= *timeout) return events;
    sleep(timeout ? *timeout - passed : kLongestSleep);
  }
}

void EventQueue::sleep(base::Duration time) {
  if (waiting_ == Waiting::BySdl) {
    SDL_WaitEventTimeout(nullptr, to_ms(time));  // leaves the event in the queue
    return;
  }
  const base::Duration since_input = clock_.now() - last_input_;
  if (since_input < kBusyStep) {
    wakeup_.sleep(to_ms(std::min(time, kBusyStep - since_input)));
    return;
  }
  input_wait_.sleep(wakeup_.descriptor(), time);
  wakeup_.sleep(0);
}

void EventQueue::take_all(std::vector<input::Event>& events) {
  SDL_PumpEvents();
  SDL_Event event;
  for (int i = 0; i < kMaxEventsPerTurn; ++i) {
    if (SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) <= 0) break;
    take(events, event);
  }
  notice_devices(events);
  for (const input::PointerEvent& moved : pointers_.look(context_)) add(events, moved);
  if (wakeup_.take_wake()) add(events, input::Wakeup{});
  if (const auto wanted = wakeup_.take_order()) add(events, input::ScreenOrder{*wanted});
  if (wakeup_.take_quit()) add(events, input::Quit{});
}

void EventQueue::take(std::vector<input::Event>& events, const SDL_Event& event) {
  const auto ours = translate(event, context_);
  if (!ours) return;
  if (const auto* pointer = std::get_if<input::PointerEvent>(&*ours)) {
    for (const auto& part : pointers_.take(*pointer, context_, clock_.now())) add(events, part);
  } else {
    add(events, *ours);
  }
}

/// SDL sends no FINGERUP when a panel is unplugged under a finger.
void EventQueue::notice_devices(std::vector<input::Event>& events) {
  std::vector<TouchDevice> devices = touch_devices_by_name();
  if (devices == devices_) return;
  devices_ = std::move(devices);
  touches_.update(list_touch_devices(files_));
  pointers_.forget();
  add(events, input::DevicesChanged{});
}

void EventQueue::add(std::vector<input::Event>& events, const input::Event& event) {
  if (const auto* resized = std::get_if<input::Resized>(&event)) {
    if (resized->size.empty()) return;
    context_.panel = resized->size;
  }
  if (is_input(event)) last_input_ = clock_.now();
  on_event_(event);
  if (merge_move(events, event)) return;
  drop_earlier<input::Resized>(events, event);
  drop_earlier<input::Exposed>(events, event);
  events.push_back(event);
}

}  // namespace kiosk::sdl
