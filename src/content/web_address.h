#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/cursor.h"

namespace kiosk::content {

/// The longest address of a QR code: more modules would be too fine on small panels (version 6 holds 106).
inline constexpr std::size_t kMaxAddress = 90;

/// What keeps an address from being shown as a QR code, as `what is wrong; what to do`. Only https, a plain
/// host, no name or password, no port: what a visitor reads under the code is where the code leads. Addresses
/// of virtualglobaltaskforce.com are refused: who holds it today is unknown.
std::optional<std::string> objection_to_address(std::string_view address);

/// The address at `at`, or nothing and a fault.
std::optional<std::string> read_address(const json::Cursor& at);

}  // namespace kiosk::content
