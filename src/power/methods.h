#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::power {

/// Ways to switch a screen off.
enum class OffBy {
  Auto,       ///< the best that there is
  Backlight,  ///< of a built-in panel
  Signal,     ///< the screen gets none (DPMS), and goes to sleep by itself
  Cec,        ///< a television is told to go to sleep
  Black,      ///< a black picture: it glows a little, but nothing can go wrong
};

/// What there is to do it with.
struct Means {
  bool backlight = false;  ///< that this user may switch
  bool signal = false;     ///< the console is ours
  bool cec = false;        ///< `cec-ctl`, and a device it can talk through
};

/// What to try, one after the other until one works. `Black` is always the last. `connector`: "HDMI-A-1".
/// By itself a built-in panel gets its backlight switched off, a television is told to sleep, and any other
/// screen loses its signal. A backlight belongs to a built-in panel, never to a screen at HDMI or
/// DisplayPort.
std::vector<OffBy> off_methods(OffBy wanted, const Means& means, std::string_view connector);

/// "backlight", for people.
std::string describe(OffBy method);

}  // namespace kiosk::power
