#include "config/board_setting.h"

#include <algorithm>

#include "board/board_file.h"
#include "config/keys.h"

namespace kiosk::config {
namespace {

void take_board(const base::FileSystem& files, const std::string& folder, const std::string& name,
                Config& config, base::Faults& faults) {
  if (const auto described = board::load_board(files, folder, name, faults)) apply_board(*described, config);
}

}  // namespace

void read_board(const json::ObjectReader& object, const base::FileSystem& files, const Boards& boards,
                Config& config) {
  const auto member = object.find(keys::kBoard);
  std::optional<std::string> name = member ? json::read_string(*member) : std::nullopt;
  if (name && !board::is_board_name(*name)) {
    member->error(json::show(*name) + " is not the name of a board", "write it like \"pi-dsi-7\"");
    name.reset();
  }
  if (!name || boards.folder.empty() || boards.wanted) return;
  const std::vector<std::string> names = board::board_names(files, boards.folder);
  if (std::find(names.begin(), names.end(), *name) == names.end()) {
    const std::vector<std::string_view> views(names.begin(), names.end());
    member->error("there is no board " + json::show(*name), json::suggest(*name, views));
  } else {
    take_board(files, boards.folder, *name, config, object.at().faults());
  }
}

void apply_board(const board::Board& board, Config& config) {
  config.board = board.name;
  config.display.rotation = board.rotation;
  config.display.diagonal_in = board::diagonal_in(board);
  config.display.max_mode = {board.max_mode.size, board.max_mode.refresh_hz};
  config.look.motion = board.motion == board::Motion::Reduced ? Motion::Reduced : Motion::Full;
}

Loaded default_config(const base::FileSystem& files, const Boards& boards) {
  Loaded loaded;
  if (boards.wanted) take_board(files, boards.folder, *boards.wanted, loaded.config, loaded.faults);
  return loaded;
}

}  // namespace kiosk::config
