#include <doctest/doctest.h>

#include <map>

#include <SDL.h>

#include "input/calibration.h"
#include "input/gesture.h"
#include "layout/invariants.h"
#include "layout/stage.h"
#include "sanitized.h"
#include "sdl/pointer_stream.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using gfx::Rotation;

namespace {

enum class Hand { Finger, SingleTouch, Mouse };

/// A touch device that lies on its panel mirrored, a little turned, and reaches beyond the panel's edges.
input::Share crooked(input::Share panel) {
  return {0.95 - 0.9 * panel.x + 0.02 * panel.y, 0.04 + 0.03 * panel.x + 0.88 * panel.y};
}

input::Share straight(input::Share panel) {
  return panel;
}

using Device = input::Share (*)(input::Share);

input::TouchMatrix calibrated(Device device) {
  std::vector<input::CrossTap> taps;
  for (const input::Share cross : {input::Share{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.7}, {0.1, 0.7}, {0.5, 0.4}}) {
    taps.push_back({cross, device(cross)});
  }
  return input::fit_matrix(taps).value();
}

/// A single-touch panel that is asked where its finger is.
class OnePlace final : public sdl::DevicePlaces {
 public:
  Hand hand = Hand::Finger;
  input::Share at;
  bool is_single_touch(std::int64_t) const override { return hand == Hand::SingleTouch; }
  std::optional<std::int64_t> pressed_pointer() const override { return std::nullopt; }
  std::optional<input::Share> place(std::int64_t) const override { return at; }
  int fingers(std::int64_t) const override { return 0; }
};

SDL_Event event_for(Hand hand, bool down, gfx::Point panel_point, input::Share touch) {
  SDL_Event event{};
  if (hand == Hand::Mouse) {
    event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.state = down ? SDL_PRESSED : SDL_RELEASED;
    event.button.x = panel_point.x;
    event.button.y = panel_point.y;
  } else {
    event.type = down ? SDL_FINGERDOWN : SDL_FINGERUP;
    event.tfinger.touchId = 7;
    event.tfinger.fingerId = hand == Hand::SingleTouch ? -1 : 3;
    event.tfinger.x = static_cast<float>(touch.x);
    event.tfinger.y = static_cast<float>(touch.y);
  }
  return event;
}

/// What a tap on this pixel of the panel means for the scene, all the way from SDL's events.
std::optional<std::string> tap(const layout::Scene& scene, Hand hand, gfx::Point panel_point, Device device,
                               const sdl::TranslationContext& context) {
  const input::Share touch =
      device({(panel_point.x + 0.5) / context.panel.w, (panel_point.y + 0.5) / context.panel.h});
  fakes::RecordingLog log;
  const sdl::TouchChoice all("", log);
  OnePlace places;
  places.hand = hand;
  places.at = touch;
  sdl::PointerStream stream(places, all);
  input::GestureTracker tracker{input::GestureLimits{}};
  const input::HitTest hit = [&](gfx::Point at) -> std::optional<input::Hit> {
    const layout::Target* target = scene.hit(at);
    return target == nullptr ? std::nullopt : std::optional<input::Hit>(target->id);
  };
  base::TimePoint now{std::chrono::hours(1)};
  std::optional<std::string> tapped;
  for (const bool down : {true, false}) {
    const auto ours = sdl::translate(event_for(hand, down, panel_point, touch), context);
    REQUIRE(ours);
    auto events = stream.take(std::get<input::PointerEvent>(*ours), context, now);
    for (const auto& more : stream.look(context)) events.push_back(more);
    for (const input::PointerEvent& event : events) {
      for (const input::Gesture& gesture : tracker.feed(event, now, hit)) {
        if (gesture.kind == input::GestureKind::Tap) tapped = gesture.target;
      }
    }
    now += std::chrono::milliseconds(60);
  }
  return tapped;
}

/// A scene's targets by the middle at which they are drawn, and those middles as pixels of the panel, found
/// on a picture that was turned as pages are.
class DrawnTargets {
 public:
  DrawnTargets(const layout::Scene& scene, Rotation rotation) : panel_(gfx::rotated(scene.size(), rotation)) {
    gfx::Picture page(scene.size());
    std::uint32_t mark = 0xFF000000u;
    std::map<std::uint32_t, std::string> marks;
    for (const layout::Target& target : scene.targets()) {
      const gfx::Point middle = target.area.center();
      // A page that can be touched as a whole has buttons on it.
      if (scene.hit(middle) != &target) continue;
      page.row(middle.y)[middle.x] = ++mark;
      marks[mark] = target.id;
    }
    gfx::Picture panel(panel_);
    gfx::copy_rotated(page, gfx::bounds(page.size()), rotation, panel.view());
    const auto pixels = panel.pixels();
    for (std::size_t i = 0; i < pixels.size(); ++i) {
      if (pixels[i] == 0xFF000000u) continue;
      const auto width = static_cast<std::size_t>(panel_.w);
      places.push_back({marks.at(pixels[i]), {static_cast<int>(i % width), static_cast<int>(i / width)}});
    }
    CHECK(places.size() == marks.size());
  }

  const gfx::Size& panel() const { return panel_; }
  std::vector<std::pair<std::string, gfx::Point>> places;

 private:
  gfx::Size panel_;
};

std::vector<show::View> views() {
  using show::Mode;
  std::vector<show::View> all;
  for (const Mode mode : {Mode::Loop, Mode::Opened, Mode::Topics, Mode::Languages, Mode::Easier}) {
    all.push_back({.mode = mode, .page = 1, .language = "en"});
  }
  all.push_back({.mode = Mode::Opened, .page = 2, .language = "ar"});
  all.push_back({.mode = Mode::Opened, .page = 1, .language = "en", .warning_seconds = 20});
  return all;
}

constexpr Rotation kRotations[] = {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270};

int check_scene(const layout::Scene& scene, Rotation rotation, const std::string& name) {
  const DrawnTargets drawn(scene, rotation);
  int taps = 0;
  for (const Device device : {&straight, &crooked}) {
    const bool is_straight = device == &straight;
    const sdl::TranslationContext context{drawn.panel(), rotation, false,
                                          is_straight ? input::TouchMatrix{} : calibrated(device)};
    for (const Hand hand : {Hand::Finger, Hand::SingleTouch, Hand::Mouse}) {
      if (hand == Hand::Mouse && !is_straight) continue;  // its arrow is seen, so it needs no matrix
      for (const auto& [id, at] : drawn.places) {
        const auto tapped = tap(scene, hand, at, device, context);
        CHECK_MESSAGE(tapped == id, name << " rotation " << static_cast<int>(rotation) << " hand "
                                         << static_cast<int>(hand) << ": " << id << " gave "
                                         << tapped.value_or("nothing"));
        const layout::Target* target = scene.find_target(tapped.value_or(""));
        CHECK((target != nullptr && target->intent == scene.find_target(id)->intent));
        ++taps;
      }
    }
  }
  return taps;
}

}  // namespace

TEST_CASE("a tap where a target is drawn hits it: every panel, every turn, finger, single touch and mouse") {
  int taps = 0;
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size);
    for (const Rotation rotation : kRotations) {
      for (const show::View& view : views()) {
        taps += check_scene(stage.scene(view), rotation, panel.name);
        if (checks::kSanitized) break;
      }
    }
  }
  CHECK(taps > (checks::kSanitized ? 500 : 10'000));
}
