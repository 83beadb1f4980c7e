#include "app/replica_session.h"

#include <utility>

namespace kiosk::app {

ReplicaSession::ReplicaSession(std::unique_ptr<sdl::Session> window, const board::Board& board,
                               gfx::Size panel, gfx::Rotation rotation)
    : window_(std::move(window)),
      name_(board.name),
      display_(window_->display(), board, panel, rotation, replica::Pace(board.frames_per_s, clock_)),
      events_(window_->events(), display_, board.touch) {}

std::string ReplicaSession::describe() const {
  return "a replica of " + name_ + " on " + window_->describe();
}

}  // namespace kiosk::app
