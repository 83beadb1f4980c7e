#pragma once

#include <optional>

#include <SDL.h>

#include "gfx/rotation.h"
#include "input/event.h"
#include "input/touch_matrix.h"

namespace kiosk::sdl {

/// What the meaning of an event depends on.
struct TranslationContext {
  gfx::Size panel;  ///< pixels of the window, not rotated
  gfx::Rotation rotation = gfx::Rotation::R0;
  bool developer_window = false;  ///< F11, Ctrl+Q and closing the window count
  input::TouchMatrix matrix{};    ///< of the touch device; not for a mouse, whose arrow is seen
};

inline constexpr std::int64_t kMouseDevice = -2;

/// The page pixel under a place of the touch device: held within it, brought onto the panel by the matrix,
/// turned back.
gfx::Point page_point(input::Share touch, const TranslationContext& context);

/// What an SDL event means to us; nothing when it means nothing. Pure.
std::optional<input::Event> translate(const SDL_Event& event, const TranslationContext& context);

}  // namespace kiosk::sdl
