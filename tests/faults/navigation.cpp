#include "faults/navigation.h"

#include <algorithm>
#include <random>

#include "app/kiosk.h"
#include "base/files.h"
#include "base/log.h"
#include "content/content_loader.h"
#include "faults/console_screen.h"
#include "faults/textures.h"

namespace kiosk::faults {
namespace {

using input::Key;
using namespace std::chrono_literals;

constexpr gfx::Size kPanel{480, 320};

class Quiet final : public base::Log {
 public:
  void write(base::Level, std::string_view) override {}
};

model::Content default_content(const base::FileSystem& files) {
  return content::load_content(files, std::string(KIOSK_SOURCE_DIR) + "/content",
                               content::Offer{.languages = std::vector<std::string>{"en", "ar", "ja", "hi"}})
      .content.value();
}

class Navigator {
 public:
  explicit Navigator(std::uint64_t seed)
      : random_(seed),
        screen_(kPanel),
        rasters_(sdl::open_rasters(std::string(KIOSK_BINARY_DIR) + "/share/vgt-kiosk/fonts",
                                   sdl::Hinting::Light, files_, log_)),
        kiosk_(default_content(files_), stage(), *rasters_, screen_.display(), settings(), now_) {
    kiosk_.start(now_);
  }

  /// True if the view is another one now.
  bool step() {
    const show::View before = kiosk_.view();
    say();
    turn();
    // Mostly the visitor is quicker than the movement; sometimes it is seen to its end.
    if (below(24) == 0) wait(700ms);
    if (below(4000) == 0) wait(3min);
    if (below(300) == 0) screen_.push(below(2) == 0 ? SDL_RENDER_DEVICE_RESET : SDL_RENDER_TARGETS_RESET);
    now_ += 40ms;
    return !app::same_page(before, kiosk_.view());
  }
  bool shows_message() {
    const gfx::Rect area = kiosk_.scene().message().area;
    wait(700ms);
    const gfx::Picture seen = screen_.seen();
    for (int y = area.y; y < area.bottom(); ++y) {
      if (!std::equal(seen.row(y) + area.x, seen.row(y) + area.right(), kiosk_.picture().row(y) + area.x))
        return false;
    }
    return true;
  }

 private:
  static app::StageSettings stage() {
    app::StageSettings settings;
    settings.panel = kPanel;
    return settings;
  }
  static app::KioskSettings settings() {
    app::KioskSettings settings;
    settings.pixel_shift = app::PixelShift::Off;  // the seen pixels are compared
    return settings;
  }
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  void say() {
    constexpr Key kKeys[] = {Key::NextPage, Key::NextPage,  Key::PreviousPage, Key::Home,
                             Key::Topics,   Key::Emergency, Key::Languages,    Key::Easier};
    if (below(2) == 0) {
      kiosk_.handle(input::KeyEvent{kKeys[below(static_cast<int>(std::size(kKeys)))], true}, now_);
      return;
    }
    const auto& targets = kiosk_.scene().targets();
    const gfx::Point at =
        targets[static_cast<std::size_t>(below(static_cast<int>(targets.size())))].area.center();
    kiosk_.handle(input::PointerEvent{1, 1, input::Phase::Down, at}, now_);
    kiosk_.handle(input::PointerEvent{1, 1, input::Phase::Up, at}, now_);
  }
  void turn() {
    for (const input::Event& event : screen_.events()) kiosk_.handle(event, now_);
    kiosk_.turn(now_);
  }
  void wait(base::Duration time) {
    const base::TimePoint until = now_ + time;
    while (true) {
      const auto next = kiosk_.time_to_next(now_);
      if (!next || now_ + *next > until) break;
      now_ += *next;
      turn();
    }
    now_ = until;
  }

  std::mt19937_64 random_;
  base::SystemFiles files_;
  Quiet log_;
  base::TimePoint now_{std::chrono::hours(1000)};
  ConsoleScreen screen_;
  std::unique_ptr<sdl::LibraryRasters> rasters_;
  app::Kiosk kiosk_;
};

}  // namespace

NavigationReport navigate(long navigations, std::uint64_t seed) {
  constexpr long kLook = 500;
  NavigationReport report;
  Navigator visitor(seed);
  const long warm = std::max<long>(navigations / 10, 1000);
  bool counting = false;
  while (report.navigations < navigations) {
    if (!visitor.step()) continue;
    ++report.navigations;
    if (report.navigations == warm) {
      report.warm = measure_resources();
      counting = true;
      report.textures_most = report.textures_least = living_textures();
    }
    if (report.navigations % kLook != 0) continue;
    if (!visitor.shows_message()) {
      report.finding = "the message is not on the screen after " + std::to_string(report.navigations);
      break;
    }
    if (!counting) continue;
    report.textures_most = std::max(report.textures_most, living_textures());
    report.textures_least = std::min(report.textures_least, living_textures());
    if (living_renderers() != 1) report.finding = std::to_string(living_renderers()) + " renderers are alive";
  }
  report.end = measure_resources();
  return report;
}

}  // namespace kiosk::faults
