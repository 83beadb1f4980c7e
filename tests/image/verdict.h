#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "image/inspect.h"

namespace kiosk::fakes {

/// Why an image is refused, or "accepted". Every reason must say what is wrong and what to do.
inline std::string verdict(const std::string& bytes) {
  const auto info = image::inspect(bytes);
  if (info.ok()) return "accepted";
  const std::string& reason = info.error();
  CAPTURE(reason);
  const std::size_t between = reason.find("; ");
  CHECK(between != std::string::npos);
  CHECK(between > 0);
  CHECK(between + 2 < reason.size());
  CHECK(reason.find("; ", between + 1) == std::string::npos);
  return reason;
}

inline bool accepted(const std::string& bytes) {
  return verdict(bytes) == "accepted";
}

inline bool refused(const std::string& bytes, std::string_view why) {
  const std::string reason = verdict(bytes);
  CAPTURE(reason);
  const bool is_expected = reason.find(why) != std::string::npos;
  CHECK(is_expected);  // here, so that the reason is shown
  return is_expected;
}

}  // namespace kiosk::fakes
