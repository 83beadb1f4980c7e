#include "app/spoken_text.h"

#include "layout/message_words.h"
#include "speech/digits.h"
#include "speech/utterances.h"

namespace kiosk::app {
namespace {

class Utterances {
 public:
  void add(const std::string& text) {
    for (std::string& sentence : speech::cut_into_utterances(text)) sentences_.push_back(std::move(sentence));
  }
  std::vector<std::string> take() { return std::move(sentences_); }

 private:
  std::vector<std::string> sentences_;
};

void add_message(Utterances& utterances, const model::TextSet& words,
                 const std::vector<emergency::LocalNumber>& numbers) {
  utterances.add(words.message.question);
  utterances.add(words.message.headline);
  for (const emergency::LocalNumber& number : numbers) {
    utterances.add(layout::number_label(number, words));
    utterances.add(speech::spell_digits(number.number));
  }
  utterances.add(words.message.line_under);
  utterances.add(words.message.local_reporting);
}

}  // namespace

SpokenText spoken_text(const model::Content& content, const show::View& view,
                       const std::vector<emergency::LocalNumber>& numbers) {
  const model::Page& page = content.deck.pages[view.page];
  const model::TextSet& words = content.text_of_page(view.language, page);
  const model::PageText& text = content.page_text(view.language, page);
  Utterances utterances;
  if (page.kind == model::PageKind::Emergency) {
    add_message(utterances, words, numbers);
  } else {
    utterances.add(text.title);
  }
  for (const model::Block& block : page.blocks) {
    utterances.add(block.mark);
    const model::BlockText& said = text.blocks.at(block.id);
    utterances.add(said.heading);
    utterances.add(said.body);
  }
  utterances.add(text.caption);
  return {words.language, utterances.take()};
}

}  // namespace kiosk::app
