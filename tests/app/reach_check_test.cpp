#include "app/reach_check.h"

#include "app/checked_content.h"

using namespace kiosk;
using base::Severity;

namespace {

base::Faults faults_of(const std::string& display) {
  fakes::FakeFiles files = fakes::default_files();
  return app::check_reach(files, fakes::read_inputs(files, "{\n  \"display\": {" + display + "}\n}"));
}

}  // namespace

TEST_CASE("a panel that hangs too high or too low for any control is a warning at its height") {
  // 21.5 inch lying: 268 mm high.
  for (const char* edge : {"1100", "50"}) {
    CAPTURE(edge);
    const base::Faults faults = faults_of(R"("diagonal_in": 21.5, "bottom_edge_mm": )" + std::string(edge));
    REQUIRE(faults.size() == 1);
    fakes::check_fault(faults[0], {"kiosk.json", {2, 54}, Severity::Warning, "/display/bottom_edge_mm"});
  }
  CHECK(faults_of(R"("diagonal_in": 21.5, "bottom_edge_mm": 1000)").empty());
}

TEST_CASE("a panel that is turned is as high as it is long") {
  // 21.5 inch upright: 476 mm high, so 170 mm of it are above 380 mm.
  CHECK(faults_of(R"("diagonal_in": 21.5, "bottom_edge_mm": 74)").size() == 1);
  for (const char* turn : {"90", "270"}) {
    CHECK(
        faults_of(R"("diagonal_in": 21.5, "bottom_edge_mm": 74, "rotation": )" + std::string(turn)).empty());
  }
  CHECK(faults_of(R"("diagonal_in": 21.5, "bottom_edge_mm": 74, "rotation": 180)").size() == 1);
}

TEST_CASE("without a height or a diagonal nothing is known") {
  CHECK(faults_of(R"("bottom_edge_mm": 2500)").empty());
  CHECK(faults_of(R"("diagonal_in": 21.5)").empty());
}
