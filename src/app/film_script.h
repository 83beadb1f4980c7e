#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/time.h"
#include "gfx/geometry.h"
#include "input/event.h"

namespace kiosk::app {

/// One event of a film, counted from its beginning.
struct FilmCue {
  base::Duration at{};
  input::Event event;
};

/// Reads a script, one line for what one visitor's hand does; `#` begins a remark:
///
///     1.5s   tap 50% 40%
///     4s     swipe left
///     6s     drag 900 300 500 300 700ms
///     250ms  key emergency
///
/// Places are page pixels or percent of a page of `page` pixels. A finger moves 60 times a second; a tap is
/// down for 150 ms, a swipe takes 200 ms. What is wrong is among the faults, each with line and column; the
/// cues of the good lines come in the order of time.
std::vector<FilmCue> read_film_script(const std::string& file, std::string_view text, gfx::Size page,
                                      base::Faults& faults);

}  // namespace kiosk::app
