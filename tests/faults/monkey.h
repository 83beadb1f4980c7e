#pragma once

#include <cstdint>
#include <set>
#include <string>

namespace kiosk::faults {

/// What a monkey has done, and what it has found wrong (in words, with the number of the event).
struct MonkeyReport {
  long events = 0;
  long frames = 0;
  long home_walks = 0;           ///< times that it went home by taps alone
  std::set<std::string> states;  ///< kinds of views seen: mode, page, card, language, aids, panel
  std::string finding;           ///< empty: nothing
};

/// Sits in front of the real kiosk (default content in English, Arabic and Japanese, measured and drawn with
/// fakes) and does anything: touches of several fingers and devices on and off the page, keys, the wheel,
/// input devices that come and go, windows that change their size, lost renderers, other numbers and content.
/// Looks after every turn that the message is on the panel, and from every kind of view goes home in at most
/// two taps. The same seed does the same on every machine. Ends at the first finding.
MonkeyReport let_monkey_play(long events, std::uint64_t seed);

}  // namespace kiosk::faults
