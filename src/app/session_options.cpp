#include "app/session_options.h"

#include "app/kiosk_settings.h"
#include "replica/bezel.h"

namespace kiosk::app {

sdl::SessionOptions session_options(const RunCommand& command, const config::Config& config) {
  sdl::SessionOptions options;
  options.mode = command.window;
  if (options.mode == sdl::WindowMode::Auto && config.display.fullscreen == config::Fullscreen::Always) {
    options.mode = sdl::WindowMode::Fullscreen;
  }
  if (options.mode == sdl::WindowMode::Auto && config.display.fullscreen == config::Fullscreen::Never) {
    options.mode = sdl::WindowMode::Windowed;
  }
  options.size = command.size;
  options.rotation = stage_settings(config, {}, command.rotation).rotation;
  options.title = "VGT kiosk";
  if (config.touch.matrix) options.touch_matrix.values = *config.touch.matrix;
  options.touch_device = config.touch.device.value_or("");
  options.connector = config.display.connector;
  options.max_mode = config.display.max_mode;
  if (config.display.renderer == config::Renderer::Memory) options.drawing = sdl::Drawing::Memory;
  return options;
}

sdl::SessionOptions replica_options(const RunCommand& command, const config::Config& config,
                                    const board::Board& board, gfx::Size panel) {
  sdl::SessionOptions options = session_options(command, config);
  options.size = replica::make_bezel(board, panel, options.rotation).whole;
  options.fit = sdl::Fit::IntoScreen;
  // The window hangs as it does; matrix and device are those of the board's panel.
  options.rotation = gfx::Rotation::R0;
  options.touch_matrix = {};
  options.touch_device.clear();
  options.title += ": " + board.title;
  return options;
}

}  // namespace kiosk::app
