#include "app/calibration_tool.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kiosk::app {
namespace {

using input::Phase;

// A finger that trembles on its cross has not put itself down again.
constexpr base::Duration kPause = std::chrono::milliseconds(500);

// A cross is so far from the edge, in parts of a hundred: the border of a panel is where it is least true.
constexpr int kInset = 12;

// A touch that slides further than a thirtieth of the panel does not mean its cross.
constexpr int kSlide = 30;

/// A cross with a ring around its middle.
void add_cross(layout::Scene& scene, gfx::Point at, int arm, gfx::Color color) {
  const int thick = std::max(2, arm / 12) | 1;
  const auto bar = [&](int w, int h) {
    scene.add(layout::Fill{{at.x - w / 2, at.y - h / 2, w, h}, 0, color});
  };
  bar(2 * arm + 1, thick);
  bar(thick, 2 * arm + 1);
  scene.add(layout::Outline{{at.x - arm / 2, at.y - arm / 2, arm | 1, arm | 1}, arm / 2, thick, color});
}

}  // namespace

std::vector<gfx::Point> cross_places(const gfx::Rect& free) {
  const int left = free.x + free.w * kInset / 100;
  const int right = free.right() - 1 - free.w * kInset / 100;
  const int top = free.y + free.h * kInset / 100;
  const int bottom = free.bottom() - 1 - free.h * kInset / 100;
  return {{left, top}, {right, top}, {right, bottom}, {left, bottom}, free.center()};
}

CalibrationTool::CalibrationTool(const ToolScreen& screen, base::Duration patience, base::TimePoint now)
    : screen_(screen),
      panel_(gfx::rotated(screen.page_size(), screen.rotation())),
      patience_(patience),
      crosses_(cross_places(screen.free())),
      last_touch_(now) {}

/// The middle of the pixel.
input::Share CalibrationTool::share_of(gfx::Point panel) const {
  return {(panel.x + 0.5) / panel_.w, (panel.y + 0.5) / panel_.h};
}

void CalibrationTool::handle(const input::Event& event, base::TimePoint now) {
  if (std::holds_alternative<input::DevicesChanged>(event)) contacts_.clear();
  const auto* pointer = std::get_if<input::PointerEvent>(&event);
  if (pointer == nullptr || over()) return;
  last_touch_ = now;
  const auto contact = std::find_if(contacts_.begin(), contacts_.end(), [&](const Contact& one) {
    return one.device == pointer->device && one.finger == pointer->finger;
  });
  if (pointer->phase == Phase::Down && contact == contacts_.end()) {
    const bool alone = contacts_.empty() && !(last_tap_ && now - *last_tap_ < kPause);
    for (Contact& other : contacts_) other.good = false;
    contacts_.push_back({pointer->device, pointer->finger, pointer->at, pointer->at, alone});
  } else if (contact != contacts_.end()) {
    contact->at = pointer->at;
    const int slide = std::max(std::abs(contact->at.x - contact->start.x) * kSlide / panel_.w,
                               std::abs(contact->at.y - contact->start.y) * kSlide / panel_.h);
    if (slide > 0 || pointer->phase == Phase::Cancel) contact->good = false;
    if (pointer->phase == Phase::Move) return;
    const Contact ended = *contact;
    contacts_.erase(contact);
    if (ended.good) tapped(ended.at, now);
  }
}

void CalibrationTool::tapped(gfx::Point panel, base::TimePoint now) {
  last_tap_ = now;
  const gfx::Point cross = gfx::to_panel(crosses_[taps_.size()], screen_.page_size(), screen_.rotation());
  taps_.push_back({share_of(cross), share_of(panel)});
  wrong_.clear();
  if (taps_.size() < crosses_.size()) return;
  const auto fitted = input::fit_matrix(taps_);
  taps_.clear();
  if (fitted.ok()) {
    matrix_ = fitted.value();
  } else {
    wrong_ = fitted.error();
  }
}

void CalibrationTool::turn(base::TimePoint now) {
  if (!over() && now >= deadline()) gave_up_ = true;
}

layout::Scene CalibrationTool::scene() const {
  layout::Scene scene = screen_.scene();
  const look::Palette& colors = screen_.look().colors;
  const gfx::Rect& free = screen_.free();
  const int arm = std::min(free.w, free.h) * kInset / 130;
  const std::size_t wanted = over() ? crosses_.size() : taps_.size();
  if (!over()) add_cross(scene, crosses_[wanted], arm, colors.text);
  std::vector<std::string> lines;
  if (over()) {
    lines = {matrix_ ? "Done." : "Nothing was touched. Nothing has been changed."};
  } else {
    if (!wrong_.empty()) lines.push_back("Once more: " + wrong_ + ".");
    lines.push_back("Touch the middle of the cross and let go: " + std::to_string(wanted + 1) + " of " +
                    std::to_string(crosses_.size()) + ".");
    lines.emplace_back("Esc, or waiting, ends this without any change.");
  }
  // In the middle, but for the last cross, which stands there itself.
  const int third = free.h * 34 / 100;
  const bool middle = wanted + 1 == crosses_.size();
  const int y = middle ? free.y : free.y + (free.h - third) / 2;
  screen_.add_words(scene, lines, {free.x + free.w / 6, y, free.w * 2 / 3, third});
  return scene;
}

}  // namespace kiosk::app
