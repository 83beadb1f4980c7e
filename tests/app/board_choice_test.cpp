#include "app/board_choice.h"

#include <doctest/doctest.h>

#include "app/command_line.h"
#include "app/loading.h"
#include "app/replica_session.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_session.h"
#include "fakes/temp_folder.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

const Paths kPaths{std::string(KIOSK_SOURCE_DIR) + "/platform"};

template <typename T>
T parsed(std::vector<const char*> words) {
  words.insert(words.begin(), "vgt-kiosk");
  const auto result = parse_command_line(int(words.size()), words.data());
  const auto* command = std::get_if<Command>(&result);
  REQUIRE(command != nullptr);
  const auto* wanted = std::get_if<T>(command);
  REQUIRE(wanted != nullptr);
  return *wanted;
}

}  // namespace

TEST_CASE("a board is chosen by its name") {
  const base::SystemFiles files;
  fakes::RecordingLog log;
  const auto board = choose_board("pi-dsi-7", files, kPaths, log);
  REQUIRE(board);
  CHECK(board->panel_px == gfx::Size{800, 480});
  CHECK(log.lines.empty());
}

TEST_CASE("a name that no board has lists those that there are") {
  const base::SystemFiles files;
  fakes::RecordingLog log;
  for (const char* wrong : {"help", "../boards/pi-dsi-7", ""}) {
    log.lines.clear();
    CHECK_FALSE(choose_board(wrong, files, kPaths, log));
    bool listed = false;
    for (const auto& line : log.lines) listed = listed || line.find("spi-35: 3.5-inch") != std::string::npos;
    CHECK(listed);
  }
}

TEST_CASE("run and render know --board, and a size that is asked for goes before the board's") {
  CHECK(parsed<RunCommand>({"run", "--board", "spi-35"}).sources.board == "spi-35");
  CHECK(parsed<RunCommand>({"--board", "spi-35"}).sources.board == "spi-35");
  const auto render = parsed<RenderCommand>({"render", "--out", "x", "--board", "spi-35"});
  CHECK(render.sources.board == "spi-35");
  CHECK(render.sizes.empty());
}

TEST_CASE("--board gives its values under those of the settings, and without settings") {
  const fakes::TempFolder folder;
  const base::SystemFiles files;
  folder.write("kiosk.json", R"({"display": {"diagonal_in": 9}})");
  Sources sources;
  sources.board = "spi-35";
  sources.config = folder / "kiosk.json";
  const Inputs inputs = load_inputs(files, kPaths, sources);
  CHECK(inputs.config.display.diagonal_in == 9.0);
  CHECK(inputs.config.look.motion == config::Motion::Reduced);
  CHECK(inputs.config_faults.empty());
}

TEST_CASE("a replica shows the board's pixels in the desktop's window") {
  const base::SystemFiles files;
  fakes::RecordingLog log;
  const auto board = choose_board("pi-touch-display-2", files, kPaths, log);
  REQUIRE(board);
  fakes::FakeClock clock;
  auto window = std::make_unique<fakes::FakeSession>(gfx::Size{1000, 700}, clock);
  window->developer_window = true;
  ReplicaSession session(std::move(window), *board, board::shown_size(*board), gfx::Rotation::R90);
  CHECK(session.display().size() == gfx::Size{720, 1280});
  CHECK(session.is_developer_window());
  CHECK(session.describe() == "a replica of pi-touch-display-2 on fake");
  session.display().show(gfx::Picture({720, 1280}), {});
  CHECK(session.picture().size() == gfx::Size{1000, 700});
}
