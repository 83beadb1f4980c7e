#include "sdl/event_translation.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace kiosk;
using gfx::Rotation;
using input::Key;
using input::Phase;

namespace {

sdl::TranslationContext context(Rotation rotation = Rotation::R0) {
  return {{800, 480}, rotation, true};
}

SDL_Event finger(Uint32 type, float x, float y) {
  SDL_Event event{};
  event.tfinger.type = type;
  event.tfinger.touchId = 7;
  event.tfinger.fingerId = -1;
  event.tfinger.x = x;
  event.tfinger.y = y;
  return event;
}

SDL_Event mouse(Uint32 type, int x, int y, Uint8 button = SDL_BUTTON_LEFT) {
  SDL_Event event{};
  event.type = type;
  if (type == SDL_MOUSEMOTION) {
    event.motion.state = button == 0 ? 0u : SDL_BUTTON(button);
    event.motion.x = x;
    event.motion.y = y;
  } else {
    event.button.button = button;
    event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.button.x = x;
    event.button.y = y;
  }
  return event;
}

SDL_Event key(SDL_Keycode sym, int mod = 0, bool repeat = false, bool pressed = true) {
  SDL_Event event{};
  event.type = pressed ? SDL_KEYDOWN : SDL_KEYUP;
  event.key.state = pressed ? SDL_PRESSED : SDL_RELEASED;
  event.key.repeat = repeat ? 1 : 0;
  event.key.keysym.sym = sym;
  event.key.keysym.mod = static_cast<Uint16>(mod);
  return event;
}

std::optional<input::PointerEvent> pointer(const SDL_Event& event, const sdl::TranslationContext& where) {
  const auto result = sdl::translate(event, where);
  if (!result || !std::holds_alternative<input::PointerEvent>(*result)) return std::nullopt;
  return std::get<input::PointerEvent>(*result);
}

std::optional<Key> key_of(const SDL_Event& event, const sdl::TranslationContext& where = context()) {
  const auto result = sdl::translate(event, where);
  if (!result || !std::holds_alternative<input::KeyEvent>(*result)) return std::nullopt;
  return std::get<input::KeyEvent>(*result).key;
}

int wheel_steps(int x, int y, bool flipped) {
  SDL_Event event{};
  event.type = SDL_MOUSEWHEEL;
  event.wheel.x = x;
  event.wheel.y = y;
  event.wheel.direction = flipped ? SDL_MOUSEWHEEL_FLIPPED : SDL_MOUSEWHEEL_NORMAL;
  const auto result = sdl::translate(event, context());
  return result ? std::get<input::WheelEvent>(*result).steps : 0;
}

}  // namespace

TEST_CASE("the corners of the panel are the corners of the page in every rotation") {
  struct Case {
    Rotation rotation;
    gfx::Point top_left, top_right, bottom_left;
  };
  const Case cases[] = {
      {Rotation::R0, {0, 0}, {799, 0}, {0, 479}},
      {Rotation::R90, {0, 799}, {0, 0}, {479, 799}},
      {Rotation::R180, {799, 479}, {0, 479}, {799, 0}},
      {Rotation::R270, {479, 0}, {479, 799}, {0, 0}},
  };
  for (const Case& one : cases) {
    const auto where = context(one.rotation);
    CHECK(pointer(finger(SDL_FINGERDOWN, 0, 0), where)->at == one.top_left);
    CHECK(pointer(finger(SDL_FINGERDOWN, 1, 0), where)->at == one.top_right);
    CHECK(pointer(finger(SDL_FINGERDOWN, 0, 1), where)->at == one.bottom_left);
    CHECK(pointer(mouse(SDL_MOUSEBUTTONDOWN, 799, 0), where)->at == one.top_right);
    CHECK(pointer(mouse(SDL_MOUSEMOTION, 0, 479), where)->at == one.bottom_left);
    // A picture turned the same way puts that page pixel under the finger.
    const gfx::Size page = gfx::rotated({800, 480}, one.rotation);
    const gfx::Point at = pointer(finger(SDL_FINGERMOTION, 0.25F, 0.75F), where)->at;
    CHECK(gfx::to_panel(at, page, one.rotation) == gfx::Point{200, 360});
  }
}

TEST_CASE("places outside of the panel are its border") {
  CHECK(pointer(finger(SDL_FINGERDOWN, -3, 7), context())->at == gfx::Point{0, 479});
  CHECK(pointer(finger(SDL_FINGERDOWN, std::nanf(""), INFINITY), context())->at == gfx::Point{0, 479});
  CHECK(pointer(mouse(SDL_MOUSEMOTION, -9, 5000), context())->at == gfx::Point{0, 479});
}

TEST_CASE("the matrix of the touch device comes first, the turning after it; the mouse has no matrix") {
  sdl::TranslationContext where = context(Rotation::R90);
  where.matrix = {{0, 1, 0, -1, 0, 1}};  // x' = y, y' = 1 - x
  // The device's (0.25, 0.5) is (0.5, 0.75) of the panel: 400,360. Turned by a quarter that is 360,399.
  CHECK(pointer(finger(SDL_FINGERDOWN, 0.25F, 0.5F), where)->at == gfx::Point{360, 399});
  CHECK(pointer(mouse(SDL_MOUSEBUTTONDOWN, 400, 360), where)->at == gfx::Point{360, 399});
  where.matrix = {{1, 0, 5, 0, std::nan(""), 0}};
  CHECK(pointer(finger(SDL_FINGERDOWN, 0.25F, 0.5F), where)->at == gfx::Point{0, 0});
}

TEST_CASE("fingers keep their numbers and phases; the window number is not asked") {
  const auto down = pointer(finger(SDL_FINGERDOWN, 0.5F, 0.5F), context());
  CHECK(down->device == 7);
  CHECK(down->finger == -1);
  CHECK(down->phase == Phase::Down);
  CHECK(pointer(finger(SDL_FINGERMOTION, 0, 0), context())->phase == Phase::Move);
  CHECK(pointer(finger(SDL_FINGERUP, 0, 0), context())->phase == Phase::Up);
}

TEST_CASE("a mouse is one finger while its left button is down") {
  const auto down = pointer(mouse(SDL_MOUSEBUTTONDOWN, 10, 20), context());
  CHECK(down->device == sdl::kMouseDevice);
  CHECK(down->finger == 0);
  CHECK(down->at == gfx::Point{10, 20});
  CHECK(pointer(mouse(SDL_MOUSEBUTTONUP, 10, 20), context())->phase == Phase::Up);
  CHECK(pointer(mouse(SDL_MOUSEMOTION, 1, 1), context())->phase == Phase::Move);
  CHECK_FALSE(pointer(mouse(SDL_MOUSEMOTION, 1, 1, 0), context()));
  CHECK_FALSE(pointer(mouse(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_BUTTON_RIGHT), context()));
}

TEST_CASE("a touch counts once: what SDL makes of it for the other device is dropped") {
  SDL_Event from_mouse = finger(SDL_FINGERDOWN, 0, 0);
  from_mouse.tfinger.touchId = SDL_MOUSE_TOUCHID;
  CHECK_FALSE(sdl::translate(from_mouse, context()));
  SDL_Event button = mouse(SDL_MOUSEBUTTONDOWN, 1, 1);
  button.button.which = SDL_TOUCH_MOUSEID;
  CHECK_FALSE(sdl::translate(button, context()));
  SDL_Event motion = mouse(SDL_MOUSEMOTION, 1, 1);
  motion.motion.which = SDL_TOUCH_MOUSEID;
  CHECK_FALSE(sdl::translate(motion, context()));
}

TEST_CASE("the wheel goes to the next page when turned down or right") {
  CHECK(wheel_steps(0, -1, false) == 1);
  CHECK(wheel_steps(0, 1, false) == -1);
  CHECK(wheel_steps(2, 0, false) == 2);
  CHECK(wheel_steps(0, 1, true) == 1);
  CHECK(wheel_steps(-1, 0, true) == 1);
  CHECK(wheel_steps(0, 0, false) == 0);
}

TEST_CASE("keys mean what they do") {
  const std::pair<SDL_Keycode, Key> table[] = {
      {SDLK_TAB, Key::NextFocus},    {SDLK_DOWN, Key::NextFocus},
      {SDLK_UP, Key::PreviousFocus}, {SDLK_RETURN, Key::Select},
      {SDLK_KP_ENTER, Key::Select},  {SDLK_SPACE, Key::Select},
      {SDLK_RIGHT, Key::Right},      {SDLK_PAGEDOWN, Key::NextPage},
      {SDLK_LEFT, Key::Left},        {SDLK_PAGEUP, Key::PreviousPage},
      {SDLK_p, Key::Pause},          {SDLK_PAUSE, Key::Pause},
      {SDLK_AUDIOPLAY, Key::Pause},  {SDLK_HOME, Key::Home},
      {SDLK_ESCAPE, Key::Home},      {SDLK_t, Key::Topics},
      {SDLK_F1, Key::Topics},        {SDLK_e, Key::Emergency},
      {SDLK_l, Key::Languages},      {SDLK_a, Key::Easier},
      {SDLK_s, Key::Listen},         {SDLK_F11, Key::Fullscreen},
  };
  for (const auto& [sym, expected] : table) {
    CAPTURE(SDL_GetKeyName(sym));
    CHECK(key_of(key(sym)) == expected);
    const auto released = sdl::translate(key(sym, 0, false, false), context());
    REQUIRE(released);
    CHECK_FALSE(std::get<input::KeyEvent>(*released).pressed);
  }
  CHECK(key_of(key(SDLK_TAB, KMOD_LSHIFT)) == Key::PreviousFocus);
  CHECK_FALSE(key_of(key(SDLK_x)));
}

TEST_CASE("held keys repeat only where going on makes sense") {
  for (const SDL_Keycode sym : {SDLK_TAB, SDLK_DOWN, SDLK_UP, SDLK_RIGHT, SDLK_LEFT, SDLK_PAGEDOWN}) {
    CHECK(key_of(key(sym, 0, true)));
  }
  for (const SDL_Keycode sym : {SDLK_RETURN, SDLK_SPACE, SDLK_p, SDLK_e, SDLK_HOME, SDLK_F11}) {
    CHECK_FALSE(key_of(key(sym, 0, true)));
  }
}

TEST_CASE("the desktop keeps its own combinations") {
  CHECK_FALSE(key_of(key(SDLK_TAB, KMOD_LALT)));
  CHECK_FALSE(key_of(key(SDLK_p, KMOD_LCTRL)));
  CHECK_FALSE(key_of(key(SDLK_e, KMOD_LGUI)));
  CHECK(key_of(key(SDLK_q, KMOD_RCTRL)) == Key::Quit);
  CHECK_FALSE(key_of(key(SDLK_q)));
}

TEST_CASE("on a kiosk neither keys nor the window can end or change it") {
  sdl::TranslationContext kiosk = context();
  kiosk.developer_window = false;
  SDL_Event quit{};
  quit.type = SDL_QUIT;
  CHECK_FALSE(sdl::translate(quit, kiosk));
  CHECK_FALSE(key_of(key(SDLK_q, KMOD_LCTRL), kiosk));
  CHECK_FALSE(key_of(key(SDLK_F11), kiosk));
  CHECK(key_of(key(SDLK_RETURN), kiosk) == Key::Select);
  const auto in_window = sdl::translate(quit, context());
  REQUIRE(in_window);
  CHECK(std::holds_alternative<input::Quit>(*in_window));
}

TEST_CASE("windows and devices") {
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  event.window.event = SDL_WINDOWEVENT_SIZE_CHANGED;
  event.window.data1 = 640;
  event.window.data2 = 360;
  CHECK(std::get<input::Resized>(*sdl::translate(event, context())).size == gfx::Size{640, 360});
  event.window.event = SDL_WINDOWEVENT_EXPOSED;
  CHECK(std::holds_alternative<input::Exposed>(*sdl::translate(event, context())));
  event.window.event = SDL_WINDOWEVENT_ENTER;
  CHECK_FALSE(sdl::translate(event, context()));
  event.type = SDL_RENDER_DEVICE_RESET;
  CHECK(std::holds_alternative<input::DisplayLost>(*sdl::translate(event, context())));
  event.type = SDL_CLIPBOARDUPDATE;
  CHECK_FALSE(sdl::translate(event, context()));
}
