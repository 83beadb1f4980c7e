#include "sdl/session.h"

#include "console/terminal.h"
#include "sdl/console_fd.h"
#include "sdl/drm_card.h"
#include "sdl/dumb_display.h"
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

constexpr Uint32 kLastFlip = 50;  ///< ms; a page flip that is on its way would never come back

/// How the pictures get to the screen.
enum class Way {
  Window,  ///< a window of SDL's
  Plain,   ///< memory of the display card; SDL has the input devices only
};

class SdlSession final : public Session {
 public:
  SdlSession(const DriverChoice& choice, const SessionOptions& options, Way way, base::Log& log)
      : connector_(choice.connector),
        number_(connector_ && way == Way::Window ? display_index(connector_->card, connector_->name) : 0),
        library_(choice, options.title),
        place_(way == Way::Plain ? Place::Console : place_of(library_.driver())),
        signal_thread_(signals_, [this](int signal) { on_signal(signal); }) {
    if (way == Way::Plain) {
      open_plain(options);
    } else {
      open_in_window(options);
    }
    events_.emplace(
        place_ == Place::Desktop ? Waiting::BySdl : Waiting::ByUs, wakeup_,
        TranslationContext{display_->size(), options.rotation, is_developer_window(), options.touch_matrix},
        TouchChoice(options.touch_device, log), [this](const input::Event& event) { notice(event); });
  }

  display::Display& display() override { return *display_; }
  input::EventSource& events() override { return *events_; }
  bool is_developer_window() const override { return place_ == Place::Desktop && !plan_.fullscreen; }
  void toggle_fullscreen() override;
  void wake() override { wakeup_.wake(); }
  std::vector<std::string> touch_devices() const override;
  std::string describe() const override;
  std::optional<console::Connector> connector() const override { return connector_; }
  bool set_power(Power power) override;

 private:
  void open_in_window(const SessionOptions& options);
  void open_plain(const SessionOptions& options);
  void notice(const input::Event& event);
  void on_signal(int signal);

  // In the order in which they depend on each other; they end in the reverse one.
  SignalBlock signals_;
  std::optional<console::Connector> connector_;
  std::optional<std::uint32_t> connector_id_;
  int number_;  ///< SDL's, of the screen; asked for before SDL holds the card
  SdlLibrary library_;
  Place place_;
  Wakeup wakeup_;
  SignalThread signal_thread_;
  WindowPlan plan_;
  WindowPtr window_;
  bool fullscreen_ = false;
  gfx::Rect windowed_;  ///< to come back to where there is no window manager
  std::unique_ptr<BackendDisplay> display_;
  std::string mode_;  ///< in words
  std::optional<EventQueue> events_;
};

void SdlSession::open_in_window(const SessionOptions& options) {
  const ScreenFacts screen = read_screen(place_, number_);
  plan_ = plan_window(place_, options, screen);
  plan_.display = number_;
  window_ = open_window(place_, plan_, options.title);
  fullscreen_ = plan_.fullscreen;
  display_ = open_display(place_, *window_);
  SDL_DisplayMode now{};
  if (place_ == Place::Console && SDL_GetCurrentDisplayMode(number_, &now) == 0) {
    mode_ = "@" + std::to_string(now.refresh_rate);
  }
}

void SdlSession::open_plain(const SessionOptions& options) {
  auto display =
      std::make_unique<DumbDisplay>(connector_->card, connector_->name, options.size, options.max_mode);
  mode_ = "@" + std::to_string(display->mode().refresh);
  plan_.fullscreen = fullscreen_ = true;
  plan_.size = display->size();
  // Nobody sees it; it keeps the pointer of a mouse inside the screen.
  window_ = open_window(Place::Memory, plan_, options.title);
  display_ = std::move(display);
}

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

/// On the signals' thread.
void SdlSession::on_signal(int signal) {
  if (signal == SIGUSR1 || signal == SIGUSR2) {
    wakeup_.order(signal == SIGUSR1 ? input::ScreenState::Off : input::ScreenState::On);
  } else {
    wakeup_.quit();
  }
}

bool SdlSession::set_power(Power power) {
  if (display_->set_power(power)) return true;
  const int fd = connector_ ? console_fd(*window_) : -1;
  if (fd < 0) return false;
  if (power == Power::Off) SDL_Delay(kLastFlip);
  // Asked for now and not at the start: SDL has asked the screen since.
  if (!connector_id_) connector_id_ = connector_id(fd, connector_->name);
  return connector_id_ && set_dpms(fd, *connector_id_, power);
}

/// The display hears of a change before the program does.
void SdlSession::notice(const input::Event& event) {
  if (const auto* resized = std::get_if<input::Resized>(&event)) display_->resized(resized->size);
  if (std::holds_alternative<input::Exposed>(event)) display_->invalidate(false);
  if (std::holds_alternative<input::DisplayLost>(event)) display_->invalidate(true);
  // A pointer that comes later, such as a television's remote control, must not bring its arrow.
  if (std::holds_alternative<input::DevicesChanged>(event) && fullscreen_) SDL_ShowCursor(SDL_DISABLE);
}

std::vector<std::string> SdlSession::touch_devices() const {
  std::vector<std::string> devices;
  for (const TouchDevice& device : events_->touch_devices()) devices.push_back(describe_device(device));
  return devices;
}

std::string SdlSession::describe() const {
  const gfx::Size size = display_->size();
  std::string text = library_.driver() + ", " + display_->name() + ", " + std::to_string(size.w) + "x" +
                     std::to_string(size.h) + mode_;
  if (connector_) text += ", " + connector_->name + " of card" + std::to_string(connector_->card);
  return text;
}

/// What goes wrong on a console without an error of its own.
void warn_of_console(base::Log& log) {
  const console::Terminal terminal = console::look_at_terminal();
  if (!terminal.owned) {
    log.write(base::Level::Warning, "keys also reach the login behind the picture: " + terminal.reason +
                                        "; let the service own a console (StandardInput=tty, TTYPath=)");
  }
}

std::unique_ptr<SdlSession> open_on_console(const DriverChoice& choice, const SessionOptions& options,
                                            base::Log& log) {
  warn_of_console(log);
  if (options.drawing == Drawing::Auto) {
    try {
      return std::make_unique<SdlSession>(choice, options, Way::Window, log);
    } catch (const std::exception& error) {
      log.write(base::Level::Warning, std::string(error.what()) + "; drawing into plain memory instead");
    }
  }
  DriverChoice plain = choice;
  plain.hint = "evdev";  // SDL's driver that has the input devices and no screen
  return std::make_unique<SdlSession>(plain, options, Way::Plain, log);
}

}  // namespace

ConsoleState look_at_console(const std::optional<std::string>& connector) {
  DriverFacts facts = read_driver_facts();
  ConsoleState state;
  state.meant = means_console(facts);
  if (!state.meant) return state;
  if (console::choose_connector(facts.connectors, connector) == nullptr) {
    probe_cards();
    facts = read_driver_facts();
  }
  const auto choice = choose_driver(facts, connector);
  state.screen = choice.ok();
  if (!choice.ok()) state.reason = choice.error();
  return state;
}

std::unique_ptr<Session> open_session(const SessionOptions& options, base::Log& log) {
  const DriverFacts facts = read_driver_facts();
  const auto choice = choose_driver(facts, options.connector);
  if (!choice.ok()) throw NoDisplayError(choice.error());
  std::unique_ptr<SdlSession> session;
  if (choice.value().connector) {
    if (const auto why = console::explain_choice(facts.connectors, options.connector)) {
      log.write(base::Level::Warning, *why);
    }
    session = open_on_console(choice.value(), options, log);
  } else {
    session = std::make_unique<SdlSession>(choice.value(), options, Way::Window, log);
  }
  log.write(base::Level::Info, "display: " + session->describe() + " (" + choice.value().reason + ")");
  return session;
}

}  // namespace kiosk::sdl
