#include "sdl/event_translation.h"

#include <algorithm>

namespace kiosk::sdl {
namespace {

using input::Event;
using input::Key;
using input::Phase;
using Translated = std::optional<Event>;

gfx::Point to_page(gfx::Point panel_point, const TranslationContext& context) {
  const gfx::Point inside{std::clamp(panel_point.x, 0, std::max(0, context.panel.w - 1)),
                          std::clamp(panel_point.y, 0, std::max(0, context.panel.h - 1))};
  return gfx::to_page(inside, gfx::rotated(context.panel, context.rotation), context.rotation);
}

/// A share of the panel, 0 to 1, as pixel.
int to_pixel(double share, int pixels) {
  return static_cast<int>(share * pixels);
}

/// The window number is not asked: on the console it is always 0 (libsdl-org/SDL issue 6650).
Translated finger(const SDL_TouchFingerEvent& event, Phase phase, const TranslationContext& context) {
  if (event.touchId == SDL_MOUSE_TOUCHID) return std::nullopt;
  const gfx::Point at = page_point({event.x, event.y}, context);
  return input::PointerEvent{event.touchId, event.fingerId, phase, at};
}

Translated mouse_button(const SDL_MouseButtonEvent& event, const TranslationContext& context) {
  if (event.which == SDL_TOUCH_MOUSEID || event.button != SDL_BUTTON_LEFT) return std::nullopt;
  const Phase phase = event.state == SDL_PRESSED ? Phase::Down : Phase::Up;
  return input::PointerEvent{kMouseDevice, 0, phase, to_page({event.x, event.y}, context)};
}

Translated mouse_motion(const SDL_MouseMotionEvent& event, const TranslationContext& context) {
  if (event.which == SDL_TOUCH_MOUSEID || (event.state & SDL_BUTTON_LMASK) == 0) return std::nullopt;
  return input::PointerEvent{kMouseDevice, 0, Phase::Move, to_page({event.x, event.y}, context)};
}

/// Towards the reader or to the right is the next page.
Translated wheel(const SDL_MouseWheelEvent& event) {
  if (event.which == SDL_TOUCH_MOUSEID) return std::nullopt;
  int steps = event.y != 0 ? -event.y : event.x;
  if (event.direction == SDL_MOUSEWHEEL_FLIPPED) steps = -steps;
  if (steps == 0) return std::nullopt;
  return input::WheelEvent{steps};
}

std::optional<Key> key_of(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_TAB:
      return (key.mod & KMOD_SHIFT) != 0 ? Key::PreviousFocus : Key::NextFocus;
    case SDLK_DOWN:
      return Key::NextFocus;
    case SDLK_UP:
      return Key::PreviousFocus;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
      return Key::Select;
    case SDLK_PAGEDOWN:
      return Key::NextPage;
    case SDLK_PAGEUP:
      return Key::PreviousPage;
    case SDLK_RIGHT:
      return Key::Right;
    case SDLK_LEFT:
      return Key::Left;
    case SDLK_p:
    case SDLK_PAUSE:
    case SDLK_AUDIOPLAY:
      return Key::Pause;
    case SDLK_HOME:
    case SDLK_ESCAPE:
      return Key::Home;
    case SDLK_t:
    case SDLK_F1:
      return Key::Topics;
    case SDLK_e:
      return Key::Emergency;
    case SDLK_l:
      return Key::Languages;
    case SDLK_a:
      return Key::Easier;
    case SDLK_s:
      return Key::Listen;
    case SDLK_F11:
      return Key::Fullscreen;
    default:
      return std::nullopt;
  }
}

/// Keys that go on while they are held.
bool may_repeat(Key key) {
  return key == Key::NextFocus || key == Key::PreviousFocus || key == Key::NextPage ||
         key == Key::PreviousPage || key == Key::Right || key == Key::Left;
}

Translated keyboard(const SDL_KeyboardEvent& event, const TranslationContext& context) {
  const bool pressed = event.state == SDL_PRESSED;
  constexpr int kCommand = KMOD_CTRL | KMOD_ALT | KMOD_GUI;
  const bool command = (event.keysym.mod & kCommand) != 0;
  if (event.keysym.sym == SDLK_q && (event.keysym.mod & KMOD_CTRL) != 0) {
    if (!context.developer_window || event.repeat != 0) return std::nullopt;
    return input::KeyEvent{Key::Quit, pressed};
  }
  const std::optional<Key> key = key_of(event.keysym);
  // Alt+Tab and the like belong to the desktop. Letting go counts in any case, or a key would hang.
  if (!key || (command && pressed)) return std::nullopt;
  if (event.repeat != 0 && !may_repeat(*key)) return std::nullopt;
  if (*key == Key::Fullscreen && !context.developer_window) return std::nullopt;
  return input::KeyEvent{*key, pressed};
}

Translated window(const SDL_WindowEvent& event) {
  if (event.event == SDL_WINDOWEVENT_SIZE_CHANGED) return input::Resized{{event.data1, event.data2}};
  if (event.event == SDL_WINDOWEVENT_EXPOSED) return input::Exposed{};
  return std::nullopt;
}

}  // namespace

gfx::Point page_point(input::Share touch, const TranslationContext& context) {
  const input::Share at = input::apply(context.matrix, touch);
  return to_page({to_pixel(at.x, context.panel.w), to_pixel(at.y, context.panel.h)}, context);
}

Translated translate(const SDL_Event& event, const TranslationContext& context) {
  switch (event.type) {
    case SDL_FINGERDOWN:
      return finger(event.tfinger, Phase::Down, context);
    case SDL_FINGERMOTION:
      return finger(event.tfinger, Phase::Move, context);
    case SDL_FINGERUP:
      return finger(event.tfinger, Phase::Up, context);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return mouse_button(event.button, context);
    case SDL_MOUSEMOTION:
      return mouse_motion(event.motion, context);
    case SDL_MOUSEWHEEL:
      return wheel(event.wheel);
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      return keyboard(event.key, context);
    case SDL_WINDOWEVENT:
      return window(event.window);
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
      return input::DisplayLost{};
    case SDL_QUIT:
      // On a kiosk nobody may close the window; the signals have a way of their own.
      return context.developer_window ? Translated(input::Quit{}) : std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace kiosk::sdl
