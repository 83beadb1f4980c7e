#include <cmath>
#include <vector>

#include "app/pixel_shift.h"
#include "app/room.h"
#include "app/virtual_run.h"
#include "sanitized.h"

using namespace kiosk;
using namespace kiosk::app;
using gfx::Rotation;

namespace {

constexpr int kBlock = 16;
constexpr double kContrast = 0.5;
// What comes and goes between two looks is not seen to move: the test is the stricter for it.
constexpr base::Duration kGlance = seconds(30);
constexpr gfx::Size kPage{480, 320};
// The whole week where the build is fast enough; the same hours over and over otherwise.
#if defined(NDEBUG) && !defined(KIOSK_EMULATED)
constexpr base::Duration kWeek = hours(24 * 7);
#else
constexpr base::Duration kWeek = checks::kSlow ? hours(1) : hours(3);
#endif

double linear(std::uint32_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t pixel) {
  static const std::vector<double> table = [] {
    std::vector<double> values;
    for (std::uint32_t i = 0; i < 256; ++i) values.push_back(linear(i));
    return values;
  }();
  return 0.2126 * table[(pixel >> 16) & 0xFF] + 0.7152 * table[(pixel >> 8) & 0xFF] +
         0.0722 * table[pixel & 0xFF];
}

/// How long each block of 16 × 16 pixels stays as it is while there is a high contrast in it.
class Blocks {
 public:
  explicit Blocks(gfx::Size size)
      : columns_((size.w + kBlock - 1) / kBlock),
        panel_(size),
        blocks_(static_cast<std::size_t>(columns_ * ((size.h + kBlock - 1) / kBlock))) {}

  /// `written` is what may have changed.
  void look(const gfx::Picture& panel, const gfx::Rect& written, base::Duration now) {
    for (int y = written.y / kBlock * kBlock; y < written.bottom(); y += kBlock) {
      for (int x = written.x / kBlock * kBlock; x < written.right(); x += kBlock) {
        const gfx::Rect area = gfx::Rect{x, y, kBlock, kBlock}.intersected(gfx::bounds(panel.size()));
        look_at(blocks_[static_cast<std::size_t>(y / kBlock * columns_ + x / kBlock)], panel, area, now);
      }
    }
  }
  base::Duration longest(base::Duration now) {
    for (Block& block : blocks_) end(block, now);
    return longest_;
  }

 private:
  struct Block {
    base::Duration since{};
    bool high = false;
  };

  void look_at(Block& block, const gfx::Picture& panel, const gfx::Rect& area, base::Duration now) {
    bool same = true;
    for (int y = area.y; y < area.bottom() && same; ++y) {
      same = std::equal(panel.row(y) + area.x, panel.row(y) + area.right(), panel_.row(y) + area.x);
    }
    if (same) return;
    end(block, now);
    double low = 1;
    double high = 0;
    for (int y = area.y; y < area.bottom(); ++y) {
      std::copy_n(panel.row(y) + area.x, area.w, panel_.row(y) + area.x);
      for (int x = area.x; x < area.right(); ++x) {
        const double value = luminance(panel.row(y)[x]);
        low = std::min(low, value);
        high = std::max(high, value);
      }
    }
    block.high = (high - low) / (high + low + 1e-9) > kContrast;
  }
  void end(Block& block, base::Duration now) {
    if (block.high) longest_ = std::max(longest_, now - block.since);
    block.since = now;
  }

  int columns_;
  gfx::Picture panel_;
  std::vector<Block> blocks_;
  base::Duration longest_{};
};

/// The rows between the top of capitals and the foot of tails. (In the fonts of the program a line has a
/// tenth of its size above the highest accents besides; the metrics of this test have not.)
gfx::Rect ink_of(const layout::TextRun& text) {
  const int size = text.font.size_px;
  return {text.box.x, text.baseline - size * 3 / 4, text.box.w, size};
}

enum class Life { Loop, OnePage, Paused, Opened };

/// The longest time that a block of high contrast stood still, and whether all words stayed on the panel.
base::Duration longest_still(Life life, Rotation rotation, PixelShift shift, base::Duration time) {
  model::Content content = checks::default_content();
  if (life == Life::OnePage) {
    for (model::Page& page : content.deck.pages) page.in_loop = page.id == "mission";
  }
  KioskSettings settings;
  settings.pixel_shift = shift;
  settings.durations.page = base::Duration::zero();
  // Somebody has stopped the loop, or opened a page, and nobody takes them away from there.
  settings.timing.idle = settings.timing.emergency_idle = hours(24 * 8);
  StageSettings stage;
  stage.panel = gfx::rotated(kPage, rotation);
  stage.rotation = rotation;
  fakes::FakeLibraryRasters rasters;
  std::vector<FilmCue> cues;
  if (life == Life::Paused) cues.push_back({seconds(1), input::KeyEvent{Key::Pause, true}});
  if (life == Life::Opened) cues.push_back({seconds(1), input::KeyEvent{Key::Emergency, true}});
  VirtualRun run(content, stage, rasters, settings, cues);
  Blocks blocks(stage.panel);
  const gfx::Rect safe = gfx::bounds(kPage).inset(farthest_shift(kPage));
  long frames = -1;
  bool whole = true;
  run.advance_to({});
  while (run.moment() < time) {
    if (run.kiosk().frames() != frames) {
      // More than one frame at once writes more than the last of them says.
      const bool one = run.kiosk().frames() == frames + 1;
      frames = run.kiosk().frames();
      blocks.look(run.panel(), one ? run.display().written() : gfx::bounds(stage.panel), run.moment());
      for (const layout::Item& item : run.kiosk().scene().items()) {
        const auto* text = std::get_if<layout::TextRun>(&item);
        whole = whole && (text == nullptr || safe.contains(ink_of(*text)));
      }
      const gfx::Rect bar = run.kiosk().scene().message().area;
      whole = whole && !bar.empty();
    }
    run.advance_to(run.moment() + kGlance);
  }
  CHECK(whole);
  return blocks.longest(time);
}

}  // namespace

TEST_CASE("over a week nothing of high contrast stands still for more than half an hour") {
  for (const Life life : {Life::OnePage, Life::Paused, Life::Opened}) {
    for (const Rotation rotation : {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270}) {
      CAPTURE(static_cast<int>(life));
      CAPTURE(static_cast<int>(rotation));
      const base::Duration time =
          rotation == Rotation::R0 ? kWeek : std::min<base::Duration>(kWeek, hours(6));
      CHECK(longest_still(life, rotation, PixelShift::On, time) <= minutes(30));
    }
  }
}

TEST_CASE("over a week of the loop nothing of high contrast stands still for more than half an hour") {
  CHECK(longest_still(Life::Loop, Rotation::R0, PixelShift::On, kWeek) <= minutes(30));
  for (const Rotation rotation : {Rotation::R90, Rotation::R180, Rotation::R270}) {
    CHECK(longest_still(Life::Loop, rotation, PixelShift::On, std::min<base::Duration>(kWeek, hours(6))) <=
          minutes(30));
  }
}

TEST_CASE("without the shift the bar, at least, stands still for hours") {
  for (const Life life : {Life::Loop, Life::OnePage, Life::Paused, Life::Opened}) {
    CHECK(longest_still(life, Rotation::R0, PixelShift::Off, hours(2)) > minutes(110));
  }
}

TEST_CASE("wherever the picture has wandered, a finger presses what it sees") {
  for (const Rotation rotation : {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270}) {
    CAPTURE(static_cast<int>(rotation));
    RoomSettings settings{.page = {800, 480}, .rotation = rotation};
    settings.show.pixel_shift = PixelShift::On;
    settings.show.timing.idle = hours(24);
    Room room(settings);
    open_view(room, Mode::Opened);
    for (int step = 0; step < 9; ++step) {
      room.wait(minutes(1));
      const gfx::Size page = room.kiosk.scene().size();
      // Where the panel shows the corners of a button: found in its pixels, not in the kiosk's books.
      const gfx::Rect home = room.kiosk.scene().find_target("home")->area;
      const gfx::Point shift = pixel_shift(minutes(step + 1), minutes(1), page);
      for (const gfx::Point on_page :
           {home.center(), gfx::Point{home.x, home.y}, gfx::Point{home.right() - 1, home.bottom() - 1}}) {
        const gfx::Point seen{on_page.x + shift.x, on_page.y + shift.y};
        const gfx::Picture before = room.display.panel;
        room.pointer(Phase::Down, seen);
        CHECK(room.display.panel != before);
        room.pointer(Phase::Cancel, seen);
        CHECK(room.display.panel == before);
      }
      const gfx::Point outside{home.x + shift.x - 1, home.center().y + shift.y};
      const gfx::Picture before = room.display.panel;
      room.pointer(Phase::Down, outside);
      const bool pressed_home =
          room.kiosk.scene().hit({home.x, home.center().y}) != nullptr && room.display.panel != before;
      CHECK_FALSE(pressed_home);
      room.pointer(Phase::Cancel, outside);
    }
    CHECK(room.display.shift != gfx::Point{});
  }
}

TEST_CASE("the picture never wanders under a finger, and catches up when that is gone") {
  RoomSettings settings;
  settings.show.pixel_shift = PixelShift::On;
  settings.show.timing.idle = hours(24);
  Room room(settings);
  open_view(room, Mode::Opened);
  room.wait(seconds(55) - (room.clock.now() - base::TimePoint{}) % seconds(1));
  room.pointer(Phase::Down, {300, 10});
  room.wait(seconds(20));
  CHECK(room.display.shift == gfx::Point{});
  room.pointer(Phase::Up, {300, 10});
  room.wait(seconds(1));
  CHECK(room.display.shift != gfx::Point{});
}
