// What we draw is what another renderer draws: letters joined, reordered and placed as their scripts want it.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>
#include <sstream>

#include "accessibility/pixels/page_stage.h"
#include "accessibility/pixels/pango_writer.h"
#include "sdl/font_families.h"

using namespace kiosk;
using namespace kiosk::pixels;

namespace {

constexpr int kSize = 64;
constexpr int kDifferent = 96;             ///< of 255: a smoothed edge a little further is less
constexpr double kMostInk = 0.02;          ///< share of the ink that may differ; measured: none, Korean aside
constexpr double kMostInkOfKorean = 0.04;  ///< measured: none on Debian 12, 0.032 of one word on Debian 13
constexpr double kMostAdvance = 0.01;      ///< of the advance, and a pixel more

const std::array<std::string, sdl::kFontFamilies.size()> kNames = {
    "Noto Sans",      "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari",
    "Noto Sans Thai", "Noto Sans CJK KR", "Noto Sans CJK JP", "Noto Sans CJK SC"};

PangoWriter& pango() {
  static PangoWriter writer(std::string(KIOSK_BINARY_DIR) + "/share/vgt-kiosk/fonts");
  return writer;
}

/// The darkest pixel of `ink` within one pixel of a place relative to `area`: SDL_ttf puts glyphs on whole
/// pixels, Pango where they belong.
int darkest_near(const Ink& ink, const gfx::Rect& area, gfx::Point at) {
  int most = 0;
  for (int y = area.y + at.y - 1; y <= area.y + at.y + 1; ++y) {
    for (int x = area.x + at.x - 1; x <= area.x + at.x + 1; ++x) {
      if (gfx::bounds(ink.size).contains(gfx::Point{x, y})) most = std::max<int>(most, ink.at(x, y));
    }
  }
  return most;
}

struct Count {
  int inked = 0;
  int missing = 0;
};

/// How much of the ink of `one` the other has not, laid on each other by their inked areas.
Count missing_ink(const Ink& one, const Ink& other) {
  const gfx::Rect a = inked_area(one, gfx::bounds(one.size));
  const gfx::Rect b = inked_area(other, gfx::bounds(other.size));
  Count count;
  for (int y = 0; y < a.h; ++y) {
    for (int x = 0; x < a.w; ++x) {
      const int dark = one.at(a.x + x, a.y + y);
      if (dark <= kDifferent) continue;
      ++count.inked;
      count.missing += dark - darkest_near(other, b, {x, y}) > kDifferent ? 1 : 0;
    }
  }
  return count;
}

/// The share of the ink of both that only one has.
double different_ink(const Ink& one, const Ink& other) {
  const Count here = missing_ink(one, other);
  const Count there = missing_ink(other, one);
  const int inked = here.inked + there.inked;
  return inked == 0 ? 0 : static_cast<double>(here.missing + there.missing) / inked;
}

/// How far our drawing of a run is from Pango's.
struct Distance {
  double ink = 0;
  double advance = 0;  ///< pixels beyond what is allowed, 0 or less: fine
  int unknown = 0;
  bool fine(std::string_view language) const {
    return ink <= (language == "ko" ? kMostInkOfKorean : kMostInk) && advance <= 0 && unknown == 0;
  }
};

Distance distance(const text::Run& run, text::Shaping shaping, text::Face face, std::string_view language) {
  const text::Font font{face, kSize, run.family};
  const auto theirs = pango().write(run.utf8, kNames[static_cast<std::size_t>(run.family)], font, language,
                                    run.shaping.direction);
  const render::Mask ours = shop().library->text(run.utf8, font, shaping);
  const int advance = shop().library->width(run.utf8, font, shaping);
  Distance result;
  result.unknown = theirs.unknown;
  result.advance = std::abs(advance - theirs.advance) - (kMostAdvance * theirs.advance + 1);
  if (!ours.alpha.empty()) result.ink = different_ink(ink_of(ours), theirs.ink);
  return result;
}

/// Headline, bar and the first body of the emergency page.
std::vector<std::pair<std::string, text::Face>> samples_of(const model::TextSet& words) {
  std::vector<std::pair<std::string, text::Face>> samples{{words.message.headline, text::Face::Bold},
                                                          {words.message.bar, text::Face::Bold}};
  const std::string& page = shop().content.deck.pages[shop().content.emergency_page()].id;
  for (const auto& [id, block] : words.pages.at(page).blocks) {
    if (!block.body.empty()) samples.emplace_back(block.body, text::Face::Regular);
  }
  return samples;
}

/// The words of a run. The Korean font makes its space wider for a shaper that is told the language, which
/// SDL_ttf 2.20 cannot be; the letters are the same.
std::vector<text::Run> words_of(const text::Run& run) {
  std::vector<text::Run> words;
  std::istringstream in(run.utf8);
  for (std::string word; in >> word;) {
    words.push_back(run);
    words.back().utf8 = word;
  }
  return words;
}

/// Calls `check(run, face)` for all runs of the samples, broken as on a page.
template <typename Check>
void for_each_run(const model::TextSet& words, Check check) {
  for (const auto& [sample, face] : samples_of(words)) {
    const auto lines = shop().typesetter.lines(sample, shop().writing(words), {face, kSize}, 20 * kSize);
    for (const text::Line& line : lines) {
      for (const text::Run& run : line.runs) {
        for (const text::Run& part : words.language == "ko" ? words_of(run) : std::vector{run})
          check(part, face);
      }
    }
  }
}

}  // namespace

TEST_CASE("text in every script is drawn as Pango draws it") {
  int runs = 0;
  for (const std::string language : {"ar", "he", "hi", "th", "ko", "ja", "zh-Hans", "en", "fr"}) {
    double most_of_language = 0;
    for_each_run(shop().content.text(language), [&](const text::Run& run, text::Face face) {
      const Distance far = distance(run, run.shaping, face, language);
      ++runs;
      most_of_language = std::max(most_of_language, far.ink);
      CHECK_MESSAGE(far.fine(language), language << " \"" << run.utf8 << "\": " << far.ink * 100
                                                 << " % of the ink, " << far.advance << " px too far, "
                                                 << far.unknown << " unknown");
    });
    MESSAGE(language << ": at most " << most_of_language * 100 << " % of the ink differ");
  }
  CHECK(runs > 5);
}

TEST_CASE("without script and direction, as SDL_ttf draws by itself, Arabic and Hindi are not as Pango's") {
  const text::Shaping nothing{text::Script{{'Z', 'z', 'z', 'z', '\0'}}, text::Direction::LeftToRight};
  for (const std::string language : {"ar", "hi"}) {
    const model::TextSet& words = shop().content.text(language);
    int wrong = 0;
    int all = 0;
    for_each_run(words, [&](const text::Run& run, text::Face face) {
      if (run.shaping.script.name() == "Latn" || run.utf8.size() < 8) return;
      ++all;
      wrong += distance(run, nothing, face, language).fine(language) ? 0 : 1;
    });
    MESSAGE(language << ": " << wrong << " of " << all << " runs are wrong");
    CHECK(all > 0);
    CHECK(wrong * 2 > all);  // a word without a joined letter may come out right
  }
}
