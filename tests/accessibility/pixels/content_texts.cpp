#include "accessibility/pixels/content_texts.h"

#include "accessibility/pixels/page_stage.h"
#include "sanitized.h"

namespace kiosk::pixels {

std::vector<std::string> texts_of(const model::TextSet& words) {
  const model::Message& message = words.message;
  const model::UiText& ui = words.ui;
  std::vector<std::string> all{
      words.name,       message.bar,      message.question, message.headline, message.line_under,
      ui.touch_to_read, ui.home,          ui.previous,      ui.next,          ui.topics,
      ui.pause,         ui.play,          ui.language,      ui.still_reading, ui.returning,
      ui.resume,        ui.progress,      ui.easier,        ui.high_contrast, ui.large_text,
      ui.less_motion,   ui.listen,        ui.stop,          ui.louder,        ui.draft,
      ui.service_all,   ui.service_police};
  for (const auto& [id, page] : words.pages) {
    all.insert(all.end(), {page.title, page.loop_line, page.caption});
    for (const auto& [block, text] : page.blocks) all.insert(all.end(), {text.heading, text.body});
  }
  std::erase(all, "");
  return all;
}

std::vector<std::string> marks_of(const model::Deck& deck) {
  std::vector<std::string> marks;
  for (const model::Page& page : deck.pages) {
    for (const model::Block& block : page.blocks) {
      if (!block.mark.empty()) marks.push_back(block.mark);
    }
  }
  return marks;
}

std::vector<const model::TextSet*> text_sets() {
  std::vector<const model::TextSet*> sets;
  for (const model::TextSet& words : shop().content.texts) {
    const bool sampled = words.language == "en" || words.language == "ar" || words.language == "th";
    if (!checks::kSlow || sampled) sets.push_back(&words);
  }
  return sets;
}

}  // namespace kiosk::pixels
