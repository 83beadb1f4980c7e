// No box instead of a letter.
#include <doctest/doctest.h>

#include <cstdio>
#include <map>

#include "accessibility/pixels/content_texts.h"
#include "accessibility/pixels/page_stage.h"
#include "base/utf8.h"
#include "text/characters.h"

using namespace kiosk;
using namespace kiosk::pixels;

namespace {

constexpr int kSize = 40;
const std::string kNoSuchCharacter = base::encode_utf8(0xE000);  // private use: no font of ours has it

bool same(const render::Mask& a, const render::Mask& b) {
  return a.size == b.size && a.alpha == b.alpha;
}

/// What a family draws for a character that it lacks.
const render::Mask& box_of(text::Font font) {
  return shop().rasters.text_mask(kNoSuchCharacter, font, {});
}

std::string code_of(char32_t c) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  return code;
}

bool is_visible(char32_t c) {
  return base::count_visible_code_points(base::encode_utf8(c)) > 0 && !text::is_ignorable(c);
}

/// What is wrong with how a character is drawn; empty if nothing.
std::string fault_of(char32_t c, const text::Writing& writing, text::Face face) {
  if (shop().rasters.family_for(c, writing.language) < 0) return "no family has it";
  text::Font font{face, kSize};
  const auto lines = shop().typesetter.lines(base::encode_utf8(c), writing, font, 100000);
  if (lines.size() != 1 || lines.front().runs.size() != 1) return "is not one run";
  const text::Run& run = lines.front().runs.front();
  font.family = run.family;
  const render::Mask& mask = shop().rasters.text_mask(run.utf8, font, run.shaping);
  if (mask.alpha.empty()) return "draws nothing";
  return same(mask, box_of(font)) ? "draws a box" : "";
}

}  // namespace

TEST_CASE("a character that no font has is a box") {
  CHECK(shop().rasters.family_for(0xE000, "en") == -1);
  CHECK(box_of({text::Face::Regular, kSize}).alpha.size() > 100);
  CHECK(same(shop().rasters.text_mask(base::encode_utf8(0xE001), {text::Face::Regular, kSize}, {}),
             box_of({text::Face::Regular, kSize})));
}

TEST_CASE("every character of every text has a letter in our fonts, in both faces") {
  std::size_t seen = 0;
  for (const model::TextSet* words : text_sets()) {
    const text::Writing writing = shop().writing(*words);
    std::vector<std::string> texts = texts_of(*words);
    const std::vector<std::string> marks = marks_of(shop().content.deck);
    texts.insert(texts.end(), marks.begin(), marks.end());
    std::map<char32_t, std::string> characters;
    for (const std::string& text : texts) {
      std::size_t at = 0;
      while (const auto c = base::next_code_point(text, at)) characters.try_emplace(*c, text);
    }
    for (const auto& [c, text] : characters) {
      if (!is_visible(c)) continue;
      ++seen;
      for (const text::Face face : {text::Face::Regular, text::Face::Bold}) {
        const std::string fault = fault_of(c, writing, face);
        CHECK_MESSAGE(fault.empty(),
                      words->language << " " << code_of(c) << " in \"" << text << "\" " << fault);
      }
    }
  }
  CHECK(seen > 100);
}
