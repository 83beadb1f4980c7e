#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::emergency {

/// The names of the seven fields, as the device's config has them.
namespace fields {

inline constexpr std::string_view kRegion = "region";
inline constexpr std::string_view kService = "service";
inline constexpr std::string_view kNumber = "number";
inline constexpr std::string_view kSource = "source";
inline constexpr std::string_view kConfirmedBy = "confirmed_by";
inline constexpr std::string_view kConfirmedOn = "confirmed_on";
inline constexpr std::string_view kValidUntil = "valid_until";

}  // namespace fields

/// What the operator wrote about one number, word for word; nothing is checked yet. All seven must be there.
struct Entry {
  std::optional<std::string> region;        ///< "NZ"
  std::optional<std::string> service;       ///< "all" or "police"
  std::optional<std::string> number;        ///< "111"
  std::optional<std::string> source;        ///< page or document that the operator checked
  std::optional<std::string> confirmed_by;  ///< name and office
  std::optional<std::string> confirmed_on;  ///< "2026-11-01", in UTC
  std::optional<std::string> valid_until;   ///< "2026-11-07", the last day on which it is shown, in UTC
};

}  // namespace kiosk::emergency
