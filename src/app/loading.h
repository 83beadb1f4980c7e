#pragma once

#include <optional>
#include <string>

#include "app/command_line.h"
#include "app/paths.h"
#include "base/files.h"
#include "base/log.h"
#include "config/config.h"
#include "content/content_loader.h"
#include "safety/ladder.h"

namespace kiosk::app {

/// Settings and content as the command line asks for them, with everything found wrong.
struct Inputs {
  config::Config config;
  std::string config_path;  ///< empty where no settings were read
  base::Faults config_faults;
  std::string content_folder;
  content::Loaded content;
  safety::Rung rung = safety::Rung::Current;  ///< of the ladder, that this is for
  std::string keep_copy_in{};                 ///< once it was shown for long enough; empty: nowhere
};

/// The settings as the command line asks for them, and where the content is; no content yet.
Inputs load_settings(const base::FileSystem& files, const Paths& paths, const Sources& sources);

/// `wording` is for those who read what it has to say: `check`.
Inputs load_inputs(const base::FileSystem& files, const Paths& paths, const Sources& sources,
                   content::Wording wording = content::Wording::Unchecked);

/// The same folder again, with the same settings: for a reload.
content::Loaded load_content_folder(const base::FileSystem& files, const Inputs& inputs,
                                    content::Wording wording = content::Wording::Unchecked);

/// The content to show: the folder's, else what is built into the program, else nothing; nothing on the rung
/// of the safe page. Says in the log what was left out and why.
std::optional<model::Content> content_or_builtin(const Inputs& inputs, base::Log& log);

/// One log line for each fault of the given list that is an error.
void log_errors(const base::Faults& faults, base::Log& log);

}  // namespace kiosk::app
