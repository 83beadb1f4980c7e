#include <cstdio>
#include <iostream>
#include <string>

#include "base/files.h"
#include "board/board_file.h"
#include "config/config.h"
#include "content/deck_parser.h"
#include "content/text_parser.h"
#include "fakes/fake_files.h"

// content_verdict FILE…: prints "ok FILE" or "bad FILE" for each, from what the parsers say of the file
// alone. The start of the file's name tells what it is: deck, text, kiosk or board.
// Without a FILE: the same of each line of standard input, which is a name, a space, and what is in that
// file.

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

void print_verdict(const base::FileSystem& files, const std::string& path) {
  const base::Faults faults = faults_of(files, path);
  std::printf("%s %s\n", base::has_errors(faults) ? "bad" : "ok", path.c_str());
  for (const base::Fault& fault : faults) std::fprintf(stderr, "%s\n", base::format_fault(fault).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) print_verdict(base::SystemFiles(), argv[i]);
  for (std::string line; argc == 1 && std::getline(std::cin, line);) {
    const std::size_t space = line.find(' ');
    const std::string path = "./" + line.substr(0, space);
    fakes::FakeFiles one;
    one.files[path] = line.substr(space + 1);
    print_verdict(one, path);
  }
}
