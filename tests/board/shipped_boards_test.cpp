#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "board/board_file.h"

using namespace kiosk;

namespace {

const std::string kFolder = std::string(KIOSK_SOURCE_DIR) + "/platform/boards";

std::vector<board::Board> shipped() {
  const base::SystemFiles files;
  std::vector<board::Board> boards;
  for (const std::string& name : board::board_names(files, kFolder)) {
    base::Faults faults;
    const auto board = board::load_board(files, kFolder, name, faults);
    for (const base::Fault& fault : faults) FAIL_CHECK(base::format_fault(fault));
    if (board) boards.push_back(*board);
  }
  return boards;
}

}  // namespace

TEST_CASE("the boards that operators have are there") {
  std::set<std::string> names;
  for (const board::Board& board : shipped()) names.insert(board.name);
  for (const char* name : {"pi3-hdmi", "pi4-hdmi", "pi5-hdmi", "zero2w-hdmi", "pi-dsi-7",
                           "pi-touch-display-2", "spi-35", "x86-mini-pc"}) {
    CAPTURE(name);
    CHECK(names.count(name) == 1);
  }
}

TEST_CASE("every shipped board can show what it says: shapes, sizes and limits agree") {
  for (const board::Board& board : shipped()) {
    CAPTURE(board.name);
    const gfx::Size shown = board::shown_size(board);
    const double panel_shape = double(board.panel_px.w) / board.panel_px.h;
    CHECK(double(shown.w) / shown.h == doctest::Approx(panel_shape).epsilon(0.005));
    // Square pixels, but for what a data sheet rounds.
    CHECK(board.panel_mm.w / board.panel_mm.h == doctest::Approx(panel_shape).epsilon(0.08));
    CHECK(std::max(shown.w, shown.h) <= board.max_texture_px);
    CHECK(shown.w * shown.h <= 1920 * 1080);
    CHECK(board.frames_per_s <= board.max_mode.refresh_hz);
  }
}

TEST_CASE("sizes in inches are those that the panels are sold by") {
  const std::map<std::string, double> inches{
      {"pi3-hdmi", 21.5}, {"pi-dsi-7", 7.0}, {"pi-touch-display-2", 7.0}, {"spi-35", 3.5}};
  for (const board::Board& board : shipped()) {
    const auto sold = inches.find(board.name);
    if (sold == inches.end()) continue;
    CAPTURE(board.name);
    CHECK(board::diagonal_in(board) == doctest::Approx(sold->second).epsilon(0.01));
  }
}

TEST_CASE("boards with VideoCore IV draw 2048 pixels, those with V3D 4096") {
  for (const board::Board& board : shipped()) {
    CAPTURE(board.name);
    if (board.name == "pi3-hdmi" || board.name == "zero2w-hdmi") CHECK(board.max_texture_px == 2048);
    if (board.name == "pi4-hdmi" || board.name == "pi5-hdmi") CHECK(board.max_texture_px == 4096);
  }
}
