#include "show/dwell.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace kiosk::show {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

struct Rate {
  std::string_view language;  ///< primary subtag
  int per_minute;
};

constexpr std::array kRates = {
    Rate{"en", 650}, Rate{"fr", 660}, Rate{"es", 680}, Rate{"it", 625}, Rate{"de", 605},
    Rate{"nl", 645}, Rate{"pt", 600}, Rate{"ar", 400}, Rate{"ko", 270},  // syllable blocks
    Rate{"zh", 165}, Rate{"ja", 235},
};
constexpr int kOtherRate = 600;

struct Profile {
  base::Duration lead_in;
  int factor_tenths;
  base::Duration shortest;
  base::Duration longest;
};
constexpr Profile kNormal{milliseconds(2500), 10, seconds(6), seconds(30)};
constexpr Profile kSlow{seconds(3), 15, seconds(8), seconds(36)};
constexpr base::Duration kShortestEmergency = seconds(12);

// The stricter rule for slow readers: one rate for all languages (88 English words a minute).
constexpr base::Duration kFloorPerCharacter = milliseconds(136);

// More than any page holds, and the products below stay far from the end of 64 bits.
constexpr std::size_t kMostCharacters = 1'000'000;

constexpr const Profile& values_of(ReadingProfile profile) {
  return profile == ReadingProfile::Slow ? kSlow : kNormal;
}

base::Duration slow_floor(std::size_t characters) {
  const auto count = static_cast<base::Duration::rep>(std::min(characters, kMostCharacters));
  return kSlow.lead_in + count * kFloorPerCharacter;
}

}  // namespace

int display_rate(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find_first_of("-_"));
  const auto found = std::find_if(kRates.begin(), kRates.end(), [&](const Rate& rate) {
    return base::same_letters(rate.language, primary);
  });
  return found == kRates.end() ? kOtherRate : found->per_minute;
}

base::Duration reading_time(std::size_t characters, std::string_view language, ReadingProfile profile) {
  const Profile& values = values_of(profile);
  const auto count = static_cast<base::Duration::rep>(std::min(characters, kMostCharacters));
  const base::Duration reading =
      count * base::Duration(std::chrono::minutes(1)) * values.factor_tenths / (10 * display_rate(language));
  const base::Duration total = values.lead_in + reading;
  return profile == ReadingProfile::Slow ? std::max(total, slow_floor(characters)) : total;
}

base::Duration dwell(std::size_t characters, std::string_view language, ReadingProfile profile,
                     PageRole role) {
  const Profile& values = values_of(profile);
  const base::Duration shortest = role == PageRole::Emergency ? kShortestEmergency : values.shortest;
  const base::Duration time =
      std::clamp(reading_time(characters, language, profile), shortest, values.longest);
  return profile == ReadingProfile::Slow ? std::max(time, slow_floor(characters)) : time;
}

}  // namespace kiosk::show
