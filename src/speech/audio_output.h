#pragma once

#include "base/files.h"

namespace kiosk::speech {

/// Whether the kernel knows a sound device that can play. Opens no device and loads no library, so it costs
/// nothing and cannot fail: what cannot be read counts as "no".
///
/// It looks at /proc/asound/pcm, and where that is hidden (systemd's ProcSubset=pid) at the names in
/// /dev/snd. A device is no promise of a loudspeaker: HDMI counts even when the screen is mute.
bool audio_output_exists(const base::FileSystem& files);

}  // namespace kiosk::speech
