#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "app/board_choice.h"
#include "app/commands.h"
#include "app/gallery.h"
#include "app/loading.h"
#include "app/local_numbers.h"

namespace kiosk::app {
namespace {

/// The languages asked for; empty if there is no such language.
std::vector<std::string> languages_for(const std::string& wanted, const model::Deck& deck) {
  if (wanted == "all") return deck.languages;
  if (wanted.empty()) return {deck.default_language};
  const bool known = std::find(deck.languages.begin(), deck.languages.end(), wanted) != deck.languages.end();
  return known ? std::vector<std::string>{wanted} : std::vector<std::string>{};
}

std::vector<gfx::Size> sizes_for(const RenderCommand& command, const std::optional<board::Board>& board) {
  if (!command.sizes.empty()) return command.sizes;
  return {board ? board::shown_size(*board) : gfx::Size{1920, 1080}};
}

}  // namespace

base::ExitCode render(const RenderCommand& command, base::Log& log) {
  const base::SystemFiles files;
  const Paths paths = find_paths();
  std::optional<board::Board> board;
  if (command.sources.board) {
    board = choose_board(*command.sources.board, files, paths, log);
    if (!board) return base::ExitCode::Usage;
  }
  const Inputs inputs = load_inputs(files, paths, command.sources);
  log_errors(inputs.config_faults, log);
  log_errors(inputs.content.faults, log);
  if (!inputs.content.content) {
    log.write(base::Level::Error, inputs.content_folder + " cannot be shown; see vgt-kiosk check");
    return base::ExitCode::Failure;
  }
  const model::Content& content = *inputs.content.content;
  const std::vector<std::string> languages = languages_for(command.language, content.deck);
  if (languages.empty()) {
    log.write(base::Level::Error, "language \"" + command.language + "\" is not enabled in the deck");
    return base::ExitCode::Usage;
  }
  if (command.page && content.find_page(*command.page) == content.deck.pages.size()) {
    log.write(base::Level::Error, "there is no page \"" + *command.page + "\"");
    return base::ExitCode::Usage;
  }
  std::unique_ptr<sdl::LibraryRasters> rasters;
  try {
    rasters = sdl::open_rasters(paths.fonts(), sdl::Hinting::Light, files, log);
  } catch (const std::runtime_error& missing_font) {
    log.write(base::Level::Error, missing_font.what());
    return base::ExitCode::Failure;
  }
  int written = 0;
  const emergency::Today today = emergency::trusted_date(files, emergency::clock_evidence());
  const GalleryOrder order{command.out,
                           sizes_for(command, board),
                           command.rotation,
                           languages,
                           command.page,
                           command.contact_sheet,
                           judge_numbers(inputs.config.emergency, today, log)};
  const bool done = write_gallery(order, content, inputs.config, *rasters, log, written);
  std::printf("%s: %d pictures\n", command.out.c_str(), written);
  return done ? base::ExitCode::Ok : base::ExitCode::Failure;
}

}  // namespace kiosk::app
