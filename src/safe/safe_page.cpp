#include "safe/safe_page.h"

#include <algorithm>

#include "gfx/color.h"
#include "safe/safe_layout.h"
#include "safe/safe_words.h"

namespace kiosk::safe {
namespace {

constexpr gfx::Color kPaper = gfx::rgb(0x0B2A5B);
constexpr gfx::Color kAnswerInk = gfx::rgb(0xFFFFFF);
constexpr gfx::Color kQuestionInk = gfx::rgb(0xD6E6FF);

}  // namespace

void draw_safe_page(gfx::PixelView target) noexcept {
  if (target.pixels == nullptr || target.size.empty()) return;
  for (int y = 0; y < target.size.h; ++y) {
    std::fill_n(target.row(y), target.size.w, kPaper.xrgb());
  }
  const SafeLayout layout = lay_out(target.size);
  for (int word = 0; word < kWordCount; ++word) {
    const PlacedWord& placed = layout[static_cast<std::size_t>(word)];
    if (placed.em == 0) continue;
    draw_word(target, word, placed.origin, placed.em, word < kQuestionCount ? kQuestionInk : kAnswerInk,
              kPaper);
  }
}

const char* safe_page_text() noexcept {
  return "Child in danger? Call your local emergency number or the police.";
}

}  // namespace kiosk::safe
