#include "app/glyph_check.h"

#include <cstdio>

#include "app/reread.h"
#include "base/utf8.h"
#include "content/keys.h"
#include "text/characters.h"

namespace kiosk::app {
namespace {

namespace keys = content::keys;

bool is_drawn(char32_t c) {
  return base::count_visible_code_points(base::encode_utf8(c)) > 0 && !text::is_ignorable(c);
}

class GlyphCheck {
 public:
  GlyphCheck(const text::TextMetrics& fonts, std::string language)
      : fonts_(fonts), language_(std::move(language)) {}

  /// All strings below `at`; JSON is at most json::kMaxDepth deep.
  void check_all(const json::Cursor& at) const {
    if (at.node().type == json::Type::String) check(at);
    for (std::size_t i = 0; i < at.node().items.size(); ++i) check_all(at.item(i));
    for (const json::Member& member : at.node().members) {
      if (member.key != keys::kNote && member.key != keys::kSchema) check_all(at.member(member));
    }
  }

  void check(const json::Cursor& at) const {
    const std::string& text = at.node().string;
    std::size_t place = 0;
    std::size_t first_place = 0;
    char32_t first = 0;
    std::size_t missing = 0;
    std::size_t byte = 0;
    while (const auto c = base::next_code_point(text, byte)) {
      ++place;
      if (!is_drawn(*c) || fonts_.family_for(*c, language_) >= 0) continue;
      if (missing++ > 0) continue;
      first = *c;
      first_place = place;
    }
    if (missing > 0) report(at, first, first_place, missing - 1);
  }

 private:
  static void report(const json::Cursor& at, char32_t c, std::size_t place, std::size_t more) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    std::string what = std::string("no font has ") + code + " \"" + base::encode_utf8(c) + "\" (character " +
                       std::to_string(place);
    if (more > 0) what += ", and " + std::to_string(more) + " more";
    at.error(what + ")", "write it with other characters: visitors would see a box");
  }

  const text::TextMetrics& fonts_;
  std::string language_;
};

void check_marks(const json::Cursor& deck, const GlyphCheck& check) {
  const auto pages = find_member(deck, keys::kPages);
  if (!pages) return;
  for (std::size_t i = 0; i < pages->node().items.size(); ++i) {
    const auto blocks = find_member(pages->item(i), keys::kBlocks);
    if (!blocks) continue;
    for (std::size_t j = 0; j < blocks->node().items.size(); ++j) {
      if (const auto mark = find_member(blocks->item(j), keys::kMark)) check.check(*mark);
    }
  }
}

}  // namespace

base::Faults check_glyphs(const base::FileSystem& files, const Inputs& inputs,
                          const text::TextMetrics& fonts) {
  base::Faults faults;
  if (!inputs.content.content) return faults;
  const model::Deck& deck = inputs.content.content->deck;
  if (const auto document = reread(files, content::deck_path(inputs.content_folder))) {
    check_marks(json::Cursor(*document, faults), GlyphCheck(fonts, deck.default_language));
  }
  for (const std::string& language : deck.languages) {
    const auto document = reread(files, content::text_path(inputs.content_folder, language));
    if (document) GlyphCheck(fonts, language).check_all(json::Cursor(*document, faults));
  }
  return faults;
}

}  // namespace kiosk::app
