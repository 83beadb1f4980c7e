#include "app/transition.h"

#include <algorithm>
#include <array>

namespace kiosk::app {
namespace {

/// Whether `to` is one step after `from` in reading order.
bool follows(const show::View& from, const show::View& to, std::size_t page_count) {
  if (from.page == to.page) return to.card > from.card;
  return to.page == (from.page + 1) % page_count;
}

display::MixKind turned(display::MixKind kind, gfx::Rotation rotation) {
  using display::MixKind;
  // Turning the page clockwise turns the way of its movement clockwise, too.
  constexpr std::array kClockwise{MixKind::SlideLeft, MixKind::SlideUp, MixKind::SlideRight,
                                  MixKind::SlideDown};
  const auto place = std::find(kClockwise.begin(), kClockwise.end(), kind);
  if (place == kClockwise.end()) return kind;
  const auto index = static_cast<std::size_t>(place - kClockwise.begin());
  return kClockwise[(index + static_cast<std::size_t>(rotation)) % kClockwise.size()];
}

}  // namespace

int Transition::progress(base::TimePoint now) const {
  if (length.count() <= 0 || now >= start + length) return 256;
  if (now <= start) return 0;
  const double t = static_cast<double>((now - start).count()) / static_cast<double>(length.count());
  return std::clamp(static_cast<int>(256.0 * t * t * (3.0 - 2.0 * t)), 0, 256);
}

display::MixKind mix_between(const show::View& from, const show::View& to, std::size_t page_count,
                             Reading reading) {
  using display::MixKind;
  using show::Mode;
  const bool same_list = from.mode == to.mode && from.mode != Mode::Loop && from.language == to.language;
  if (!same_list) return MixKind::Fade;
  const bool forward = follows(from, to, page_count);
  if (!forward && !follows(to, from, page_count)) return MixKind::Fade;
  const bool to_left = forward != reading.from_right;
  return turned(to_left ? MixKind::SlideLeft : MixKind::SlideRight, reading.rotation);
}

}  // namespace kiosk::app
