#pragma once

#include "app/room.h"

namespace kiosk::accessibility {

/// A room whose pages change at once, without a movement that a test would have to wait for.
inline app::RoomSettings cuts_only(gfx::Size page = {800, 480}) {
  app::RoomSettings settings;
  settings.page = page;
  settings.show.durations.page = base::Duration::zero();
  return settings;
}

}  // namespace kiosk::accessibility
