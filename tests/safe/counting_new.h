#pragma once

namespace kiosk::safe {

/// How often this program has called operator new.
long allocation_count();

}  // namespace kiosk::safe
