#include "board/board_file.h"

#include <doctest/doctest.h>

#include "fakes/fake_files.h"

using namespace kiosk;
using board::Board;

namespace {

constexpr const char* kGood = R"({
  "title": "A small one",
  "panel": {"width_px": 480, "height_px": 320, "width_mm": 73.44, "height_mm": 48.96,
            "outline_width_mm": 85.42, "outline_height_mm": 55.6},
  "rotation": 90,
  "max_mode": {"width_px": 480, "height_px": 320, "refresh_hz": 60},
  "motion": "reduced", "touch": "single", "max_texture_px": 2048, "frames_per_s": 6.5,
  "sources": {"panel": "a", "outline": "b", "rotation": "c", "max_mode": "d", "max_texture_px": "e",
              "frames_per_s": "f", "motion": "g", "touch": "h"}
})";

struct Read {
  std::optional<Board> board;
  base::Faults faults;
};

Read read(const std::string& text) {
  fakes::FakeFiles files;
  files.files["boards/small.json"] = text;
  Read result;
  result.board = board::load_board(files, "boards", "small", result.faults);
  return result;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("every figure of a board arrives") {
  const Read good = read(kGood);
  CHECK(good.faults.empty());
  REQUIRE(good.board);
  CHECK(good.board->name == "small");
  CHECK(good.board->title == "A small one");
  CHECK(good.board->panel_px == gfx::Size{480, 320});
  CHECK(good.board->panel_mm == board::SizeMm{73.44, 48.96});
  CHECK(good.board->outline_mm == board::SizeMm{85.42, 55.6});
  CHECK(good.board->rotation == 90);
  CHECK(good.board->max_mode == board::ModeCap{{480, 320}, 60});
  CHECK(good.board->motion == board::Motion::Reduced);
  CHECK(good.board->touch == board::Touch::Single);
  CHECK(good.board->max_texture_px == 2048);
  CHECK(good.board->frames_per_s == doctest::Approx(6.5));
}

TEST_CASE("a board with a fault is no board, and the fault says where") {
  const std::pair<const char*, const char*> changes[] = {
      {"\"width_px\": 480", "\"width_px\": 479.5"},
      {"\"width_px\": 480", "\"width_px\": 10"},
      {"\"width_mm\": 73.44", "\"width_mm\": 99"},
      {"\"rotation\": 90", "\"rotation\": 45"},
      {"\"single\"", "\"some\""},
      {"\"reduced\"", "1"},
      {"\"max_texture_px\": 2048, ", ""},
      {"\"frames_per_s\": 6.5", "\"frames_per_s\": 0"},
      {"\"touch\": \"h\"", "\"touch\": 5"},
      {"\"motion\": \"g\", ", ""},
      {", \"outline_height_mm\": 55.6", ""},
      {"\"title\": \"A small one\",", ""},
      {"\"title\"", "\"titel\""},
  };
  for (const auto& [from, to] : changes) {
    CAPTURE(from);
    const Read bad = read(replaced(kGood, from, to));
    CHECK_FALSE(bad.board);
    REQUIRE(base::has_errors(bad.faults));
    CHECK(bad.faults.front().file == "boards/small.json");
    CHECK(bad.faults.front().line > 0);
  }
}

TEST_CASE("text that is no JSON and a file that is not there are faults, too") {
  CHECK_FALSE(read("{").board);
  base::Faults faults;
  CHECK_FALSE(board::load_board(fakes::FakeFiles(), "boards", "small", faults));
  CHECK(base::has_errors(faults));
}

TEST_CASE("the names of boards are those of their files") {
  fakes::FakeFiles files;
  for (const char* name : {"pi3-hdmi.json", "README.md", "Bad Name.json", "spi-35.json", ".json"}) {
    files.files[std::string("boards/") + name] = "{}";
  }
  CHECK(board::board_names(files, "boards") == std::vector<std::string>{"pi3-hdmi", "spi-35"});
  CHECK(board::board_names(files, "elsewhere").empty());
}

TEST_CASE("a name that could lead out of the folder is no name") {
  CHECK(board::is_board_name("pi3-hdmi"));
  for (const char* bad : {"", "../pi3", "pi3/hdmi", "Pi3", "pi3.json", "pi 3"}) {
    CAPTURE(bad);
    CHECK_FALSE(board::is_board_name(bad));
  }
  CHECK_FALSE(board::is_board_name(std::string(41, 'a')));
}

TEST_CASE("a panel with more pixels than the largest mode shows that mode") {
  Board board = *read(kGood).board;
  CHECK(board::shown_size(board) == gfx::Size{480, 320});
  board.panel_px = {1920, 1080};
  board.max_mode.size = {1280, 720};
  CHECK(board::shown_size(board) == gfx::Size{1280, 720});
  CHECK(board::diagonal_in(board) == doctest::Approx(3.475).epsilon(0.001));
}
