#include "sdl/window_plan.h"

#include <algorithm>

#include "sdl/driver_choice.h"

namespace kiosk::sdl {
namespace {

constexpr gfx::Size kWindow{1280, 800};
constexpr gfx::Size kMemory{1280, 720};

/// The same shape, no larger than nine tenths of the screen: a title and a bar of the desktop need room, too.
gfx::Size fitted(gfx::Size size, gfx::Size screen) {
  if (screen.empty()) return size;
  const gfx::Size room{screen.w * 9 / 10, screen.h * 9 / 10};
  if (size.w <= room.w && size.h <= room.h) return size;
  const bool by_width = std::int64_t{room.w} * size.h <= std::int64_t{room.h} * size.w;
  if (by_width) return {room.w, static_cast<int>(std::int64_t{size.h} * room.w / size.w)};
  return {static_cast<int>(std::int64_t{size.w} * room.h / size.h), room.h};
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
  if (options.fit == Fit::IntoScreen) plan.size = fitted(plan.size, screen.bounds.size());
  return plan;
}

}  // namespace

Place place_of(std::string_view driver) {
  if (same_driver(driver, "x11") || same_driver(driver, "wayland")) return Place::Desktop;
  return same_driver(driver, "kmsdrm") ? Place::Console : Place::Memory;
}

WindowPlan plan_window(Place place, const SessionOptions& options, const ScreenFacts& screen) {
  if (place == Place::Desktop) return plan_on_desktop(options, screen);
  WindowPlan plan;
  plan.fullscreen = place == Place::Console || options.mode == WindowMode::Fullscreen;
  const bool on_console = place == Place::Console;
  plan.size = options.size.value_or(
      on_console ? console::choose_mode(screen.mode, screen.modes, options.max_mode).size : kMemory);
  return plan;
}

}  // namespace kiosk::sdl
