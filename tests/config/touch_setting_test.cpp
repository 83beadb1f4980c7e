#include "config/touch_setting.h"

#include <doctest/doctest.h>

#include "config/config.h"
#include "fakes/fake_files.h"

using namespace kiosk;

namespace {

constexpr std::array<double, 6> kMatrix{-1.0078125, 0.0, 1.0, 0.0, 0.98765432109, -1e-9};
const std::string kNumbers = "[-1.007812, 0, 1, 0, 0.987654, 0]";

std::string changed(const std::string& text) {
  base::Faults faults;
  const auto with = config::with_matrix("kiosk.json", text, kMatrix, faults);
  REQUIRE(with);
  CHECK(faults.empty());
  // The program reads what it has written.
  fakes::FakeFiles files;
  files.files["kiosk.json"] = *with;
  const config::Loaded loaded = config::load_config(files, "kiosk.json");
  CHECK(loaded.faults.empty());
  REQUIRE(loaded.config.touch.matrix);
  CHECK(config::matrix_text(*loaded.config.touch.matrix) == kNumbers);
  return *with;
}

}  // namespace

TEST_CASE("a matrix is written with six places and without zeros at its end") {
  CHECK(config::matrix_text({1, 0, 0, 0, 1, 0}) == "[1, 0, 0, 0, 1, 0]");
  CHECK(config::matrix_text(kMatrix) == kNumbers);
  CHECK(config::matrix_text({20, -20, 0.5, 10, 100, 0.000001}) == "[20, -20, 0.5, 10, 100, 0.000001]");
}

TEST_CASE("a file that is not there or empty becomes a whole one") {
  CHECK(changed("") == "{\n  \"touch\": {\"matrix\": " + kNumbers + "}\n}\n");
  CHECK(changed(" \n\t") == changed(""));
}

TEST_CASE("a new setting comes last, and not a byte of the rest changes") {
  CHECK(changed("{}") == "{\n  \"touch\": {\"matrix\": " + kNumbers + "}\n}");
  const std::string before = "{\n    \"note\" : \"a } in a string ]\",\r\n\t\"drafts\": \"hide\"";
  CHECK(changed(before + "  \n}\n\n") == before + ",\n  \"touch\": {\"matrix\": " + kNumbers + "}\n}\n\n");
}

TEST_CASE("a matrix that is there is replaced where it is") {
  CHECK(
      changed(
          "{\"touch\": {\"device\": \"a\", \"matrix\" : [1,0, 0\n, 0, 1, 0 ], \"note\": \"[\"}, \"drafts\": "
          "\"show\"}") == "{\"touch\": {\"device\": \"a\", \"matrix\" : " + kNumbers +
                              ", \"note\": \"[\"}, \"drafts\": \"show\"}");
  CHECK(changed("{\"touch\": {\"matrix\": [\"a ] \\\" [\", [1], 2]}}") ==
        "{\"touch\": {\"matrix\": " + kNumbers + "}}");
}

TEST_CASE("a device that is chosen stays chosen") {
  CHECK(changed("{\"touch\": {\"device\": \"a\"}}") ==
        "{\"touch\": {\"matrix\": " + kNumbers + ", \"device\": \"a\"}}");
  CHECK(changed("{\"touch\": {}}") == "{\"touch\": {\"matrix\": " + kNumbers + "}}");
}

TEST_CASE("a file with faults of its own is left alone, with the reason") {
  for (const std::string text :
       {"{\"drafts\": }", "[]", "{\"touch\": 1}", "{\"touch\": {}, \"touch\": {}}",
        "{\"touch\": {\"matrix\": 1}}", "{\"touch\": {\"matrix\": [], \"matrix\": []}}"}) {
    CAPTURE(text);
    base::Faults faults;
    CHECK_FALSE(config::with_matrix("kiosk.json", text, kMatrix, faults));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == "kiosk.json");
  }
}
