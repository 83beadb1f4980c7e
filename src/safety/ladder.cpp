#include "safety/ladder.h"

#include <array>
#include <cstddef>

namespace kiosk::safety {
namespace {

constexpr std::array<const char*, 4> kNames{"current", "last-good", "built-in", "safe-page"};
static_assert(kNames.size() == static_cast<std::size_t>(Rung::SafePage) + 1);

bool has(const Stock& stock, Rung rung) noexcept {
  if (rung == Rung::Current) return stock.current;
  if (rung == Rung::LastGood) return stock.last_good;
  if (rung == Rung::BuiltIn) return stock.built_in;
  return true;
}

}  // namespace

Rung below(Rung rung) noexcept {
  if (rung == Rung::SafePage) return Rung::SafePage;
  return static_cast<Rung>(static_cast<std::uint8_t>(rung) + 1);
}

const char* name_of(Rung rung) noexcept {
  return kNames[static_cast<std::size_t>(rung)];
}

Rung best_from(Rung wanted, const Stock& stock) noexcept {
  while (!has(stock, wanted)) wanted = below(wanted);
  return wanted;
}

}  // namespace kiosk::safety
