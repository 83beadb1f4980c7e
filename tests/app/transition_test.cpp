#include "app/transition.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace kiosk::app;
using display::MixKind;
using show::Mode;
using std::chrono::milliseconds;

namespace {

constexpr base::TimePoint kStart{std::chrono::hours(5)};
constexpr std::size_t kPages = 5;
constexpr Movement kFade{MixKind::Fade, {}};
constexpr Movement kFromRight{MixKind::Slide, {1, 0}};
constexpr Movement kFromLeft{MixKind::Slide, {-1, 0}};
constexpr Movement kRise{MixKind::Rise, {0, 1}};
constexpr Movement kSink{MixKind::Sink, {0, 1}};

show::View opened(std::size_t page, int card = 0, std::string language = "en") {
  return {.mode = Mode::Opened, .page = page, .card = card, .language = std::move(language)};
}

show::View in(Mode mode, std::size_t page) {
  show::View view = opened(page);
  view.mode = mode;
  return view;
}

Movement movement(const show::View& from, const show::View& to) {
  return movement_between(from, to, kPages, Reading::FromLeft);
}

Transition fade(base::Duration length) {
  Transition transition{.from = nullptr, .first = {}, .last = {}, .start = kStart, .length = length};
  transition.last.progress = 256;
  return transition;
}

}  // namespace

TEST_CASE("a movement begins at nothing, ends whole, never goes back and is gentle at both ends") {
  const Transition transition = fade(milliseconds(400));
  const auto progress = [&](base::Duration after) { return transition.at(kStart + after).progress; };
  CHECK(progress(-milliseconds(200)) == 0);
  CHECK(progress(milliseconds(0)) == 0);
  CHECK(progress(milliseconds(200)) == 128);
  CHECK(progress(milliseconds(400)) == 256);
  CHECK(progress(std::chrono::hours(1)) == 256);
  int before = 0;
  for (int ms = 0; ms <= 400; ++ms) {
    const int now = progress(milliseconds(ms));
    CHECK(now >= before);
    CHECK(now <= 256);
    before = now;
  }
  CHECK(progress(milliseconds(40)) < 256 / 10);
  CHECK(progress(milliseconds(360)) > 256 - 256 / 10);
  CHECK_FALSE(transition.over(kStart + milliseconds(399)));
  CHECK(transition.over(kStart + milliseconds(400)));
}

TEST_CASE("what was moving already goes on at full speed and comes to rest") {
  Transition transition = fade(milliseconds(300));
  transition.easing = Easing::Slowing;
  transition.first.shift = {300, -30};
  CHECK(transition.at(kStart).shift == gfx::Point{300, -30});
  const int first_step = 300 - transition.at(kStart + milliseconds(10)).shift.x;
  CHECK(first_step >= 25);  // three times as fast as on average
  CHECK(transition.at(kStart + milliseconds(280)).shift.x <= 1);
  CHECK(transition.at(kStart + milliseconds(300)).shift == gfx::Point{0, 0});
}

TEST_CASE("a movement without length is over at once") {
  CHECK(fade({}).at(kStart).progress == 256);
  CHECK(fade({}).over(kStart));
}

TEST_CASE("opened pages and cards slide the way they are read") {
  CHECK(movement(opened(1), opened(2)) == kFromRight);
  CHECK(movement(opened(2), opened(1)) == kFromLeft);
  CHECK(movement(opened(1, 0), opened(1, 1)) == kFromRight);
  CHECK(movement(opened(1, 2), opened(1, 0)) == kFromLeft);
  CHECK(movement(opened(1, 3), opened(2, 0)) == kFromRight);
  CHECK(movement(opened(2, 0), opened(1, 3)) == kFromLeft);
  // Round the ends.
  CHECK(movement(opened(4), opened(0)) == kFromRight);
  CHECK(movement(opened(0), opened(4)) == kFromLeft);
  show::View more_topics = in(Mode::Topics, 1);
  more_topics.card = 1;
  CHECK(movement(in(Mode::Topics, 1), more_topics) == kFromRight);
}

TEST_CASE("what opens from the loop rises through it and sinks again") {
  for (const Mode mode : {Mode::Opened, Mode::Topics, Mode::Languages, Mode::Easier}) {
    CHECK(movement(in(Mode::Loop, 1), in(mode, 1)) == kRise);
    CHECK(movement(in(mode, 1), in(Mode::Loop, 0)) == kSink);
  }
}

TEST_CASE("all else fades: far pages, the loop, menus, another language, other aids") {
  CHECK(movement(opened(1), opened(3)) == kFade);
  CHECK(movement(opened(1), opened(2, 0, "fr")) == kFade);
  CHECK(movement(in(Mode::Loop, 1), in(Mode::Loop, 2)) == kFade);
  CHECK(movement(opened(1), in(Mode::Topics, 1)) == kFade);
  show::View french = opened(1, 0, "fr");
  french.mode = Mode::Loop;
  CHECK(movement(opened(1), french) == kFade);
  show::View large = opened(2);
  large.aids.large_text = true;
  CHECK(movement(opened(1), large) == kFade);
}

TEST_CASE("in a right-to-left language the next page comes from the left") {
  CHECK(movement_between(opened(1), opened(2), kPages, Reading::FromRight) == kFromLeft);
  CHECK(movement_between(opened(2), opened(1), kPages, Reading::FromRight) == kFromRight);
  CHECK(movement_between(opened(1), opened(3), kPages, Reading::FromRight) == kFade);
}
