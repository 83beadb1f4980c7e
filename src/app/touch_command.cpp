#include <cstdio>

#include "app/calibration_tool.h"
#include "app/commands.h"
#include "app/loading.h"
#include "app/touch_test_tool.h"
#include "base/save_file.h"
#include "config/touch_setting.h"
#include "json/document.h"
#include "sdl/rasters.h"

namespace kiosk::app {
namespace {

/// What both tools need: the display, the letters and a page with the message.
class Workshop {
 public:
  Workshop(const TouchCommand& command, const sdl::SessionOptions& options, const Inputs& inputs,
           const base::FileSystem& files, base::Log& log)
      : session_(sdl::open_session(options, log)),
        content_(content_or_builtin(inputs, log)),
        rasters_(sdl::open_rasters(find_paths().fonts(), sdl::Hinting::Light, files, log)),
        screen_(*content_, stage_settings(inputs.config, session_->display().size(), command.rotation),
                *rasters_) {}

  sdl::Session& session() { return *session_; }
  ToolScreen& screen() { return screen_; }
  const base::Clock& clock() const { return clock_; }

  /// False when it was ended from outside. Writes what was shown at the end, if that is wanted.
  bool run(Tool& tool, const TouchCommand& command, base::Log& log) {
    const bool finished = run_tool(tool, screen_, *session_, clock_);
    std::string reason;
    if (command.screenshot && !sdl::write_png(screen_.picture(tool.scene()), *command.screenshot, reason)) {
      log.write(base::Level::Error, *command.screenshot + ": cannot be written: " + reason);
    }
    return finished;
  }

 private:
  base::SystemClock clock_;
  std::unique_ptr<sdl::Session> session_;
  std::optional<model::Content> content_;
  std::unique_ptr<sdl::LibraryRasters> rasters_;
  ToolScreen screen_;
};

sdl::SessionOptions session_options(const TouchCommand& command, const config::Config& config) {
  sdl::SessionOptions options;
  options.mode = command.window;
  options.size = command.size;
  options.title = "VGT kiosk";
  options.touch_device = config.touch.device.value_or("");
  options.connector = config.display.connector;
  options.max_mode = config.display.max_mode;
  if (config.display.renderer == config::Renderer::Memory) options.drawing = sdl::Drawing::Memory;
  return options;
}

/// Into the settings, or, where that cannot be, as lines for a person to write there.
base::ExitCode keep(const input::TouchMatrix& matrix, const std::string& path, const base::FileSystem& files,
                    base::Log& log) {
  const bool exists = files.stamp(path).ok();
  const auto old =
      exists ? files.read(path, json::kMaxBytes) : base::Result<std::string, base::FileError>(std::string());
  base::Faults faults;
  std::string reason = old.ok() ? "" : old.error().reason;
  const auto text =
      old.ok() ? config::with_matrix(path, old.value(), matrix.values, faults) : std::optional<std::string>();
  log_errors(faults, log);
  if (text) {
    const auto error = base::save_file(path, *text);
    if (!error) {
      std::printf("%s: touch.matrix is now %s\n", path.c_str(), config::matrix_text(matrix.values).c_str());
      return base::ExitCode::Ok;
    }
    reason = error->reason;
  }
  if (!reason.empty()) log.write(base::Level::Error, path + ": " + reason);
  std::printf("Write this into %s yourself:\n  \"touch\": {\"matrix\": %s}\n", path.c_str(),
              config::matrix_text(matrix.values).c_str());
  return base::ExitCode::Failure;
}

base::ExitCode calibrate(const TouchCommand& command, const Inputs& inputs, const base::FileSystem& files,
                         base::Log& log) {
  // Touches as the device tells them: without the matrix of before, and not turned back.
  Workshop workshop(command, session_options(command, inputs.config), inputs, files, log);
  CalibrationTool tool(workshop.screen(), command.patience, workshop.clock().now());
  workshop.run(tool, command, log);
  if (tool.matrix()) {
    return keep(*tool.matrix(), command.sources.config.value_or(kSystemConfig), files, log);
  }
  log.write(base::Level::Error, "the crosses were not touched; nothing has been changed");
  return base::ExitCode::Failure;
}

base::ExitCode test(const TouchCommand& command, const Inputs& inputs, const base::FileSystem& files,
                    base::Log& log) {
  sdl::SessionOptions options = session_options(command, inputs.config);
  options.rotation = stage_settings(inputs.config, {}, command.rotation).rotation;
  if (inputs.config.touch.matrix) options.touch_matrix.values = *inputs.config.touch.matrix;
  Workshop workshop(command, options, inputs, files, log);
  TouchTestTool tool(
      workshop.screen(), [&] { return workshop.session().touch_devices(); }, command.patience,
      workshop.clock().now());
  workshop.run(tool, command, log);
  for (const std::string& device : workshop.session().touch_devices()) {
    std::printf("touch device: %s\n", device.c_str());
  }
  std::printf("touches: %d\n", tool.touches());
  return base::ExitCode::Ok;
}

}  // namespace

base::ExitCode touch(const TouchCommand& command, base::Log& log) {
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, find_paths(), command.sources);
  try {
    return command.tool == TouchTool::Calibrate ? calibrate(command, inputs, files, log)
                                                : test(command, inputs, files, log);
  } catch (const sdl::NoDisplayError& error) {
    log.write(base::Level::Error, error.what());
    return base::ExitCode::NoDisplay;
  }
}

}  // namespace kiosk::app
