#include "sdl/session.h"

#include "sdl/event_queue.h"
#include "sdl/signals.h"
#include "sdl/start_up.h"
#include "sdl/surface_display.h"
#include "sdl/texture_display.h"
#include "sdl/window.h"

namespace kiosk::sdl {
namespace {

std::unique_ptr<BackendDisplay> open_display(Place place, SDL_Window& window) {
  if (place == Place::Console) return std::make_unique<TextureDisplay>(window, true);
  return std::make_unique<SurfaceDisplay>(window);
}

gfx::Rect window_area(SDL_Window& window) {
  gfx::Rect area;
  SDL_GetWindowPosition(&window, &area.x, &area.y);
  SDL_GetWindowSize(&window, &area.w, &area.h);
  return area;
}

void place_window(SDL_Window& window, const gfx::Rect& area) {
  SDL_SetWindowPosition(&window, area.x, area.y);
  SDL_SetWindowSize(&window, area.w, area.h);
}

class SdlSession final : public Session {
 public:
  SdlSession(const DriverChoice& choice, const SessionOptions& options, base::Log& log)
      : library_(choice, options.title),
        place_(place_of(library_.driver())),
        signal_thread_(signals_, [this] { wakeup_.quit(); }),
        plan_(plan_window(place_, options, read_screen(place_))),
        window_(open_window(place_, plan_, options.title)),
        fullscreen_(plan_.fullscreen),
        display_(open_display(place_, *window_)),
        events_(place_ == Place::Desktop ? Waiting::BySdl : Waiting::ByUs, wakeup_,
                {display_->size(), options.rotation, is_developer_window(), options.touch_matrix},
                TouchChoice(options.touch_device, log),
                [this](const input::Event& event) { notice(event); }) {}

  display::Display& display() override { return *display_; }
  input::EventSource& events() override { return events_; }
  bool is_developer_window() const override { return place_ == Place::Desktop && !plan_.fullscreen; }
  void toggle_fullscreen() override;
  void wake() override { wakeup_.wake(); }
  std::vector<std::string> touch_devices() const override;
  std::string describe() const override;

 private:
  void notice(const input::Event& event);

  // In the order in which they depend on each other; they end in the reverse one.
  SignalBlock signals_;
  SdlLibrary library_;
  Place place_;
  Wakeup wakeup_;
  SignalThread signal_thread_;
  WindowPlan plan_;
  WindowPtr window_;
  bool fullscreen_;
  gfx::Rect windowed_;  ///< to come back to where there is no window manager
  std::unique_ptr<BackendDisplay> display_;
  EventQueue events_;
};

void SdlSession::toggle_fullscreen() {
  if (!is_developer_window()) return;
  const ScreenFacts screen = read_screen(place_);
  if (screen.managed) {
    if (SDL_SetWindowFullscreen(window_.get(), fullscreen_ ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP) != 0) return;
  } else {
    // Nobody would answer the request, and SDL would take it as granted: we move the window ourselves.
    if (!fullscreen_) windowed_ = window_area(*window_);
    place_window(*window_, fullscreen_ ? windowed_ : screen.bounds);
  }
  fullscreen_ = !fullscreen_;
  set_kiosk_mode(fullscreen_);
}

/// The display hears of a change before the program does.
void SdlSession::notice(const input::Event& event) {
  if (const auto* resized = std::get_if<input::Resized>(&event)) display_->resized(resized->size);
  if (std::holds_alternative<input::Exposed>(event)) display_->invalidate(false);
  if (std::holds_alternative<input::DisplayLost>(event)) display_->invalidate(true);
}

std::vector<std::string> SdlSession::touch_devices() const {
  std::vector<std::string> devices;
  for (const TouchDevice& device : events_.touch_devices()) devices.push_back(describe_device(device));
  return devices;
}

std::string SdlSession::describe() const {
  const gfx::Size size = display_->size();
  return library_.driver() + ", " + display_->name() + ", " + std::to_string(size.w) + "x" +
         std::to_string(size.h);
}

}  // namespace

std::unique_ptr<Session> open_session(const SessionOptions& options, base::Log& log) {
  const auto choice = choose_driver(read_driver_facts());
  if (!choice.ok()) throw NoDisplayError(choice.error());
  auto session = std::make_unique<SdlSession>(choice.value(), options, log);
  log.write(base::Level::Info, "display: " + session->describe() + " (" + choice.value().reason + ")");
  return session;
}

}  // namespace kiosk::sdl
