#pragma once

namespace kiosk::base {

/// What the program tells its caller. The one list; the man page (EXIT STATUS) repeats it for people and
/// tests/e2e compares the two.
enum class ExitCode : int {
  Ok = 0,
  Failure = 1,         ///< `check` found an error, `doctor` something to mend; a file could not be written
  Usage = 2,           ///< the command line is wrong
  NoDisplay = 3,       ///< nothing to show on; `run` has rendered the pages into a folder instead
  Device = 4,          ///< the display or its driver failed while running; a supervisor should start again
  DisplayChanged = 5,  ///< another screen than at the start, or none; a supervisor should start again
};

}  // namespace kiosk::base
