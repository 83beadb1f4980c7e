#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "content/content_loader.h"
#include "content/good_content.h"
#include "fakes/line_and_column.h"

/// One thing is broken in good content; the faults must be that one, at its place, and no other.
namespace kiosk::fakes {

struct BrokenCase {
  const char* file;  ///< below the content folder
  const char* from;  ///< a piece of it that is there once
  std::string to;    ///< what it becomes; » marks where the fault must be (else 1:1) and is taken out
  base::Severity severity;
  const char* pointer;
  const char* what;            ///< must be part of the message
  const char* also_from = "";  ///< a second change, where the place of the fault is far from its cause
  const char* also_to = "";
};

/// Takes the marker out of `text` and gives the place where it was.
inline std::pair<int, int> take_marker(std::string& text) {
  const std::string marker = "»";
  const std::size_t at = text.find(marker);
  if (at == std::string::npos) return {1, 1};
  text.erase(at, marker.size());
  REQUIRE(text.find(marker) == std::string::npos);
  return line_and_column(text, at);
}

inline void check_broken(const BrokenCase& c) {
  INFO(std::string(c.file), ": ", std::string(c.from), " -> ", c.to);
  FakeFiles files = good_content();
  const std::string path = "c/" + std::string(c.file);
  std::string& text = files.files[path];
  REQUIRE(replace_once(text, c.from, c.to));
  if (*c.also_from != 0) REQUIRE(replace_once(text, c.also_from, c.also_to));
  const auto [line, column] = take_marker(text);

  const content::Loaded loaded =
      content::load_content(files, kFolder, {.wording = content::Wording::Checked});
  std::string all;
  for (const base::Fault& fault : loaded.faults) all += base::format_fault(fault) + "\n";
  INFO(all);
  REQUIRE(loaded.faults.size() == 1);
  const base::Fault& fault = loaded.faults[0];
  CHECK(fault.file == path);
  CHECK(fault.line == line);
  CHECK(fault.column == column);
  CHECK(fault.severity == c.severity);
  CHECK(fault.pointer == c.pointer);
  CHECK(fault.what.find(c.what) != std::string::npos);
  CHECK_FALSE(fault.todo.empty());
}

inline void check_broken(std::initializer_list<BrokenCase> cases) {
  for (const BrokenCase& c : cases) check_broken(c);
}

}  // namespace kiosk::fakes
