#pragma once

namespace kiosk::sdl {

/// Whether a screen gets a signal.
enum class Power { On, Off };

}  // namespace kiosk::sdl
