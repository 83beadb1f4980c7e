#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "app/loading.h"
#include "base/fault.h"
#include "fakes/fake_files.h"
#include "fakes/line_and_column.h"

/// The default content in memory, for tests to break one thing in it.
namespace kiosk::fakes {

/// In the folder "c", in English, French and Arabic.
inline FakeFiles default_files() {
  const base::SystemFiles disk;
  const std::string folder = std::string(KIOSK_SOURCE_DIR) + "/content/";
  FakeFiles files;
  for (const std::string name :
       {"deck.json", "text/en.json", "text/fr.json", "text/ar.json", "images/emblem.svg"}) {
    files.files["c/" + name] = disk.read(folder + name, 1 << 20).value();
  }
  return files;
}

inline void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  text.replace(at, from.size(), to);
}

/// Settings and content as `check` reads them. `settings` become kiosk.json; without any there is no such
/// file.
inline app::Inputs read_inputs(FakeFiles& files, const std::string& settings = "") {
  app::Inputs inputs;
  inputs.content_folder = "c";
  if (!settings.empty()) {
    files.files["kiosk.json"] = settings;
    inputs.config_path = "kiosk.json";
    config::Loaded loaded = config::load_config(files, "kiosk.json");
    inputs.config = std::move(loaded.config);
    inputs.config_faults = std::move(loaded.faults);
  }
  const bool hide = inputs.config.drafts == config::Drafts::Hide;
  inputs.content =
      content::load_content(files, "c",
                            {.languages = inputs.config.languages,
                             .drafts = hide ? content::Drafts::Hidden : content::Drafts::Offered});
  REQUIRE(inputs.content.content);
  return inputs;
}

/// Line and column of the first `piece` behind the first `after`, counted the slow way.
inline std::pair<int, int> place_of(const std::string& text, const std::string& piece,
                                    const std::string& after = "") {
  const std::size_t at = text.find(piece, text.find(after) + after.size());
  REQUIRE_MESSAGE(at != std::string::npos, piece);
  return line_and_column(text, at);
}

/// What a fault must be, but for its words.
struct Expected {
  std::string file;
  std::pair<int, int> place;
  base::Severity severity;
  std::string pointer;
};

inline void check_fault(const base::Fault& fault, const Expected& expected) {
  INFO(base::format_fault(fault));
  CHECK(fault.file == expected.file);
  CHECK(fault.line == expected.place.first);
  CHECK(fault.column == expected.place.second);
  CHECK(fault.severity == expected.severity);
  CHECK(fault.pointer == expected.pointer);
  CHECK_FALSE(fault.what.empty());
  CHECK_FALSE(fault.todo.empty());
}

}  // namespace kiosk::fakes
