#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/fault.h"

namespace kiosk::config {

/// A touch matrix as kiosk.json writes it: "[1, 0, 0, 0, 1, 0]", six places behind the point at most.
std::string matrix_text(const std::array<double, 6>& matrix);

/// The text of a kiosk.json with this `touch.matrix` set; all else stays byte for byte. An empty text becomes
/// a whole file. Nothing, and an error among the faults, where the text is no kiosk.json that can be changed.
std::optional<std::string> with_matrix(const std::string& path, const std::string& text,
                                       const std::array<double, 6>& matrix, base::Faults& faults);

}  // namespace kiosk::config
