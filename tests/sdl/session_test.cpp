#include "sdl/session.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

#include <SDL.h>

#include "sdl/diagnosis.h"
#include "sdl/driver_choice.h"
#include "sdl/recording_log.h"
#include "sdl/scoped_environment.h"

using namespace kiosk;
using namespace std::chrono_literals;
using fakes::only_driver;

namespace {

sdl::SessionOptions small() {
  sdl::SessionOptions options;
  options.size = gfx::Size{64, 48};
  options.title = "test";
  return options;
}

gfx::Picture filled(gfx::Size size, std::uint32_t color) {
  gfx::Picture picture(size);
  for (int y = 0; y < size.h; ++y) std::fill_n(picture.row(y), size.w, color);
  return picture;
}

template <typename T>
int count(const std::vector<input::Event>& events) {
  return static_cast<int>(std::count_if(events.begin(), events.end(), [](const input::Event& event) {
    return std::holds_alternative<T>(event);
  }));
}

/// Waits past the events of a new window.
template <typename T>
bool comes(input::EventSource& source) {
  const auto end = std::chrono::steady_clock::now() + 2s;
  while (std::chrono::steady_clock::now() < end) {
    if (count<T>(source.wait(200ms)) > 0) return true;
  }
  return false;
}

/// The pixel that the only window shows.
std::uint32_t shown(int x, int y) {
  SDL_Window* window = SDL_GetWindowFromID(1);
  for (Uint32 id = 2; window == nullptr && id < 100; ++id) window = SDL_GetWindowFromID(id);
  REQUIRE(window != nullptr);
  const SDL_Surface* surface = SDL_GetWindowSurface(window);
  const auto* row = static_cast<const std::uint8_t*>(surface->pixels) + std::ptrdiff_t{y} * surface->pitch;
  return reinterpret_cast<const std::uint32_t*>(row)[x] | 0xFF000000u;
}

}  // namespace

TEST_CASE("without a display there is an error, never an invisible driver") {
  const auto environment = only_driver(std::nullopt);
  if (!sdl::look_at_console(std::nullopt).screen == false) return;  // a machine with a screen on its console
  fakes::RecordingLog log;
  CHECK_THROWS_AS(sdl::open_session(small(), log), sdl::NoDisplayError);
}

TEST_CASE("a display that cannot be opened is an error that names it") {
  const fakes::ScopedEnvironment environment(
      {{"SDL_VIDEODRIVER", std::nullopt}, {"DISPLAY", ":6553"}, {"WAYLAND_DISPLAY", std::nullopt}});
  fakes::RecordingLog log;
  try {
    sdl::open_session(small(), log);
    FAIL("no exception");
  } catch (const sdl::NoDisplayError& error) {
    CHECK(std::string(error.what()).find("DISPLAY=:6553") != std::string::npos);
    CHECK(std::string(error.what()).find('\n') == std::string::npos);
  }
}

TEST_CASE("a driver that does not exist is an error") {
  const auto environment = only_driver("no-such-driver");
  fakes::RecordingLog log;
  CHECK_THROWS_AS(sdl::open_session(small(), log), sdl::NoDisplayError);
}

TEST_CASE("pictures and mixes reach the window") {
  const auto environment = only_driver("dummy");
  fakes::RecordingLog log;
  const auto session = sdl::open_session(small(), log);
  CHECK(session->describe() == "dummy, window surface, 64x48");
  CHECK(log.contains("SDL_VIDEODRIVER=dummy"));
  CHECK_FALSE(session->is_developer_window());
  auto& display = session->display();
  REQUIRE(display.size() == gfx::Size{64, 48});
  const gfx::Picture red = filled({64, 48}, 0xFFFF0000u);
  gfx::Picture blue = filled({64, 48}, 0xFF0000FFu);

  display.show(red, {});
  CHECK(shown(0, 0) == 0xFFFF0000u);
  CHECK(shown(63, 47) == 0xFFFF0000u);
  for (const int progress : {0, 64, 128, 256})
    display.show_mix(red, blue, {display::MixKind::Fade, progress});
  CHECK(shown(10, 10) == 0xFF0000FFu);
  blue.row(5)[6] = 0xFF00FF00u;
  blue.row(40)[40] = 0xFF00FF00u;
  display.show(blue, {6, 5, 1, 1});
  CHECK(shown(6, 5) == 0xFF00FF00u);
  CHECK(shown(40, 40) == 0xFF0000FFu);  // outside of what changed
  display.show(blue, {});
  CHECK(shown(40, 40) == 0xFF00FF00u);

  display.show_mix(red, blue, {display::MixKind::Fade, 128});
  display.show(blue, {0, 0, 1, 1});  // a fade cut short leaves nothing behind
  CHECK(shown(30, 30) == 0xFF0000FFu);
  display.show_mix(red, blue, {display::MixKind::Slide, 0, {}, {32, 0}});
  CHECK(shown(0, 10) == 0xFFFF0000u);
  CHECK(shown(63, 10) == 0xFF0000FFu);
  display.show(red, {0, 0, 1, 1});
  CHECK(shown(63, 10) == 0xFFFF0000u);
}

TEST_CASE("waiting ends by time, by wake from another thread and by a signal") {
  const auto environment = only_driver("dummy");
  fakes::RecordingLog log;
  const auto session = sdl::open_session(small(), log);
  auto& events = session->events();
  events.wait(50ms);
  const auto start = std::chrono::steady_clock::now();
  CHECK(events.wait(100ms).empty());
  CHECK(std::chrono::steady_clock::now() - start >= 100ms);
  CHECK(events.wait(0ns).empty());

  session->wake();
  session->wake();
  CHECK(count<input::Wakeup>(events.wait(0ns)) == 1);
  std::thread worker([&] {
    std::this_thread::sleep_for(50ms);
    session->wake();
  });
  CHECK(count<input::Wakeup>(events.wait(std::nullopt)) == 1);
  worker.join();
  CHECK(events.wait(20ms).empty());

  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    ::kill(::getpid(), signal);
    CHECK(comes<input::Quit>(events));
  }
  for (const int signal : {SIGUSR1, SIGUSR2}) {
    ::kill(::getpid(), signal);
    CHECK(comes<input::ScreenOrder>(events));
  }
  CHECK_FALSE(session->set_power(sdl::Power::Off));  // there is no console here
}

TEST_CASE("moves of one finger are merged, downs and ups are not") {
  const auto environment = only_driver("dummy");
  fakes::RecordingLog log;
  const auto session = sdl::open_session(small(), log);
  session->events().wait(50ms);
  const auto push = [](Uint32 type, SDL_FingerID finger, float x) {
    SDL_Event event{};
    event.tfinger.type = type;
    event.tfinger.touchId = 3;
    event.tfinger.fingerId = finger;
    event.tfinger.x = x;
    SDL_PushEvent(&event);
  };
  push(SDL_FINGERDOWN, 1, 0.0F);
  push(SDL_FINGERDOWN, 2, 0.8F);
  push(SDL_FINGERMOTION, 1, 0.1F);
  push(SDL_FINGERMOTION, 2, 0.9F);
  push(SDL_FINGERMOTION, 1, 0.5F);
  push(SDL_FINGERUP, 1, 0.5F);
  const auto events = session->events().wait(0ns);
  REQUIRE(events.size() == 5);
  const auto& move = std::get<input::PointerEvent>(events[2]);
  CHECK(move.phase == input::Phase::Move);
  CHECK(move.at.x == 32);
  CHECK(std::get<input::PointerEvent>(events[4]).phase == input::Phase::Up);
}

TEST_CASE("a resize is seen by the display and by the program") {
  const auto environment = only_driver("dummy");
  fakes::RecordingLog log;
  const auto session = sdl::open_session(small(), log);
  session->events().wait(50ms);
  SDL_Window* window = SDL_GetWindowFromID(1);
  for (Uint32 id = 2; window == nullptr && id < 100; ++id) window = SDL_GetWindowFromID(id);
  SDL_SetWindowSize(window, 100, 80);
  CHECK(comes<input::Resized>(session->events()));
  CHECK(session->display().size() == gfx::Size{100, 80});
  session->display().show(filled({100, 80}, 0xFF123456u), {});
  CHECK(shown(99, 79) == 0xFF123456u);
}

TEST_CASE("a waiting session costs next to nothing") {
  const auto environment = only_driver("dummy");
  fakes::RecordingLog log;
  const auto session = sdl::open_session(small(), log);
  session->events().wait(50ms);
  const std::clock_t before = std::clock();
  session->events().wait(500ms);
  CHECK(std::clock() - before < CLOCKS_PER_SEC / 50);
}

TEST_CASE("a diagnosis names versions, drivers and why there is no display") {
  const auto environment = only_driver("no-such-driver");
  const sdl::Diagnosis diagnosis = sdl::diagnose();
  CHECK(diagnosis.sdl_running.starts_with("2."));
  CHECK_FALSE(diagnosis.ttf_running.empty());
  CHECK_FALSE(diagnosis.image_running.empty());
  CHECK(std::count(diagnosis.drivers_compiled.begin(), diagnosis.drivers_compiled.end(), "dummy") == 1);
  for (const std::string& driver : diagnosis.drivers_usable) CHECK(driver != "dummy");
  CHECK(diagnosis.driver.empty());
  CHECK(diagnosis.error.find("no-such-driver") != std::string::npos);
}

TEST_CASE("a diagnosis of a display that works names it") {
  const auto environment = only_driver("dummy");
  const sdl::Diagnosis diagnosis = sdl::diagnose();
  CHECK(diagnosis.driver == "dummy");
  CHECK(diagnosis.error.empty());
  REQUIRE(diagnosis.displays.size() == 1);
  CHECK_FALSE(diagnosis.displays[0].modes.empty());
}
