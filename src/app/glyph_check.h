#pragma once

#include "app/loading.h"
#include "base/fault.h"
#include "base/files.h"
#include "text/metrics.h"

namespace kiosk::app {

/// Characters that visitors would see as boxes because no font of the program has them: one error for each
/// text that is offered with these settings and each mark of the deck, at the text; it names the first such
/// character, its place (1-based, in code points) and how many more there are. White space and what is never
/// drawn (joiners, variation selectors) does not count, notes and `$schema` are not looked at.
base::Faults check_glyphs(const base::FileSystem& files, const Inputs& inputs,
                          const text::TextMetrics& fonts);

}  // namespace kiosk::app
