#include "faults/monkey.h"

#include <algorithm>
#include <map>
#include <random>
#include <stdexcept>

#include "app/kiosk.h"
#include "base/files.h"
#include "content/content_loader.h"
#include "fakes/fake_library_rasters.h"
#include "faults/resizable_display.h"
#include "layout/invariants.h"

namespace kiosk::faults {
namespace {

using namespace std::chrono_literals;
using input::Key;
using input::Phase;
using model::Wish;

constexpr gfx::Size kPanels[] = {{480, 320}, {320, 480}, {640, 400}, {800, 480}, {480, 800}};

/// A page is looked at with the checks of the layout the first times that it comes, and then now and then.
constexpr long kFirstLooks = 2;
constexpr long kLaterLooks = 256;

model::Content load(const std::vector<std::string>& languages) {
  const base::SystemFiles files;
  auto loaded = content::load_content(files, std::string(KIOSK_SOURCE_DIR) + "/content",
                                      content::Offer{.languages = languages});
  return std::move(loaded.content).value();
}

emergency::LocalNumber some_number() {
  emergency::LocalNumber number;
  number.number = "111";
  number.region = "NZ";
  return number;
}

class Monkey {
 public:
  Monkey(std::uint64_t seed, MonkeyReport& report)
      : random_(seed),
        report_(report),
        contents_{load({"en", "ar", "ja"}), load({"en", "fr"})},
        display_(kPanels[0]),
        kiosk_(contents_[0], stage(), rasters_, display_, KioskSettings(), now_) {
    kiosk_.start(now_);
  }

  void play(long events) {
    while (report_.events < events) {
      const int batch = 1 + below(4);
      for (int i = 0; i < batch; ++i, ++report_.events) act();
      turn();
      sleep(below(400) == 0
                ? base::Duration(std::chrono::seconds(below(200)))
                : base::Duration(std::chrono::milliseconds(below(20) == 0 ? below(2000) : below(12))));
    }
  }

 private:
  using KioskSettings = app::KioskSettings;

  static app::StageSettings stage() {
    app::StageSettings settings;
    settings.panel = kPanels[0];
    return settings;
  }
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  [[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error("event " + std::to_string(report_.events) + ", " + state() + ": " + what);
  }
  void require(bool holds, const std::string& what) {
    if (!holds) fail(what);
  }

  // What it does.
  gfx::Point anywhere() {
    const gfx::Size size = display_.size();
    if (below(50) == 0) return {below(5000) - 2500, below(5000) - 2500};  // nobody promises it to be inside
    return {below(size.w), below(size.h)};
  }
  gfx::Point somewhere() {
    if (!laid_out_ || below(3) == 0) return anywhere();
    const auto& targets = kiosk_.scene().targets();
    return targets[static_cast<std::size_t>(below(static_cast<int>(targets.size())))].area.center();
  }
  void handle(const input::Event& event) { kiosk_.handle(event, now_); }
  void point(Phase phase, gfx::Point at) { handle(input::PointerEvent{below(2), below(4) - 1, phase, at}); }
  void act() {
    switch (below(16)) {
      case 0:
      case 1:
      case 2:
      case 3:
      case 4:
        return tap();
      case 5:
        return point(Phase::Down, somewhere());
      case 6:
      case 7:
        return point(Phase::Move, anywhere());
      case 8:
        return point(Phase::Up, somewhere());
      case 9:
        return point(Phase::Cancel, anywhere());
      case 10:
      case 11:
      case 12:
        return handle(
            input::KeyEvent{static_cast<Key>(below(static_cast<int>(Key::Quit) + 1)), below(2) == 0});
      case 13:
        return handle(input::WheelEvent{below(7) - 3});
      default:
        return disturb();
    }
  }
  void tap() {
    const gfx::Point at = somewhere();
    handle(input::PointerEvent{0, 0, Phase::Down, at});
    handle(input::PointerEvent{0, 0, Phase::Up, at});
  }
  void disturb() {
    switch (below(24)) {
      case 0:
      case 1:
        laid_out_ = false;
        return resize(kPanels[static_cast<std::size_t>(below(static_cast<int>(std::size(kPanels))))]);
      case 2:
      case 3:
        display_.lose();
        laid_out_ = false;
        return handle(input::DisplayLost{});
      case 4:
        display_.lose();
        return handle(input::Exposed{});
      case 5:
        laid_out_ = false;
        return kiosk_.set_numbers(below(2) == 0 ? std::vector<emergency::LocalNumber>{}
                                                : std::vector{some_number()});
      case 6:
        laid_out_ = false;
        content_ = below(8) == 0 ? 1 : 0;
        return kiosk_.replace_content(contents_[content_], now_);
      case 7:
        return handle(input::Wakeup{});
      default:
        return handle(input::DevicesChanged{});
    }
  }
  void resize(gfx::Size size) {
    display_.resize(size);
    handle(input::Resized{size});
  }

  // What the loop of the program does.
  void turn() {
    kiosk_.turn(now_);
    laid_out_ = true;
    inspect();
  }
  void sleep(base::Duration time) {
    const base::TimePoint until = now_ + time;
    for (int busy = 0; busy < 64;) {
      const auto next = kiosk_.time_to_next(now_);
      if (!next || now_ + *next > until) {
        now_ = std::max(now_, until);
        return;
      }
      busy = next->count() <= 0 ? busy + 1 : 0;
      now_ += *next;
      turn();
    }
    fail("the kiosk never goes to sleep");
  }

  // What must hold.
  std::string state() const {
    const show::View& view = kiosk_.view();
    const gfx::Size size = display_.size();
    return std::to_string(static_cast<int>(view.mode)) + "/" + std::to_string(view.page) + "/" +
           std::to_string(view.card) + "/" + view.language + (view.paused ? "/paused" : "") +
           (view.warning_seconds ? "/warning" : "") + (view.aids.high_contrast ? "/contrast" : "") +
           (view.aids.large_text ? "/large" : "") + (view.aids.less_motion ? "/still" : "") + "/" +
           std::to_string(size.w) + "x" + std::to_string(size.h);
  }
  void inspect() {
    report_.frames = kiosk_.frames();
    const layout::Scene& scene = kiosk_.scene();
    require(scene.size() == display_.size(), "the page is not as large as the panel");
    require(!scene.message().text.empty(), "the scene has no message");
    const gfx::Rect message = scene.message().area;
    // What moves is another check; here the bar must stand as it is drawn on the page.
    if (!display_.mixing() || !message.overlaps(scene.moving)) {
      require(display_.shows(kiosk_.picture(), message), "the panel does not show the message");
    }
    if (!display_.mixing())
      require(display_.shows(kiosk_.picture(), gfx::bounds(scene.size())), "the panel is old");
    const long looks = ++report_looks_[state()];
    if (looks == 1) report_.states.insert(state());
    if (looks > kFirstLooks && looks % kLaterLooks != 0) return;
    look_closely(scene);
    if (looks == 1 || below(4) == 0) go_home();
  }
  void look_closely(const layout::Scene& scene) {
    app::StageSettings settings = stage();
    settings.panel = display_.size();
    app::Stage fresh(contents_[content_], settings, rasters_);
    for (const std::string& fault : checks::scene_faults(scene, fresh.look(kiosk_.view().aids))) fail(fault);
    require(fresh.picture(scene) == kiosk_.picture(), "the picture is not that of the scene");
  }
  /// By taps alone, as a visitor who does not know what the keys and swipes do.
  void go_home() {
    if (walking_) return;
    walking_ = true;
    const std::string from = state();
    handle(input::DevicesChanged{});
    for (int taps = 0; !is_home() && taps < 2; ++taps) {
      const layout::Target* home = home_target();
      const gfx::Point at =
          home != nullptr ? home->area.center() : gfx::bounds(kiosk_.scene().size()).center();
      now_ += 60ms;  // what comes sooner at the same place is a bouncing contact
      handle(input::PointerEvent{9, 9, Phase::Down, at});
      turn();
      now_ += 60ms;
      turn();
      handle(input::PointerEvent{9, 9, Phase::Up, at});
      turn();
    }
    if (!is_home()) {
      std::string targets;
      for (const layout::Target& target : kiosk_.scene().targets()) targets += " " + target.id;
      fail("no way home in two taps from " + from + "; there is" + targets);
    }
    ++report_.home_walks;
    walking_ = false;
  }
  bool is_home() const { return kiosk_.view().mode == show::Mode::Loop && !kiosk_.view().warning_seconds; }
  const layout::Target* home_target() const {
    const layout::Scene& scene = kiosk_.scene();
    for (const layout::Target& target : scene.targets()) {
      if (target.intent.wish == Wish::Home && scene.hit(target.area.center()) == &target) return &target;
    }
    return nullptr;
  }

  std::mt19937_64 random_;
  MonkeyReport& report_;
  std::map<std::string, long> report_looks_;
  bool walking_ = false;
  bool laid_out_ = true;  ///< not between an event that changes the page's size and the next turn
  std::vector<model::Content> contents_;
  std::size_t content_ = 0;
  base::TimePoint now_{std::chrono::hours(1000)};
  fakes::FakeLibraryRasters rasters_;
  ResizableDisplay display_;
  app::Kiosk kiosk_;
};

}  // namespace

MonkeyReport let_monkey_play(long events, std::uint64_t seed) {
  MonkeyReport report;
  try {
    Monkey(seed, report).play(events);
  } catch (const std::exception& finding) {
    report.finding = finding.what();
  }
  return report;
}

}  // namespace kiosk::faults
