#include "app/ladder_content.h"

#include "app/good_copy.h"

namespace kiosk::app {
namespace {

using safety::Rung;

/// The copy, or between two renames the one before.
bool load_copy(Inputs& inputs, const base::FileSystem& files, const std::string& folder) {
  for (const char* ending : {"", ".old"}) {
    Inputs other = inputs;
    other.content_folder = folder + ending;
    if (!files.stamp(content::deck_path(other.content_folder)).ok()) continue;
    other.content = load_content_folder(files, other);
    if (!other.content.content) continue;
    inputs = std::move(other);
    return true;
  }
  return false;
}

bool is_other_content(const base::FileSystem& files, const std::string& copy, const std::string& failed) {
  const auto of_copy = content_fingerprint(files, copy);
  return !of_copy || of_copy != content_fingerprint(files, failed);
}

}  // namespace

Inputs load_settings_for(const Begin& begin, const base::FileSystem& files, const Paths& paths,
                         const Sources& sources) {
  Inputs inputs;
  // Where even the safe page dies, the settings may be to blame: with the defaults it is at least to be seen.
  if (begin.rung != Rung::SafePage || begin.deaths == 0) inputs = load_settings(files, paths, sources);
  inputs.rung = begin.rung;
  return inputs;
}

void add_content(Inputs& inputs, const Begin& begin, const base::FileSystem& files, const Paths& paths,
                 base::Log& log) {
  if (inputs.rung == Rung::Current) {
    inputs.content = load_content_folder(files, inputs);
    // The program's own content needs no copy: it is built in.
    const bool good = !base::has_errors(inputs.content.faults) && inputs.content_folder != paths.content();
    if (good) inputs.keep_copy_in = begin.good_copy;
    if (inputs.content.content) return;
    inputs.rung = Rung::LastGood;
  }
  if (inputs.rung == Rung::LastGood) {
    const std::string failed = inputs.content_folder;
    const bool worth_it = !begin.good_copy.empty() &&
                          (begin.rung == Rung::Current || is_other_content(files, begin.good_copy, failed));
    if (worth_it && load_copy(inputs, files, begin.good_copy)) {
      log.write(base::Level::Error, failed + " cannot be shown; showing the last good content instead");
      return;
    }
    inputs.rung = Rung::BuiltIn;
  }
}

}  // namespace kiosk::app
