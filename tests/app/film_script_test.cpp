#include "app/film_script.h"

#include <doctest/doctest.h>

#include "app/virtual_run.h"
#include "base/files.h"
#include "fakes/fake_library_rasters.h"
#include "layout/stage.h"

using namespace kiosk;
using namespace kiosk::app;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr gfx::Size kPage{1000, 600};

std::string first_fault(const std::string& text) {
  base::Faults faults;
  read_film_script("tour.film", text, kPage, faults);
  return faults.empty() ? "" : base::format_fault(faults.front());
}

std::vector<FilmCue> cues_of(const std::string& text) {
  base::Faults faults;
  std::vector<FilmCue> cues = read_film_script("tour.film", text, kPage, faults);
  for (const base::Fault& fault : faults) FAIL_CHECK(base::format_fault(fault));
  return cues;
}

const input::PointerEvent& pointer(const FilmCue& cue) {
  return std::get<input::PointerEvent>(cue.event);
}

}  // namespace

TEST_CASE("a tap comes down and goes up, at a place in pixels or percent") {
  const auto cues = cues_of("# a remark\n\n 1.5s tap 50% 300 # here\n");
  REQUIRE(cues.size() == 2);
  CHECK(cues[0].at == milliseconds(1500));
  CHECK(pointer(cues[0]).phase == input::Phase::Down);
  CHECK(pointer(cues[0]).at == gfx::Point{500, 300});
  CHECK(pointer(cues[1]).phase == input::Phase::Up);
  CHECK(cues[1].at == milliseconds(1650));
}

TEST_CASE("a drag goes evenly from place to place, sixty times a second") {
  const auto cues = cues_of("2s drag 100 100 700 100% 500ms\n");
  REQUIRE(cues.size() > 28);
  CHECK(pointer(cues.front()).at == gfx::Point{100, 100});
  CHECK(pointer(cues.back()).at == gfx::Point{700, 599});
  CHECK(pointer(cues.back()).phase == input::Phase::Up);
  CHECK(cues.back().at == milliseconds(2500));
  CHECK(pointer(cues[15]).phase == input::Phase::Move);
  CHECK(std::abs(pointer(cues[15]).at.x - 400) < 3);
}

TEST_CASE("lines come in the order of time, whatever their order in the file") {
  const auto cues = cues_of("2s key home\n1s key next\n");
  REQUIRE(cues.size() == 4);
  CHECK(std::get<input::KeyEvent>(cues[0].event).key == input::Key::NextPage);
  CHECK(std::get<input::KeyEvent>(cues[3].event).key == input::Key::Home);
}

TEST_CASE("what is wrong is named with its line and column") {
  CHECK(first_fault("1s tap 50% 40%\n1 tap 5 5\n").starts_with("tour.film:2:1: "));
  CHECK(first_fault("1s tup 5 5\n").starts_with("tour.film:1:4: "));
  CHECK(first_fault("1s tap 5\n").starts_with("tour.film:1:9: "));
  CHECK(first_fault("1s tap 5 601\n").starts_with("tour.film:1:10: "));
  CHECK(first_fault("1s tap 5 101%\n").starts_with("tour.film:1:10: "));
  CHECK(first_fault("1s tap -5 5\n").starts_with("tour.film:1:8: "));
  CHECK(first_fault("1s tap 5 5 5\n").starts_with("tour.film:1:12: "));
  CHECK(first_fault("\n\n  1s  swipe up\n").starts_with("tour.film:3:13: "));
  CHECK(first_fault("1s key hoem\n").starts_with("tour.film:1:8: "));
  CHECK(first_fault("1s drag 1 1 5 5 fast\n").starts_with("tour.film:1:17: "));
  CHECK(first_fault("1s").starts_with("tour.film:1:3: "));
  CHECK(first_fault("nans tap 1 1\n").starts_with("tour.film:1:1: "));
  CHECK(first_fault("99999999s tap 1 1\n").starts_with("tour.film:1:1: "));
  CHECK(first_fault("1s tup 5 5\n").find("use tap, drag, swipe or key") != std::string::npos);
}

TEST_CASE("the tour that is shipped has no fault") {
  const base::SystemFiles files;
  const auto text = files.read(std::string(KIOSK_SOURCE_DIR) + "/docs/film/tour.film", 1u << 20);
  REQUIRE(text.ok());
  base::Faults faults;
  CHECK(read_film_script("tour.film", text.value(), {1920, 1080}, faults).size() > 100);
  CHECK(faults.empty());
}

TEST_CASE("a film is the same picture by picture each time, and shows what is pressed") {
  const std::string script =
      "1s tap 50% 30%\n3s swipe left\n5s drag 600 200 450 200 400ms\n7s key emergency\n";
  std::vector<std::vector<gfx::Picture>> films;
  for (int take = 0; take < 2; ++take) {
    StageSettings stage;
    stage.panel = {800, 480};
    fakes::FakeLibraryRasters rasters;
    base::Faults faults;
    VirtualRun run(checks::default_content(), stage, rasters, {},
                   read_film_script("", script, stage.panel, faults));
    std::vector<gfx::Picture>& film = films.emplace_back();
    for (int frame = 0; frame < 90; ++frame) {
      run.advance_to(milliseconds(100) * frame);
      film.push_back(run.panel());
    }
    CHECK(run.kiosk().view().mode == show::Mode::Opened);
  }
  CHECK(films[0] == films[1]);
  CHECK(films[0][9] != films[0][10]);   // pressed
  CHECK(films[0][10] == films[0][11]);  // and held
  CHECK(films[0][30] != films[0][32]);  // follows the finger
}

TEST_CASE("a film does not depend on how often one looks") {
  const std::string script = "1s tap 50% 30%\n3s swipe left\n";
  std::vector<gfx::Picture> ends;
  for (const int step : {20, 100, 1000}) {
    StageSettings stage;
    stage.panel = {800, 480};
    fakes::FakeLibraryRasters rasters;
    base::Faults faults;
    VirtualRun run(checks::default_content(), stage, rasters, {},
                   read_film_script("", script, stage.panel, faults));
    for (int ms = 0; ms <= 6000; ms += step) run.advance_to(milliseconds(ms));
    ends.push_back(run.panel());
  }
  CHECK(ends[0] == ends[1]);
  CHECK(ends[0] == ends[2]);
}
