#include "sdl/window_plan.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "sdl/driver_choice.h"

namespace kiosk::sdl {
namespace {

constexpr gfx::Size kWindow{1280, 800};
constexpr gfx::Size kMemory{1280, 720};
constexpr std::int64_t kMaxPixels = 1920 * 1080;

std::int64_t pixels(gfx::Size size) {
  return std::int64_t{size.w} * size.h;
}

bool same_shape(gfx::Size a, gfx::Size b) {
  const std::int64_t left = std::int64_t{a.w} * b.h;
  const std::int64_t right = std::int64_t{b.w} * a.h;
  return std::abs(left - right) * 100 <= std::max(left, right);
}

WindowPlan plan_on_desktop(const SessionOptions& options, const ScreenFacts& screen) {
  WindowPlan plan;
  plan.fullscreen = options.mode == WindowMode::Fullscreen;
  if (plan.fullscreen) {
    // Without a window manager SDL waits 100 ms in vain for the answer to its request.
    plan.by_manager = screen.managed;
    plan.at = {screen.bounds.x, screen.bounds.y};
    plan.size = screen.bounds.size();
    return plan;
  }
  plan.centered = true;
  plan.size = options.size.value_or(
      gfx::Size{std::min(kWindow.w, screen.bounds.w * 4 / 5), std::min(kWindow.h, screen.bounds.h * 4 / 5)});
  return plan;
}

}  // namespace

Place place_of(std::string_view driver) {
  if (same_driver(driver, "x11") || same_driver(driver, "wayland")) return Place::Desktop;
  return same_driver(driver, "kmsdrm") ? Place::Console : Place::Memory;
}

gfx::Size choose_mode(const Mode& preferred, const std::vector<Mode>& modes) {
  if (pixels(preferred.size) <= kMaxPixels) return preferred.size;
  gfx::Size best;
  for (const Mode& mode : modes) {
    const bool smooth = mode.refresh >= 50 && mode.refresh <= 61;
    if (!smooth || pixels(mode.size) > kMaxPixels || !same_shape(mode.size, preferred.size)) continue;
    if (pixels(mode.size) > pixels(best)) best = mode.size;
  }
  return best.empty() ? preferred.size : best;
}

WindowPlan plan_window(Place place, const SessionOptions& options, const ScreenFacts& screen) {
  if (place == Place::Desktop) return plan_on_desktop(options, screen);
  WindowPlan plan;
  plan.fullscreen = place == Place::Console || options.mode == WindowMode::Fullscreen;
  const bool on_console = place == Place::Console;
  plan.size = options.size.value_or(on_console ? choose_mode(screen.mode, screen.modes) : kMemory);
  return plan;
}

}  // namespace kiosk::sdl
