// No letter leaves the room that the layout keeps for its line, or reaches far past the ends of its run: what
// is drawn outside of item_bounds would be cut when only a part of the page is drawn anew.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "accessibility/pixels/content_texts.h"
#include "accessibility/pixels/page_stage.h"
#include "sdl/font_families.h"

using namespace kiosk;
using namespace kiosk::pixels;

namespace {

constexpr int kLargest = 96;

constexpr std::array kSizes{20, 48, kLargest};

/// The most that any run of a family needed, in thousandths of an em.
struct Need {
  int above = 0;
  int below = 0;
  std::string highest;
  std::string deepest;
};

using Needs = std::array<Need, sdl::kFontFamilies.size()>;

int thousandths(int px, const text::Font& font) {
  return (px * 1000 + font.size_px - 1) / font.size_px;
}

/// The ink of one run, all measures positive outwards from the pen and the baseline.
struct InkOfRun {
  int above = 0;
  int below = 0;
  int left = 0;
  int right = 0;
};

InkOfRun ink_of_run(const text::Run& run, const text::Font& font) {
  const render::Mask mask = shop().library->text(run.utf8, font, run.shaping);
  if (mask.alpha.empty()) return {};
  return {-mask.origin.y, mask.origin.y + mask.size.h, -mask.origin.x,
          mask.origin.x + mask.size.w - run.width};
}

class InkCheck {
 public:
  void look_at(const std::string& language, const text::Run& run, text::Font font) {
    font.family = run.family;
    if (!seen_.insert({run.utf8, font.family, font.size_px, font.face}).second) return;
    const InkOfRun ink = ink_of_run(run, font);
    const text::FontHeight height = shop().library->height(font);
    const std::string name(sdl::kFontFamilies[static_cast<std::size_t>(font.family)].stem);
    const std::string what = language + " \"" + run.utf8 + "\" at " + std::to_string(font.size_px) + " px";
    compare(name + " above", ink.above, height.room_above + 1, what);
    compare(name + " below", ink.below, height.room_below + 1, what);
    compare(name + " to the left", ink.left, font.size_px / 4, what);
    compare(name + " to the right", ink.right, font.size_px / 4, what);
    if (font.size_px == kLargest) note(run, font, ink);
  }

  /// The run of each family that is worst on each side.
  void check() const {
    for (const auto& [side, worst] : worst_) {
      CHECK_MESSAGE(worst.beyond <= 0, side << ": " << worst.beyond << " px too far in " << worst.what);
    }
  }

  const Needs& needs() const { return needs_; }
  std::size_t runs() const { return seen_.size(); }

 private:
  struct Beyond {
    int beyond = 0;
    std::string what;
  };

  void compare(const std::string& side, int px, int room, const std::string& what) {
    const auto [found, is_new] = worst_.try_emplace(side, Beyond{px - room, what});
    if (!is_new && px - room > found->second.beyond) found->second = {px - room, what};
  }

  void note(const text::Run& run, const text::Font& font, const InkOfRun& ink) {
    Need& need = needs_[static_cast<std::size_t>(font.family)];
    if (const int above = thousandths(ink.above, font); above > need.above) {
      need.above = above;
      need.highest = run.utf8;
    }
    if (const int below = thousandths(ink.below, font); below > need.below) {
      need.below = below;
      need.deepest = run.utf8;
    }
  }

  std::set<std::tuple<std::string, int, int, text::Face>> seen_;
  std::map<std::string, Beyond> worst_;
  Needs needs_;
};

}  // namespace

TEST_CASE("no word of any language leaves the room of its line, at any size and in either face") {
  InkCheck ink;
  for (const model::TextSet* words : text_sets()) {
    const text::Writing writing = shop().writing(*words);
    for (const std::string& words_of_text : texts_of(*words)) {
      for (const int size : kSizes) {
        for (const text::Face face : {text::Face::Regular, text::Face::Bold}) {
          const text::Font font{face, size};
          for (const text::Line& line : shop().typesetter.lines(words_of_text, writing, font, 20 * size)) {
            for (const text::Run& run : line.runs) ink.look_at(words->language, run, font);
          }
        }
      }
    }
    shop().rasters.forget();
  }
  CHECK(ink.runs() > 300);
  ink.check();
  for (std::size_t i = 0; i < ink.needs().size(); ++i) {
    const Need& need = ink.needs()[i];
    const sdl::FontFamily& family = sdl::kFontFamilies[i];
    MESSAGE(family.stem << ": above " << need.above << " of " << family.room_above << " in \"" << need.highest
                        << "\", below " << need.below << " of " << family.room_below << " in \""
                        << need.deepest << "\" (thousandths of an em)");
  }
}
