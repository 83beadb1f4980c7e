#pragma once

#include <string>

#include "base/exit_code.h"
#include "base/files.h"
#include "base/log.h"
#include "base/time.h"
#include "safety/crash_counter.h"
#include "safety/record_file.h"

namespace kiosk::app {

/// The folder in which one start leaves word for the next: that which systemd gives a service for as long as
/// the machine runs (RUNTIME_DIRECTORY, in memory), or the one for its state (STATE_DIRECTORY) where the boot
/// can be told from others. Empty where nobody starts the program again: then nothing is counted.
std::string starts_folder(const safety::BootId& boot);

/// Which boot this is; all zero where the machine does not tell.
safety::BootId boot_id(const base::FileSystem& files);

/// The rung of the ladder that this start of the program begins on, by how the starts before it have ended.
class Starts {
 public:
  /// Writes down that the program runs, before it does anything else. Borrows the clock.
  Starts(const std::string& folder, const safety::BootId& boot, const base::Clock& clock, base::Log& log);

  safety::Rung rung() const { return record_.rung; }
  /// Deaths on this rung that are still remembered.
  int deaths() const { return record_.deaths; }

  /// What is shown is that of a lower rung than the start began on, because there is nothing on it: a death
  /// is one of the lower rung.
  void stands_on(safety::Rung rung);

  /// The program ends with this code. A device that has failed is a death, and leaves no word.
  void ended(base::ExitCode code);

 private:
  safety::RecordFile file_;
  bool counts_;
  safety::CrashRecord record_;
};

}  // namespace kiosk::app
