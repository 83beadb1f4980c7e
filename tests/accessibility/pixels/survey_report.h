#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "accessibility/pixels/tones.h"

namespace kiosk::pixels {

/// What was seen on pages.
struct Survey {
  TonesFound tones;
  std::vector<std::string> without_edge;     ///< controls that nothing sets off from the page
  std::map<std::string, int> headline_runs;  ///< of the message, besides the bar, by language
  int pictures = 0;

  void add(const Survey& other);
};

/// Does both halves of a survey at the same time, the second one in a process of its own: fonts may be drawn
/// in one thread only. Throws std::runtime_error when there is no second process or it fails.
Survey in_two_processes(const std::function<Survey()>& first, const std::function<Survey()>& second);

}  // namespace kiosk::pixels
