#pragma once

#include <vector>

#include "app/film_script.h"
#include "app/kiosk.h"
#include "display/offscreen_display.h"

namespace kiosk::app {

/// The real kiosk on a display in memory, with a clock that goes as fast as one likes: for films and
/// measurements. The same content, settings and cues give the same pictures. Borrows the rasters.
class VirtualRun {
 public:
  VirtualRun(model::Content content, const StageSettings& stage, sdl::LibraryRasters& rasters,
             const KioskSettings& settings, std::vector<FilmCue> cues);

  /// Lets time pass up to this moment of the run, waking only when the kiosk asks for it or a cue comes, and
  /// at the moment itself. Moments do not go back.
  void advance_to(base::Duration moment);

  /// What a camera before the panel would see.
  const gfx::Picture& panel() const { return display_.panel(); }
  Kiosk& kiosk() { return kiosk_; }
  const display::OffscreenDisplay& display() const { return display_; }
  base::Duration moment() const { return now_ - kStart; }

 private:
  static constexpr base::TimePoint kStart{std::chrono::hours(1)};

  display::OffscreenDisplay display_;
  Kiosk kiosk_;
  std::vector<FilmCue> cues_;
  std::size_t next_cue_ = 0;
  base::TimePoint now_ = kStart;
};

}  // namespace kiosk::app
