#pragma once

#include <vector>

#include "base/log.h"
#include "emergency/judge.h"

namespace kiosk::app {

/// At most so many local numbers stand beside the sentence.
inline constexpr std::size_t kMostNumbers = 2;

/// The local numbers that may be shown today: those for all services first, then those of the police, each
/// in the order of `entries`. Where there is none, the plain sentence is shown. `log` gets one error for each
/// problem of each entry, at every call.
std::vector<emergency::LocalNumber> judge_numbers(const std::vector<emergency::Entry>& entries,
                                                  const emergency::Today& today, base::Log& log);

}  // namespace kiosk::app
