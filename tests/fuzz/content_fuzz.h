#pragma once

#include <string>

namespace kiosk::fuzz {

/// Loads good content with `bytes` in the place of its file `name`: the loader ends with content that
/// keeps its promises, or with faults, and never with a crash.
void load_with(const char* name, const std::string& bytes);

}  // namespace kiosk::fuzz
