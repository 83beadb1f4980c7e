#include "app/board_choice.h"

#include <algorithm>

#include "app/loading.h"
#include "board/board_file.h"

namespace kiosk::app {

std::optional<board::Board> choose_board(const std::string& name, const base::FileSystem& files,
                                         const Paths& paths, base::Log& log) {
  const std::vector<std::string> names = board::board_names(files, paths.boards());
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    log.write(base::Level::Error, "there is no board \"" + name + "\"; there are:");
    base::Faults faults;
    for (const std::string& each : names) {
      const auto board = board::load_board(files, paths.boards(), each, faults);
      log.write(base::Level::Error, "  " + each + (board ? ": " + board->title : ""));
    }
    return std::nullopt;
  }
  base::Faults faults;
  auto board = board::load_board(files, paths.boards(), name, faults);
  log_errors(faults, log);
  return board;
}

}  // namespace kiosk::app
