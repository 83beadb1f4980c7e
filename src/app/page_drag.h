#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>

#include "display/mix.h"
#include "gfx/geometry.h"
#include "gfx/picture.h"
#include "gfx/rotation.h"

namespace kiosk::app {

/// The side of the page at which a neighbour waits.
enum class Side { Left, Right };

/// A page that follows the finger, with its neighbour beside it. Where there is none the page gives way a
/// little and holds against it. All in page pixels.
class PageDrag {
 public:
  /// The picture of the neighbour at a side as the panel shows it; nothing where there is none. Asked once
  /// for a side, when it comes into sight.
  using NeighbourAt = std::function<std::shared_ptr<const gfx::Picture>(Side)>;

  /// `area` is the part of the page that moves; `slop` is how far a finger goes before it drags: the page
  /// does not jump by that.
  PageDrag(const gfx::Rect& area, int slop, NeighbourAt neighbour_at)
      : area_(area), slop_(slop), neighbour_at_(std::move(neighbour_at)) {}

  /// The finger that came down at `start` is at `at`. The page begins to follow once the way is twice as wide
  /// as high, as a swipe must be, and stays with the finger from then on.
  void follow(gfx::Point start, gfx::Point at);

  bool following() const { return state_ == State::Following; }
  /// How far the page is from its place: negative to the left.
  int offset() const { return offset_; }
  /// What comes in beside it; nothing where there is no neighbour.
  const std::shared_ptr<const gfx::Picture>& neighbour() const;

  /// The page, `offset` from its place: a moment to show with the neighbour (or, without one, with the page
  /// itself) as the old picture and the page as the new one.
  display::Mix moment(int offset, gfx::Size page, gfx::Rotation rotation) const;

  /// The finger lets go. A drag that is over follows nothing any more.
  enum class End { Turns, SpringsBack };
  void let_go(End end, double speed_px_s);
  /// How it ended and how fast the finger was, until `settle`.
  std::optional<End> end() const { return end_; }
  double speed() const { return speed_; }
  /// What was to come of it has come, or something else has.
  void settle();

 private:
  enum class State { Waiting, Following, Over };

  gfx::Rect area_;
  int slop_;
  NeighbourAt neighbour_at_;
  State state_ = State::Waiting;
  int origin_ = 0;  ///< where the finger was when the page began to follow
  int offset_ = 0;
  std::optional<End> end_;
  double speed_ = 0;
  std::array<std::optional<std::shared_ptr<const gfx::Picture>>, 2> neighbours_;  ///< asked for so far
};

/// How far a page without a neighbour gives way to a pull: half as far at first, never more than an eighth
/// of `width`.
int held_back(int pull, int width);

}  // namespace kiosk::app
