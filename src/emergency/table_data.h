#pragma once

#include <string_view>

namespace kiosk::emergency {

/// The bytes of assets/emergency/emergency_numbers.csv, in the program. Written at build time.
std::string_view table_csv();

}  // namespace kiosk::emergency
