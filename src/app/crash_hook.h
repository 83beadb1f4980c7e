#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::app {

/// For the tests of the ladder, and for operators who want to see it: `run --crash-on=MOMENT[:HOW]` lets the
/// program die when it comes to this moment: "start" (before settings and content are read), or the name of a
/// rung (with its first picture on the screen). HOW is abort (the default), segv, throw, terminate or hang.
/// Several are separated by commas. Only the command line can ask for it, and whoever can write that can stop
/// the program anyway.
void crash_if(const std::optional<std::string>& order, std::string_view moment);

}  // namespace kiosk::app
