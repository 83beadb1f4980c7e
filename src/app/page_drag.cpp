#include "app/page_drag.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kiosk::app {
namespace {

constexpr int kSlope = 2;      // as a swipe: at least twice as wide as high
constexpr int kMostGiven = 8;  // an eighth of the page

}  // namespace

int held_back(int pull, int width) {
  const double most = static_cast<double>(width) / kMostGiven;
  const double given = most * std::abs(pull) / (std::abs(pull) + 2 * most);
  return static_cast<int>(std::lround(pull < 0 ? -given : given));
}

void PageDrag::follow(gfx::Point start, gfx::Point at) {
  if (state_ == State::Over) return;
  const std::int64_t dx = std::int64_t{at.x} - start.x;
  const std::int64_t dy = std::int64_t{at.y} - start.y;
  if (state_ == State::Waiting) {
    if (std::abs(dx) < kSlope * std::abs(dy) || dx == 0) return;
    state_ = State::Following;
    origin_ = static_cast<int>(std::clamp<std::int64_t>(dx, -slop_, slop_));
  }
  const int pull = static_cast<int>(std::clamp<std::int64_t>(dx - origin_, -area_.w, area_.w));
  offset_ = pull;
  if (pull == 0) return;
  const Side side = pull < 0 ? Side::Right : Side::Left;
  auto& known = neighbours_[static_cast<std::size_t>(side)];
  if (!known) known = neighbour_at_(side);
  if (*known == nullptr) offset_ = held_back(pull, area_.w);
}

const std::shared_ptr<const gfx::Picture>& PageDrag::neighbour() const {
  static const std::shared_ptr<const gfx::Picture> none;
  if (offset_ == 0) return none;
  const auto& known = neighbours_[static_cast<std::size_t>(offset_ < 0 ? Side::Right : Side::Left)];
  return known ? *known : none;
}

display::Mix PageDrag::moment(int offset, gfx::Size page, gfx::Rotation rotation) const {
  display::Mix mix;
  // Without a neighbour the page alone is moved, and its edge goes on into the gap.
  mix.kind = neighbour() ? display::MixKind::Slide : display::MixKind::Rise;
  mix.progress = 256;
  mix.area = gfx::to_panel(area_, page, rotation);
  mix.shift = gfx::way_on_panel({offset, 0}, rotation);
  return mix;
}

void PageDrag::let_go(End end, double speed_px_s) {
  if (state_ == State::Following) {
    end_ = end;
    speed_ = speed_px_s;
  }
  state_ = State::Over;
}

void PageDrag::settle() {
  state_ = State::Over;
  end_.reset();
}

}  // namespace kiosk::app
