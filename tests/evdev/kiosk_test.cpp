#include "app/kiosk.h"

#include "evdev/console.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_library_rasters.h"
#include "layout/stage.h"

using namespace kiosk;
using evdev::Console;
using evdev::Device;
using evdev::Kind;
using evdev::of_panel;
using show::Mode;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// The real kiosk on the real event queue on the installed SDL; only the clock and the letters are ours.
class Visit {
 public:
  explicit Visit(Kind kind, gfx::Rotation rotation = gfx::Rotation::R0)
      : panel(console.kernel.plug(of_panel(kind))), rotation_(rotation) {
    console.open({.rotation = rotation});
    app::StageSettings stage;
    stage.panel = Console::kPanel;
    stage.rotation = rotation;
    kiosk_ = std::make_unique<app::Kiosk>(checks::default_content(), stage, rasters_,
                                          console.session().display(), app::KioskSettings{}, clock_.now());
    kiosk_->start(clock_.now());
    pass(milliseconds(600));
  }

  Console console;
  Device& panel;

  const app::Kiosk& kiosk() const { return *kiosk_; }

  /// What the devices did reaches the kiosk; then time passes as in the loop of the program.
  void pass(base::Duration time) {
    for (const input::Event& event : console.take()) kiosk_->handle(event, clock_.now());
    const base::TimePoint until = clock_.now() + time;
    while (clock_.now() < until) {
      kiosk_->turn(clock_.now());
      const auto next = kiosk_->time_to_next(clock_.now());
      const base::Duration left = until - clock_.now();
      clock_.advance(next ? std::min(left, std::max<base::Duration>(*next, milliseconds(1))) : left);
    }
    kiosk_->turn(clock_.now());
  }

  gfx::Point on_panel(gfx::Point page) const {
    return gfx::to_panel(page, kiosk_->scene().size(), rotation_);
  }
  gfx::Point middle_of(const std::string& id) const {
    const layout::Target* target = kiosk_->scene().find_target(id);
    REQUIRE(target != nullptr);
    return on_panel(target->area.center());
  }
  void tap(const std::string& id) {
    const gfx::Point at = middle_of(id);
    panel.down(at.x, at.y);
    pass(milliseconds(60));
    panel.up();
    pass(milliseconds(600));
  }
  void swipe_to_left() {
    const gfx::Size page = kiosk_->scene().size();
    for (int step = 0; step <= 4; ++step) {
      const gfx::Point at = on_panel({page.w * (8 - step) / 10, page.h / 3});
      if (step == 0) panel.down(at.x, at.y);
      if (step > 0) panel.move(at.x, at.y);
      pass(milliseconds(30));
    }
    panel.up();
    pass(milliseconds(800));
  }
  bool shows_emergency() const {
    const auto& pages = checks::default_content().deck.pages;
    const auto& view = kiosk_->view();
    return view.mode == Mode::Opened && pages[view.page].kind == model::PageKind::Emergency;
  }

 private:
  gfx::Rotation rotation_;
  fakes::FakeClock clock_;
  fakes::FakeLibraryRasters rasters_;
  std::unique_ptr<app::Kiosk> kiosk_;
};

}  // namespace

TEST_CASE("a tap on the message bar opens the emergency page, whatever the panel and however it is turned") {
  for (const Kind kind : {Kind::MultiTouch, Kind::SingleTouch, Kind::Tablet}) {
    for (const gfx::Rotation rotation : {gfx::Rotation::R0, gfx::Rotation::R90, gfx::Rotation::R270}) {
      CAPTURE(static_cast<int>(kind));
      CAPTURE(static_cast<int>(rotation));
      Visit visit(kind, rotation);
      CHECK_FALSE(visit.shows_emergency());
      visit.tap("message");
      CHECK(visit.shows_emergency());
    }
  }
}

TEST_CASE("a swipe turns the page, on a single-touch panel, too") {
  for (const Kind kind : {Kind::MultiTouch, Kind::SingleTouch}) {
    CAPTURE(static_cast<int>(kind));
    Visit visit(kind);
    visit.tap("page");
    REQUIRE(visit.kiosk().view().mode == Mode::Opened);
    const show::View before = visit.kiosk().view();
    visit.swipe_to_left();
    CHECK(visit.kiosk().view() != before);
    CHECK(visit.kiosk().view().mode == Mode::Opened);
  }
}

TEST_CASE("a panel that is unplugged under a finger neither acts nor holds the loop") {
  Visit visit(Kind::MultiTouch);
  const gfx::Point at = visit.middle_of("message");
  const std::size_t page = visit.kiosk().view().page;
  visit.panel.down(at.x, at.y);
  visit.pass(seconds(1));
  visit.console.kernel.unplug(visit.panel);
  visit.pass(seconds(20));
  CHECK(visit.kiosk().view().mode == Mode::Loop);
  CHECK(visit.kiosk().view().page != page);
}

TEST_CASE("a broken panel that holds a finger down takes the message bar away for three seconds at most") {
  Visit visit(Kind::MultiTouch);
  visit.panel.down(5, 5, 9);
  visit.pass(seconds(4));
  visit.tap("message");
  CHECK(visit.shows_emergency());
}
