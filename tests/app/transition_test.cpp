#include "app/transition.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace kiosk::app;
using display::MixKind;
using gfx::Rotation;
using show::Mode;
using std::chrono::milliseconds;

namespace {

constexpr base::TimePoint kStart{std::chrono::hours(5)};
constexpr std::size_t kPages = 5;

show::View opened(std::size_t page, int card = 0, std::string language = "en") {
  return {.mode = Mode::Opened, .page = page, .card = card, .language = std::move(language)};
}

MixKind mix(const show::View& from, const show::View& to, Rotation rotation = Rotation::R0) {
  return mix_between(from, to, kPages, {rotation, false});
}

}  // namespace

TEST_CASE("a movement begins at nothing, ends whole, never goes back and is gentle at both ends") {
  const Transition transition{nullptr, MixKind::Fade, kStart, milliseconds(400)};
  CHECK(transition.progress(kStart - milliseconds(200)) == 0);
  CHECK(transition.progress(kStart) == 0);
  CHECK(transition.progress(kStart + milliseconds(200)) == 128);
  CHECK(transition.progress(kStart + milliseconds(400)) == 256);
  CHECK(transition.progress(kStart + std::chrono::hours(1)) == 256);
  int before = 0;
  for (int ms = 0; ms <= 400; ++ms) {
    const int progress = transition.progress(kStart + milliseconds(ms));
    CHECK(progress >= before);
    CHECK(progress <= 256);
    before = progress;
  }
  CHECK(transition.progress(kStart + milliseconds(40)) < 256 / 10);
  CHECK(transition.progress(kStart + milliseconds(360)) > 256 - 256 / 10);
}

TEST_CASE("a movement without length is over at once") {
  CHECK(Transition{nullptr, MixKind::Fade, kStart, {}}.progress(kStart) == 256);
}

TEST_CASE("opened pages and cards slide the way they are read, all else fades") {
  CHECK(mix(opened(1), opened(2)) == MixKind::SlideLeft);
  CHECK(mix(opened(2), opened(1)) == MixKind::SlideRight);
  CHECK(mix(opened(1, 0), opened(1, 1)) == MixKind::SlideLeft);
  CHECK(mix(opened(1, 2), opened(1, 0)) == MixKind::SlideRight);
  CHECK(mix(opened(1, 3), opened(2, 0)) == MixKind::SlideLeft);
  CHECK(mix(opened(2, 0), opened(1, 3)) == MixKind::SlideRight);
  // Round the ends.
  CHECK(mix(opened(4), opened(0)) == MixKind::SlideLeft);
  CHECK(mix(opened(0), opened(4)) == MixKind::SlideRight);

  CHECK(mix(opened(1), opened(3)) == MixKind::Fade);
  CHECK(mix(opened(1), opened(2, 0, "fr")) == MixKind::Fade);
  show::View loop = opened(1);
  loop.mode = Mode::Loop;
  show::View next = opened(2);
  next.mode = Mode::Loop;
  CHECK(mix(loop, next) == MixKind::Fade);
  CHECK(mix(loop, opened(1)) == MixKind::Fade);
  show::View topics = opened(1);
  topics.mode = Mode::Topics;
  show::View more_topics = topics;
  more_topics.card = 1;
  CHECK(mix(opened(1), topics) == MixKind::Fade);
  CHECK(mix(topics, more_topics) == MixKind::SlideLeft);
}

TEST_CASE("on a turned panel the slide turns with the page") {
  CHECK(mix(opened(1), opened(2), Rotation::R90) == MixKind::SlideUp);
  CHECK(mix(opened(1), opened(2), Rotation::R180) == MixKind::SlideRight);
  CHECK(mix(opened(1), opened(2), Rotation::R270) == MixKind::SlideDown);
  CHECK(mix(opened(2), opened(1), Rotation::R90) == MixKind::SlideDown);
  CHECK(mix(opened(2), opened(1), Rotation::R180) == MixKind::SlideLeft);
  CHECK(mix(opened(2), opened(1), Rotation::R270) == MixKind::SlideUp);
  CHECK(mix(opened(1), opened(3), Rotation::R90) == MixKind::Fade);
}

TEST_CASE("in a right-to-left language the next page comes from the left") {
  const auto mirrored = [](const show::View& from, const show::View& to) {
    return mix_between(from, to, kPages, {Rotation::R0, true});
  };
  CHECK(mirrored(opened(1), opened(2)) == MixKind::SlideRight);
  CHECK(mirrored(opened(2), opened(1)) == MixKind::SlideLeft);
  CHECK(mirrored(opened(1), opened(3)) == MixKind::Fade);
}
