#include "app/transition.h"

#include <algorithm>
#include <cmath>

namespace kiosk::app {
namespace {

/// Whether `to` is one step after `from` in reading order.
bool follows(const show::View& from, const show::View& to, std::size_t page_count) {
  if (from.page == to.page) return to.card > from.card;
  return to.page == (from.page + 1) % page_count;
}

int between(int first, int last, double share) {
  return static_cast<int>(std::lround(std::lerp(first, last, share)));
}

}  // namespace

double eased(double share, Easing easing) {
  const double t = std::clamp(share, 0.0, 1.0);
  if (easing == Easing::Slowing) return 1.0 - (1.0 - t) * (1.0 - t) * (1.0 - t);
  return t * t * (3.0 - 2.0 * t);
}

display::Mix Transition::at(base::TimePoint now) const {
  if (length.count() <= 0 || over(now)) return last;
  const double time = static_cast<double>((now - start).count()) / static_cast<double>(length.count());
  const double way = eased(time, easing);
  display::Mix mix = first;
  mix.progress = between(first.progress, last.progress, way);
  mix.shift = {between(first.shift.x, last.shift.x, way), between(first.shift.y, last.shift.y, way)};
  return mix;
}

Movement movement_between(const show::View& from, const show::View& to, std::size_t page_count,
                          Reading reading) {
  using display::MixKind;
  using show::Mode;
  constexpr Movement kFade{MixKind::Fade, {}};
  if (from.language != to.language || from.aids != to.aids) return kFade;
  const bool loop_before = from.mode == Mode::Loop;
  const bool loop_after = to.mode == Mode::Loop;
  if (loop_before && !loop_after) return {MixKind::Rise, {0, 1}};
  if (loop_after && !loop_before) return {MixKind::Sink, {0, 1}};
  if (from.mode != to.mode || loop_before) return kFade;
  const bool forward = follows(from, to, page_count);
  if (!forward && !follows(to, from, page_count)) return kFade;
  const bool from_right = forward == (reading == Reading::FromLeft);
  return {MixKind::Slide, {from_right ? 1 : -1, 0}};
}

}  // namespace kiosk::app
