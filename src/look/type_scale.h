#pragma once

namespace kiosk::look {

/// The sizes that text may have on one panel: a ladder that starts at the smallest readable size and grows by
/// a major second (9 : 8) from rung to rung. Words that are alike have one size on all pages, and where sizes
/// differ the eye sees that they are meant to.
class TypeScale {
 public:
  /// A scale without rungs: every size is allowed.
  TypeScale() = default;
  explicit TypeScale(int smallest_px) : smallest_px_(smallest_px) {}

  /// The largest rung that is not above `px`; `px` itself below the first rung and on a scale without any.
  int at_most(int px) const;

  static constexpr double kRatio = 9.0 / 8.0;

 private:
  int smallest_px_ = 0;
};

}  // namespace kiosk::look
