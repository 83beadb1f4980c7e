#pragma once

#include <string>

#include "sdl/handles.h"
#include "sdl/window_plan.h"

namespace kiosk::sdl {

/// What SDL and the environment say of the screen with SDL's number `display`.
ScreenFacts read_screen(Place place, int display = 0);

/// Makes the window of the plan and sets the pointer and the screen saver to match. Throws
/// std::runtime_error.
WindowPtr open_window(Place place, const WindowPlan& plan, const std::string& title);

/// Pointer hidden and screen saver held off, or the other way round.
void set_kiosk_mode(bool fullscreen);

}  // namespace kiosk::sdl
