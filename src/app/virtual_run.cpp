#include "app/virtual_run.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

VirtualRun::VirtualRun(model::Content content, const StageSettings& stage, sdl::LibraryRasters& rasters,
                       const KioskSettings& settings, std::vector<FilmCue> cues)
    : display_(stage.panel),
      kiosk_(std::move(content), stage, rasters, display_, settings, kStart),
      cues_(std::move(cues)) {
  kiosk_.start(now_);
}

void VirtualRun::advance_to(base::Duration moment) {
  const base::TimePoint until = kStart + moment;
  while (true) {
    const auto wake = kiosk_.time_to_next(now_);
    base::TimePoint next = wake ? std::min(until, now_ + *wake) : until;
    if (next_cue_ < cues_.size()) next = std::min(next, kStart + cues_[next_cue_].at);
    now_ = std::max(now_, next);
    while (next_cue_ < cues_.size() && kStart + cues_[next_cue_].at <= now_) {
      kiosk_.handle(cues_[next_cue_++].event, now_);
    }
    kiosk_.turn(now_);
    const auto left = kiosk_.time_to_next(now_);
    const bool busy = left && left->count() <= 0;
    if (now_ >= until && !busy) return;
  }
}

}  // namespace kiosk::app
