#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <memory>
#include <string>

#include "accessibility/cuts.h"
#include "accessibility/scenes.h"
#include "base/files.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::accessibility;

namespace {

// Light counts by what a tenth of the screen gives: WCAG 2.3.1 lets pass what flashes on less than a quarter
// of ten degrees of sight, which is that much of a screen at arm's length. Words that slide by are no flash.
constexpr int kCells = 6;   // in a row and in a column
constexpr int kRegion = 2;  // cells in a row and a column of a region: a ninth of the screen
constexpr int kRegions = kCells - kRegion + 1;
constexpr double kSwing = 0.1;   // of the luminance of white (WCAG 2.3.1)
constexpr int kMostChanges = 3;  // in any second
constexpr base::Duration kFrame = std::chrono::microseconds(16'667);

double linear(std::uint32_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

using Cells = std::array<double, kCells * kCells>;

/// Relative luminance (WCAG 2.2) of each cell of a picture.
Cells luminance(const gfx::Picture& picture) {
  static const std::array<double, 256> table = [] {
    std::array<double, 256> values{};
    for (std::uint32_t i = 0; i < values.size(); ++i) values[i] = linear(i);
    return values;
  }();
  Cells sum{};
  std::array<int, kCells * kCells> count{};
  const gfx::Size size = picture.size();
  for (int y = 0; y < size.h; y += 2) {
    for (int x = 0; x < size.w; x += 2) {
      const std::uint32_t pixel = picture.row(y)[x];
      const auto cell = static_cast<std::size_t>(y * kCells / size.h * kCells + x * kCells / size.w);
      sum[cell] += 0.2126 * table[(pixel >> 16) & 0xFF] + 0.7152 * table[(pixel >> 8) & 0xFF] +
                   0.0722 * table[pixel & 0xFF];
      ++count[cell];
    }
  }
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] /= count[i];
  return sum;
}

/// The light of the region whose first cell this is.
double region(const Cells& cells, int column, int row) {
  double sum = 0;
  for (int y = row; y < row + kRegion; ++y) {
    for (int x = column; x < column + kRegion; ++x) sum += cells[static_cast<std::size_t>(y * kCells + x)];
  }
  return sum / (kRegion * kRegion);
}

/// The light of one region over time. A change is a way of a tenth in one direction; the way back is another.
class Region {
 public:
  /// Gives how many changes there were within the last second.
  int see(double value, base::TimePoint now) {
    if (low_ < 0) low_ = high_ = value;
    if (direction_ < 0) low_ = std::min(low_, value);
    if (direction_ > 0) high_ = std::max(high_, value);
    if (direction_ <= 0 && value - low_ >= kSwing) turn(1, value, now);
    if (direction_ >= 0 && high_ - value >= kSwing) turn(-1, value, now);
    while (!changes_.empty() && now - changes_.front() >= std::chrono::seconds(1)) changes_.pop_front();
    return static_cast<int>(changes_.size());
  }

 private:
  void turn(int direction, double value, base::TimePoint now) {
    direction_ = direction;
    low_ = high_ = value;
    changes_.push_back(now);
  }

  double low_ = -1;
  double high_ = -1;
  int direction_ = 0;
  std::deque<base::TimePoint> changes_;
};

/// The most changes of any region within one second.
class FlashCounter {
 public:
  void frame(const gfx::Picture& picture, base::TimePoint now) {
    const Cells cells = luminance(picture);
    for (int row = 0; row < kRegions; ++row) {
      for (int column = 0; column < kRegions; ++column) {
        Region& seen = regions_[static_cast<std::size_t>(row * kRegions + column)];
        most_ = std::max(most_, seen.see(region(cells, column, row), now));
      }
    }
  }
  int most() const { return most_; }

 private:
  std::array<Region, kRegions * kRegions> regions_;
  int most_ = 0;
};

/// A kiosk that draws the real letters and pictures, watched frame by frame.
class Watched {
 public:
  explicit Watched(bool high_contrast)
      : rasters_(sdl::open_rasters(std::string(KIOSK_BINARY_DIR) + "/share/vgt-kiosk/fonts",
                                   sdl::Hinting::None, files_, log_)),
        display_({800, 480}, clock_),
        kiosk_(checks::default_content(), stage(), *rasters_, display_, settings(high_contrast),
               clock_.now()) {
    kiosk_.start(clock_.now());
  }

  FlashCounter counter;

  void watch(base::Duration time) {
    const base::TimePoint end = clock_.now() + time;
    while (clock_.now() < end) {
      clock_.advance(kFrame);
      kiosk_.turn(clock_.now());
      counter.frame(display_.panel, clock_.now());
    }
  }
  /// A length of time in which nothing happens.
  void skip(base::Duration time) {
    clock_.advance(time);
    watch(kFrame);
  }
  void say(const input::Event& event) { kiosk_.handle(event, clock_.now()); }
  /// Down and up, once in a second: what is drawn brighter under a finger comes and goes.
  void press(gfx::Point at) {
    say(input::PointerEvent{7, 1, Phase::Down, at});
    watch(milliseconds(100));
    say(input::PointerEvent{7, 1, Phase::Up, at});
    watch(milliseconds(900));
  }
  void key(Key key) {
    say(input::KeyEvent{key, true});
    say(input::KeyEvent{key, false});
    watch(milliseconds(450));
  }
  const Kiosk& kiosk() const { return kiosk_; }

 private:
  static StageSettings stage() {
    StageSettings stage;
    stage.panel = {800, 480};
    return stage;
  }
  static KioskSettings settings(bool high_contrast) {
    KioskSettings settings;
    settings.aids.high_contrast = high_contrast;
    return settings;
  }

  base::SystemFiles files_;
  fakes::RecordingLog log_;
  fakes::FakeClock clock_;
  std::unique_ptr<sdl::LibraryRasters> rasters_;
  fakes::FakeDisplay display_;
  Kiosk kiosk_;
};

}  // namespace

TEST_CASE("the counter sees a flash and does not see a slow change") {
  gfx::Picture dark({48, 32});
  gfx::Picture light({48, 32});
  std::fill_n(light.row(0), 48 * 32, 0xFFFFFFFFu);
  FlashCounter fast;
  FlashCounter slow;
  base::TimePoint now{std::chrono::hours(1)};
  for (int i = 0; i < 120; ++i) {
    fast.frame(i / 6 % 2 == 0 ? dark : light, now);
    slow.frame(i / 40 % 2 == 0 ? dark : light, now);
    now += kFrame;
  }
  CHECK(fast.most() > kMostChanges);
  CHECK(slow.most() == 2);
}

TEST_CASE("turning pages, pressing controls and the loop itself never flash") {
  for (const bool contrast : {true, false}) {
    CAPTURE(contrast);
    Watched watched(contrast);
    watched.watch(seconds(25));  // the loop goes on
    const gfx::Point bar = watched.kiosk().scene().message().area.center();
    for (int i = 0; i < 5; ++i) watched.press(bar);
    for (const Key key : {Key::Topics, Key::Languages, Key::Easier, Key::Home, Key::NextPage, Key::NextPage,
                          Key::PreviousPage, Key::Pause, Key::Emergency, Key::NextPage, Key::PreviousPage,
                          Key::NextPage, Key::NextPage}) {
      watched.key(key);
    }
    CHECK(watched.counter.most() > 0);
    CHECK(watched.counter.most() <= kMostChanges);
  }
}

TEST_CASE("the warning, its end and the wake-up by a touch do not flash") {
  Watched watched(false);
  watched.watch(seconds(1));
  watched.press({200, 60});
  watched.skip(seconds(58));
  watched.watch(seconds(4));
  REQUIRE(watched.kiosk().view().warning_seconds);
  watched.press({10, 10});
  CHECK_FALSE(watched.kiosk().view().warning_seconds);
  watched.skip(seconds(59));
  watched.skip(seconds(19));
  watched.watch(seconds(4));
  CHECK(watched.kiosk().view().mode == Mode::Loop);
  watched.say(input::DisplayLost{});
  watched.watch(seconds(1));
  watched.say(input::Exposed{});
  watched.watch(seconds(1));
  CHECK(watched.counter.most() > 0);
  CHECK(watched.counter.most() <= kMostChanges);
}
