#include <cstdio>
#include <string>

#include "base/files.h"
#include "board/board_file.h"
#include "config/config.h"
#include "content/deck_parser.h"
#include "content/text_parser.h"

// content_verdict FILE…: prints "ok FILE" or "bad FILE" for each, from what the parsers say of the file
// alone. The start of the file's name tells what it is: deck, text, kiosk or board.

using namespace kiosk;

namespace {

base::Faults faults_of(const base::FileSystem& files, const std::string& path) {
  base::Faults faults;
  const std::string name = path.substr(path.rfind('/') + 1);
  if (name.starts_with("kiosk")) return config::load_config(files, path).faults;
  if (name.starts_with("board")) {
    board::load_board(files, path.substr(0, path.rfind('/')), name.substr(0, name.rfind('.')), faults);
    return faults;
  }
  const auto text = files.read(path, 1 << 20);
  if (!text.ok()) return {{path, 0, 0, base::Severity::Error, "", text.error().reason, ""}};
  if (name.starts_with("deck")) {
    content::parse_deck(path, text.value(), faults);
  } else {
    content::parse_text(path, text.value(), faults);
  }
  return faults;
}

}  // namespace

int main(int argc, char** argv) {
  const base::SystemFiles files;
  for (int i = 1; i < argc; ++i) {
    const base::Faults faults = faults_of(files, argv[i]);
    std::printf("%s %s\n", base::has_errors(faults) ? "bad" : "ok", argv[i]);
    for (const base::Fault& fault : faults) std::fprintf(stderr, "%s\n", base::format_fault(fault).c_str());
  }
}
