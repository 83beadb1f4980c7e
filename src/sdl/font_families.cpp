#include "sdl/font_families.h"

#include <algorithm>
#include <numeric>

namespace kiosk::sdl {
namespace {

struct Preference {
  std::string_view language;  ///< primary subtag
  std::string_view stem;
};

constexpr std::array<Preference, 3> kPreferences = {
    {{"ko", "NotoSansKR"}, {"ja", "NotoSansJP"}, {"zh", "NotoSansSC"}}};

}  // namespace

std::array<int, kFontFamilies.size()> family_order(std::string_view language) {
  std::array<int, kFontFamilies.size()> order{};
  std::iota(order.begin(), order.end(), 0);
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const Preference& preference : kPreferences) {
    if (preference.language != primary) continue;
    // Behind the first family, which has the letters that all share.
    std::stable_partition(order.begin() + 1, order.end(), [&](int family) {
      return kFontFamilies[static_cast<std::size_t>(family)].stem == preference.stem;
    });
  }
  return order;
}

}  // namespace kiosk::sdl
