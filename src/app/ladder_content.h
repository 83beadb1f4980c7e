#pragma once

#include <string>

#include "app/loading.h"
#include "base/log.h"
#include "safety/ladder.h"

namespace kiosk::app {

/// Where a start of the program begins.
struct Begin {
  safety::Rung rung = safety::Rung::Current;
  std::string good_copy{};  ///< the folder with the copy of the last good content; empty: there is none
  int deaths = 0;           ///< on this rung, that are remembered
};

/// The settings for this start, and where the content is. After a death on the safe page: the defaults.
Inputs load_settings_for(const Begin& begin, const base::FileSystem& files, const Paths& paths,
                         const Sources& sources);

/// Adds the content of the best rung from `begin.rung` down; `Inputs::rung` tells which. What a higher rung
/// would read is not even looked at, because reading it may be what kills the program. A copy that is the
/// same as what has just failed is passed over. Says in the log which rung it is, if it is not the first.
void add_content(Inputs& inputs, const Begin& begin, const base::FileSystem& files, const Paths& paths,
                 base::Log& log);

}  // namespace kiosk::app
