#include "app/caretaker.h"

#include <doctest/doctest.h>

#include "app/display_wait.h"
#include "fakes/fake_supervisor.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace std::chrono_literals;
using app::Caretaker;
using console::Connector;
using console::Link;

namespace {

const base::TimePoint kStart{std::chrono::hours(1)};
const Connector kScreen{0, "HDMI-A-1", Link::Connected, {{1920, 1080}}};

class FakeShown final : public app::Shown {
 public:
  long frames() const override { return count; }
  bool holds_message() const override { return message; }
  void show_again() override {
    ++again;
    ++count;
  }

  long count = 1;
  int again = 0;
  bool message = true;
};

/// A caretaker with all around it.
struct Place {
  explicit Place(std::optional<Connector> screen = std::nullopt)
      : caretaker(
            supervisor, screen ? std::optional(console::ConnectorWatch(*screen, std::nullopt)) : std::nullopt,
            [this] { return connectors; }, log) {}

  /// Turns whenever something is due, for so long. False: it said that the run must end.
  bool pass(base::Duration time) {
    const base::TimePoint end = now + time;
    while (true) {
      const auto left = caretaker.time_to_next(now);
      if (!left || now + *left > end) break;
      now += *left;
      ++turns;
      if (!caretaker.turn(shown, now)) return false;
    }
    now = end;
    return true;
  }

  fakes::FakeSupervisor supervisor{10s};
  fakes::RecordingLog log;
  FakeShown shown;
  std::vector<Connector> connectors{kScreen};
  base::TimePoint now = kStart;
  int turns = 0;
  Caretaker caretaker;
};

}  // namespace

TEST_CASE("the supervisor hears of the first picture, and what shows it") {
  Place place;
  place.caretaker.started("KMSDRM, opengles2", kStart);
  CHECK(place.supervisor.said == std::vector<std::string>{"ready", "status KMSDRM, opengles2"});
}

TEST_CASE("a still page is shown again for each ping, every four seconds") {
  Place place;
  place.caretaker.started("", kStart);
  place.pass(1min);
  CHECK(place.supervisor.pings() == 16);
  CHECK(place.shown.again == 15);  // the first picture counted for the first ping
}

TEST_CASE("a picture that went to the screen by itself is not shown again") {
  Place place;
  place.caretaker.started("", kStart);
  place.pass(0s);
  for (int i = 0; i < 10; ++i) {
    ++place.shown.count;
    place.pass(4s);
  }
  CHECK(place.shown.again == 0);
  CHECK(place.supervisor.pings() == 11);
}

TEST_CASE("without the message on the screen the watchdog hears nothing, and the log says so once") {
  Place place;
  place.caretaker.started("", kStart);
  place.pass(8s);
  const auto before = place.supervisor.pings();
  place.shown.message = false;
  place.pass(30s);
  CHECK(place.supervisor.pings() == before);
  CHECK(place.log.count("does not hold the message") == 1);
  place.shown.message = true;
  place.pass(4s);
  CHECK(place.supervisor.pings() == before + 1);
}

TEST_CASE("a short watchdog hears from us twice in its time") {
  fakes::FakeSupervisor supervisor{2s};
  fakes::RecordingLog log;
  Caretaker caretaker(
      supervisor, std::nullopt, [] { return std::vector<Connector>(); }, log);
  FakeShown shown;
  caretaker.started("", kStart);
  REQUIRE(caretaker.turn(shown, kStart));
  CHECK(caretaker.time_to_next(kStart) == base::Duration(1s));
}

TEST_CASE("where nobody asks and there is no console, nobody is woken") {
  fakes::FakeSupervisor supervisor{std::nullopt};
  fakes::RecordingLog log;
  Caretaker caretaker(
      supervisor, std::nullopt, [] { return std::vector<Connector>(); }, log);
  caretaker.started("", kStart);
  CHECK_FALSE(caretaker.time_to_next(kStart));
}

TEST_CASE("a screen that is gone for two seconds ends the run with its own exit code") {
  Place place(kScreen);
  place.caretaker.started("", kStart);
  CHECK(place.pass(1min));
  CHECK(place.caretaker.exit_code() == base::ExitCode::Ok);
  place.connectors = {{0, "HDMI-A-1", Link::Disconnected, {}}};
  CHECK_FALSE(place.pass(1min));
  CHECK(place.now - kStart <= 1min + 3s);
  CHECK(place.caretaker.exit_code() == base::ExitCode::DisplayChanged);
  CHECK(place.log.contains("HDMI-A-1 of card0: disconnected"));
}

TEST_CASE("watching and pinging together wake the program less than twice a second") {
  Place place(kScreen);
  place.caretaker.started("", kStart);
  CHECK(place.pass(10min));
  CHECK(place.turns < 2 * 600);
}

TEST_CASE("a console without a screen is waited for, with the watchdog fed") {
  fakes::FakeSupervisor supervisor{10s};
  fakes::RecordingLog log;
  int looks = 0;
  base::Duration slept{};
  const app::WaitParts parts{[&] {
                               return sdl::ConsoleState{true, ++looks > 3600, "no display: none"};
                             },
                             [&](base::Duration time) {
                               slept += time;
                               return false;
                             }};
  CHECK(app::wait_for_screen(parts, supervisor, log) == app::Waited::Screen);
  CHECK(slept == 1h);
  CHECK(supervisor.pings() == 3600);
  REQUIRE(supervisor.said.size() > 2);
  CHECK(supervisor.said[0] == "ready");
  CHECK(supervisor.said[1] == "status waiting for a screen");
  CHECK(log.count("waiting for a screen") == 1);
}

TEST_CASE("waiting ends when the program is told to, and does not begin where there is a screen") {
  fakes::FakeSupervisor supervisor{10s};
  fakes::RecordingLog log;
  const app::WaitParts dark{[] {
                              return sdl::ConsoleState{true, false, "dark"};
                            },
                            [](base::Duration) { return true; }};
  CHECK(app::wait_for_screen(dark, supervisor, log) == app::Waited::Stopped);
  supervisor.said.clear();
  for (const sdl::ConsoleState& state :
       {sdl::ConsoleState{true, true, ""}, sdl::ConsoleState{false, false, ""}}) {
    const app::WaitParts lit{[&] { return state; }, [](base::Duration) { return true; }};
    CHECK(app::wait_for_screen(lit, supervisor, log) == app::Waited::Screen);
  }
  CHECK(supervisor.said.empty());
}
