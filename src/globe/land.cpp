#include "globe/land.h"

#include <cassert>
#include <charconv>
#include <cmath>
#include <string>

#include "globe/land_data.h"

namespace kiosk::globe {
namespace {

constexpr double kHundredths = 100;

/// Whole numbers of a line, parted by blanks.
std::optional<std::vector<int>> numbers_of(std::string_view line) {
  std::vector<int> numbers;
  const char* at = line.data();
  const char* const end = at + line.size();
  while (at != end) {
    if (*at == ' ') {
      ++at;
      continue;
    }
    int number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc() || (next != end && *next != ' ')) return std::nullopt;
    numbers.push_back(number);
    at = next;
  }
  return numbers;
}

/// The ring of first corner and steps; nothing if it is none, or leaves the world.
std::optional<Ring> ring_of(const std::vector<int>& numbers) {
  if (numbers.size() < 6 || numbers.size() % 2 != 0) return std::nullopt;
  Ring ring;
  long lon = 0;
  long lat = 0;
  for (std::size_t i = 0; i < numbers.size(); i += 2) {
    lon += numbers[i];
    lat += numbers[i + 1];
    if (std::abs(lat) > 9000 || std::abs(lon) > 2 * 36000) return std::nullopt;
    ring.push_back({static_cast<double>(lat) / kHundredths, static_cast<double>(lon) / kHundredths});
  }
  return ring;
}

}  // namespace

/// Counts the coasts between the place and the north pole, which is sea.
bool Land::is_land(Place place) const {
  bool inside = false;
  for (const Ring& ring : rings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Place& a = ring[i];
      const Place& b = ring[(i + 1) % ring.size()];
      const double step = wrap_longitude(b.lon - a.lon);
      const double from = wrap_longitude(a.lon - place.lon);
      const double to = from + step;
      if ((from < 0) == (to < 0) || step == 0) continue;
      if (a.lat + (b.lat - a.lat) * (-from / step) > place.lat) inside = !inside;
    }
  }
  return inside;
}

base::Result<Land, std::string> parse_land(std::string_view text) {
  Land land;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    const auto numbers = numbers_of(line);
    const auto ring = numbers ? ring_of(*numbers) : std::nullopt;
    if (!ring) return "line " + std::to_string(number) + " is no ring of three corners or more on the earth";
    land.rings.push_back(*ring);
  }
  if (land.rings.empty()) return std::string("there is no land");
  return land;
}

const Land& built_in_land() {
  static const Land land = [] {
    const LandFile& file = land_data().front();
    std::string text;
    text.reserve(file.size);
    for (std::size_t i = 0; i < file.size; ++i) text += static_cast<char>(file.data[i]);
    auto parsed = parse_land(text);
    assert(parsed.ok());  // tests/globe reads the same file
    return parsed.ok() ? std::move(parsed).value() : Land{};
  }();
  return land;
}

}  // namespace kiosk::globe
