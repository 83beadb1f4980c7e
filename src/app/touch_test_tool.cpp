#include "app/touch_test_tool.h"

#include <algorithm>
#include <cstdlib>

namespace kiosk::app {
namespace {

using input::Phase;

constexpr base::Duration kHold = std::chrono::seconds(5);

// Marks of the trail that are kept; drawing more would be slower than a finger.
constexpr std::size_t kMarks = 300;

layout::Fill disc(gfx::Point at, int side, gfx::Color color) {
  return {{at.x - side / 2, at.y - side / 2, side, side}, side / 2, color};
}

std::string count(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

}  // namespace

TouchTestTool::TouchTestTool(const ToolScreen& screen, std::function<std::vector<std::string>()> devices,
                             base::Duration patience, base::TimePoint now)
    : screen_(screen), devices_(std::move(devices)), patience_(patience), last_touch_(now) {}

int TouchTestTool::side() const {
  return screen_.look().target / 2;
}

void TouchTestTool::handle(const input::Event& event, base::TimePoint now) {
  if (std::holds_alternative<input::DevicesChanged>(event)) contacts_.clear();
  const auto* pointer = std::get_if<input::PointerEvent>(&event);
  if (pointer == nullptr || over_) return;
  last_touch_ = now;
  const auto contact = std::find_if(contacts_.begin(), contacts_.end(), [&](const Contact& one) {
    return one.device == pointer->device && one.finger == pointer->finger;
  });
  if (pointer->phase == Phase::Down && contact == contacts_.end()) {
    contacts_.push_back({pointer->device, pointer->finger, pointer->at, pointer->at, now});
    ++touches_;
    most_ = std::max(most_, static_cast<int>(contacts_.size()));
  } else if (contact == contacts_.end()) {
    return;
  } else if (pointer->phase == Phase::Up || pointer->phase == Phase::Cancel) {
    contacts_.erase(contact);
  } else {
    contact->at = pointer->at;
    const int way =
        std::abs(contact->at.x - contact->rests_at.x) + std::abs(contact->at.y - contact->rests_at.y);
    if (way > side()) contact->rests_at = contact->at;
    if (way > side()) contact->rests_since = now;
  }
  last_ = pointer->at;
  leave_mark(pointer->at);
}

void TouchTestTool::leave_mark(gfx::Point at) {
  if (trail_.size() == kMarks) trail_.erase(trail_.begin());
  trail_.push_back(at);
}

void TouchTestTool::turn(base::TimePoint now) {
  if (now >= deadline()) over_ = true;
}

base::TimePoint TouchTestTool::deadline() const {
  base::TimePoint next = last_touch_ + patience_;
  for (const Contact& contact : contacts_) next = std::min(next, contact.rests_since + kHold);
  return next;
}

layout::Scene TouchTestTool::scene() const {
  layout::Scene scene = screen_.scene();
  const look::Palette& colors = screen_.look().colors;
  std::vector<std::string> lines;
  const std::vector<std::string> devices = devices_();
  lines.emplace_back(devices.empty() ? "No touch device is connected" : "");
  for (const std::string& device : devices) lines.back() += (lines.back().empty() ? "" : ", ") + device;
  if (touches_ > 0) {
    lines.push_back(std::to_string(last_.x) + ", " + std::to_string(last_.y) + " of " +
                    std::to_string(screen_.page_size().w) + " × " + std::to_string(screen_.page_size().h) +
                    "; " + count(contacts_.size(), "finger", "fingers") + " now, " + std::to_string(most_) +
                    " at most; " + count(static_cast<std::size_t>(touches_), "touch", "touches"));
  }
  lines.emplace_back("A finger that rests for five seconds, Esc, or waiting ends this.");
  const gfx::Rect& free = screen_.free();
  screen_.add_words(scene, lines, {free.x + free.w / 8, free.y, free.w * 3 / 4, free.h * 4 / 10});
  const int mark = std::max(3, side() / 8);
  for (const gfx::Point at : trail_) scene.add(disc(at, mark, colors.accent));
  for (const Contact& contact : contacts_) {
    const int ring = 2 * side();
    scene.add(layout::Outline{{contact.at.x - ring / 2, contact.at.y - ring / 2, ring, ring},
                              ring / 2,
                              std::max(2, ring / 16),
                              colors.text});
    scene.add(disc(contact.at, std::max(5, mark * 2), colors.text));
  }
  return scene;
}

}  // namespace kiosk::app
