#include <doctest/doctest.h>

#include "config/config.h"
#include "fakes/fake_files.h"

using namespace kiosk;
using config::Loaded;

namespace {

constexpr const char* kBoard = R"({
  "title": "A small one",
  "panel": {"width_px": 480, "height_px": 320, "width_mm": 73.44, "height_mm": 48.96},
  "rotation": 90,
  "max_mode": {"width_px": 480, "height_px": 320, "refresh_hz": 60},
  "motion": "reduced", "touch": "single", "max_texture_px": 2048, "frames_per_s": 6.5,
  "sources": {"panel": "a", "outline": "b", "rotation": "c", "max_mode": "d", "max_texture_px": "e",
              "frames_per_s": "f", "motion": "g", "touch": "h"}
})";

Loaded load(const std::string& text, const config::Boards& boards = {"boards", std::nullopt}) {
  fakes::FakeFiles files;
  files.files["kiosk.json"] = text;
  files.files["boards/small.json"] = kBoard;
  files.files["boards/broken.json"] = "{}";
  return config::load_config(files, "kiosk.json", boards);
}

}  // namespace

TEST_CASE("one word takes over the size, the rotation and the motion of a board") {
  const Loaded loaded = load(R"({"board": "small"})");
  CHECK(loaded.faults.empty());
  CHECK(loaded.config.board == "small");
  CHECK(loaded.config.display.rotation == 90);
  REQUIRE(loaded.config.display.diagonal_in);
  CHECK(*loaded.config.display.diagonal_in == doctest::Approx(3.475).epsilon(0.001));
  CHECK(loaded.config.look.motion == config::Motion::Reduced);
}

TEST_CASE("the file's own values go over those of its board, wherever they stand") {
  const Loaded loaded = load(
      R"({"display": {"rotation": 180, "diagonal_in": 5}, "look": {"motion": "full"}, "board": "small"})");
  CHECK(loaded.faults.empty());
  CHECK(loaded.config.display.rotation == 180);
  CHECK(loaded.config.display.diagonal_in == 5.0);
  CHECK(loaded.config.look.motion == config::Motion::Full);
}

TEST_CASE("a board that is not there is a fault with the names, and the defaults hold") {
  const Loaded loaded = load("{\n  \"board\": \"smal\"\n}");
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].line == 2);
  CHECK(loaded.faults[0].pointer == "/board");
  CHECK(loaded.faults[0].todo.find("small") != std::string::npos);
  CHECK(loaded.config.board == std::nullopt);
  CHECK(loaded.config.display.rotation == 0);
}

TEST_CASE("a board that is broken gives none of its values") {
  const Loaded loaded = load(R"({"board": "broken"})");
  CHECK(base::has_errors(loaded.faults));
  CHECK(loaded.faults[0].file == "boards/broken.json");
  CHECK(loaded.config.display.diagonal_in == std::nullopt);
}

TEST_CASE("a name that could lead out of the folder is never opened") {
  const Loaded loaded = load(R"({"board": "../boards/small"})");
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.config.display.rotation == 0);
}

TEST_CASE("the board that is wanted is taken instead of the file's, and without a good file, too") {
  const config::Boards wanted{"boards", "small"};
  CHECK(load(R"({"board": "nothing"})", wanted).config.board == "small");
  CHECK(load("no JSON", wanted).config.board == "small");
  CHECK(load(R"({"display": {"rotation": 0}})", wanted).config.display.rotation == 0);
  fakes::FakeFiles files;
  files.files["boards/small.json"] = kBoard;
  CHECK(config::default_config(files, wanted).config.display.rotation == 90);
}
