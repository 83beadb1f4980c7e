#pragma once

#include <chrono>
#include <optional>

#include "config/keys.h"
#include "json/reader.h"

/// What more than one part of kiosk.json is read with.
namespace kiosk::config {

inline constexpr json::Range kIdleRange{10, 3600, "seconds"};
inline constexpr json::Range kBrightnessRange{1, 100, "percent"};

/// Whatever the file says about itself (`note`, `$schema`): checked to be text, not used.
void read_remarks(const json::ObjectReader& object);

/// The number of the member `key`; nothing where there is none or a wrong one.
std::optional<double> find_number(const json::ObjectReader& object, keys::Key key, const json::Range& range);

/// Reads seconds into `field`, which keeps its default where there are none or wrong ones.
void read_seconds(const json::ObjectReader& object, keys::Key key, const json::Range& range,
                  std::chrono::milliseconds& field);

}  // namespace kiosk::config
