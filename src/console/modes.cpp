#include "console/modes.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>

namespace kiosk::console {
namespace {

constexpr int kSmallestSide = 240;
constexpr int kLargestSide = 16384;
constexpr int kSlowest = 24;
constexpr int kFastest = 240;
constexpr int kSmooth = 50;  ///< Hz; slower ones make a finger's page stutter

std::int64_t pixels(gfx::Size size) {
  return std::int64_t{size.w} * size.h;
}

/// Within one percent: 1366x768 is a 16:9 screen.
bool same_shape(gfx::Size a, gfx::Size b) {
  const std::int64_t left = std::int64_t{a.w} * b.h;
  const std::int64_t right = std::int64_t{b.w} * a.h;
  return std::abs(left - right) * 100 <= std::max(left, right);
}

bool keeps_rate(const Mode& mode, const Mode& cap) {
  return mode.refresh <= cap.refresh + 1;  // 59.94 and 60 Hz are rounded here and there
}

/// The preferred size, slower if it can be. Never another size: a panel has pixels of its own, and a board
/// has no trouble with a small picture that is quick.
Mode at_rate(const Mode& preferred, const std::vector<Mode>& modes, const Mode& cap) {
  if (keeps_rate(preferred, cap)) return preferred;
  Mode best = preferred;
  for (const Mode& mode : modes) {
    const bool fits = mode.size == preferred.size && mode.refresh >= kSmooth && keeps_rate(mode, cap);
    if (fits && (!keeps_rate(best, cap) || mode.refresh > best.refresh)) best = mode;
  }
  return best;
}

bool read_number(std::string_view& text, int least, int most, int& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || text.front() == '0' || number < least || number > most) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

bool take(std::string_view& text, char letter) {
  if (!text.starts_with(letter)) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<Mode> parse_mode(std::string_view text) {
  Mode mode{{}, kDefaultCap.refresh};
  if (!read_number(text, kSmallestSide, kLargestSide, mode.size.w) || !take(text, 'x') ||
      !read_number(text, kSmallestSide, kLargestSide, mode.size.h)) {
    return std::nullopt;
  }
  if (take(text, '@') && !read_number(text, kSlowest, kFastest, mode.refresh)) return std::nullopt;
  return text.empty() ? std::optional(mode) : std::nullopt;
}

std::string describe(const Mode& mode) {
  const std::string size = std::to_string(mode.size.w) + "x" + std::to_string(mode.size.h);
  return mode.refresh == 0 ? size : size + "@" + std::to_string(mode.refresh);
}

Mode choose_mode(const Mode& preferred, const std::vector<Mode>& modes, const Mode& cap) {
  const std::int64_t most = pixels(cap.size);
  if (pixels(preferred.size) <= most) return at_rate(preferred, modes, cap);
  const Mode* best = nullptr;
  const auto better = [&](const Mode& a, const Mode& b) {
    const bool smooth_a = a.refresh >= kSmooth && keeps_rate(a, cap);
    const bool smooth_b = b.refresh >= kSmooth && keeps_rate(b, cap);
    if (smooth_a != smooth_b) return smooth_a;
    if (pixels(a.size) != pixels(b.size)) return pixels(a.size) > pixels(b.size);
    if (keeps_rate(a, cap) != keeps_rate(b, cap)) return keeps_rate(a, cap);
    return a.refresh > b.refresh;
  };
  for (const Mode& mode : modes) {
    if (pixels(mode.size) > most || !same_shape(mode.size, preferred.size)) continue;
    if (best == nullptr || better(mode, *best)) best = &mode;
  }
  return best == nullptr ? preferred : *best;
}

}  // namespace kiosk::console
