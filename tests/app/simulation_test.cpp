#include "app/simulation.h"

#include <set>

#include "app/room.h"
#include "sanitized.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

constexpr base::Duration kDay = hours(24);

/// Content, stage and settings of a simulation.
struct Place {
  explicit Place(SceneBank::Look look = {}) : bank(stage, std::move(look)) {}

  static StageSettings settings() {
    StageSettings stage;
    stage.panel = {800, 480};
    stage.spoken = {"en", "fr"};
    return stage;
  }
  SimulationReport run(base::Duration time, std::uint64_t seed = 1, base::TimePoint start = {},
                       SimulationHabits habits = {}) {
    Simulation simulation(content, {}, bank, start, seed, habits);
    simulation.run_until(start + time);
    return simulation.report();
  }

  model::Content content = checks::default_content();
  fakes::FakeLibraryRasters rasters;
  Stage stage{content, settings(), rasters};
  SceneBank bank;
};

}  // namespace

TEST_CASE("twenty days with visitors: the message on every picture, the loop on its beat and never still") {
  Place place;
  const base::Duration time = checks::kSanitized ? 2 * kDay : 20 * kDay;
  const SimulationReport report = place.run(time);
  for (const std::string& fault : report.faults) FAIL_CHECK(fault);
  CHECK(report.fault_count == 0);
  CHECK(report.without_message == 0);
  CHECK(report.simulated == time);
  CHECK(report.pictures > 2000);
  CHECK(report.loop_pages > 2000);
  CHECK(report.visitors >= time / hours(3));
  CHECK(report.wishes > 2 * report.visitors);
  CHECK(report.farthest_off_beat <= milliseconds(40));
  CHECK(report.longest_return > seconds(60));
}

TEST_CASE("the same seed does the same on any clock, another seed something else") {
  Place place;
  const SimulationReport first = place.run(kDay);
  const auto ms = [](std::uint64_t count) { return base::TimePoint(milliseconds(count)); };
  for (const base::TimePoint start :
       {ms((1ull << 31) - 3'600'000), ms((1ull << 32) - 3'600'000), base::TimePoint(hours(24 * 365 * 100))}) {
    CHECK(place.run(kDay, 1, start) == first);
  }
  CHECK_FALSE(place.run(kDay, 2) == first);
}

TEST_CASE("without visitors the loop is exactly on its beat after a week, however late each turn comes") {
  Place place;
  SimulationHabits habits{.between_visitors = hours(24 * 300), .late = milliseconds(400)};
  const SimulationReport report = place.run(7 * kDay, 3, {}, habits);
  REQUIRE(report.visitors == 0);
  CHECK(report.fault_count == 0);
  CHECK(report.farthest_off_beat <= milliseconds(400));
  CHECK(report.farthest_off_beat > milliseconds(300));
}

TEST_CASE("a loop that loses its beat is found") {
  // What comes later than half a second gets its whole time from then on: that is off the beat on purpose.
  Place place;
  SimulationHabits habits{.between_visitors = hours(24 * 300), .late = milliseconds(900)};
  CHECK(place.run(kDay, 3, {}, habits).fault_count > 0);
}

TEST_CASE("a page without the message is found, each time it is shown") {
  Place place([](const show::View& view, const layout::Scene&) {
    return view.mode == Mode::Topics ? std::string("broken") : std::string();
  });
  const SimulationReport report = place.run(2 * kDay);
  CHECK(report.without_message > 0);
  CHECK(report.fault_count == report.without_message);
  REQUIRE_FALSE(report.faults.empty());
  CHECK(report.faults.front().find("broken") != std::string::npos);
  CHECK(report.faults.size() <= 10);
}

TEST_CASE("every kind of view is seen") {
  std::set<Mode> modes;
  bool warned = false;
  bool spoken = false;
  std::set<std::string> languages;
  Place place([&](const show::View& view, const layout::Scene&) {
    modes.insert(view.mode);
    warned = warned || view.warning_seconds.has_value();
    spoken = spoken || view.speaking;
    languages.insert(view.language);
    return std::string();
  });
  place.run((checks::kSanitized ? 2 : 5) * kDay);
  CHECK(modes.size() == 5);
  CHECK(warned);
  CHECK(spoken);
  CHECK(languages.size() > 3);
}
