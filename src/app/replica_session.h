#pragma once

#include "board/board.h"
#include "replica/replica_display.h"
#include "replica/replica_input.h"
#include "sdl/session.h"

namespace kiosk::app {

/// A board in a window: what the program sees of it is the board, what the desktop sees is the board with its
/// frame. Owns the session of the window.
class ReplicaSession final : public sdl::Session {
 public:
  /// `panel`: pixels that the board shows. Throws std::runtime_error where the board could not draw so many.
  ReplicaSession(std::unique_ptr<sdl::Session> window, const board::Board& board, gfx::Size panel,
                 gfx::Rotation rotation);

  display::Display& display() override { return display_; }
  input::EventSource& events() override { return events_; }
  bool is_developer_window() const override { return window_->is_developer_window(); }
  void toggle_fullscreen() override { window_->toggle_fullscreen(); }
  void wake() override { window_->wake(); }
  std::vector<std::string> touch_devices() const override { return window_->touch_devices(); }
  std::string describe() const override;
  std::optional<console::Connector> connector() const override {
    return std::nullopt;
  }  // the desktop's matter
  bool set_power(sdl::Power) override { return false; }

  /// The board with its frame, as the window shows it.
  const gfx::Picture& picture() const { return display_.picture(); }

 private:
  std::unique_ptr<sdl::Session> window_;
  std::string name_;
  base::SystemClock clock_;
  replica::ReplicaDisplay display_;
  replica::ReplicaInput events_;
};

}  // namespace kiosk::app
