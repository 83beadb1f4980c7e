#include "accessibility/pseudo.h"

#include <array>
#include <cmath>
#include <string_view>

namespace kiosk::accessibility {
namespace {

constexpr std::array<const char*, 26> kAccented = {"á", "ƀ", "ç", "ð", "é", "ƒ", "ĝ", "ĥ", "î",
                                                   "ĵ", "ķ", "ļ", "ɱ", "ñ", "ö", "þ", "ǫ", "ŕ",
                                                   "š", "ţ", "û", "ṽ", "ŵ", "ẋ", "ý", "ž"};
constexpr std::array<const char*, 26> kArabic = {"ا", "ب", "ج", "د", "ه", "ف", "غ", "ح", "ي",
                                                 "خ", "ك", "ل", "م", "ن", "و", "پ", "ق", "ر",
                                                 "س", "ت", "ط", "ث", "ش", "ص", "ع", "ز"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

const char* letter(char c, Pseudo pseudo) {
  const std::size_t index = static_cast<std::size_t>((c | 0x20) - 'a');
  return pseudo == Pseudo::Longer ? kAccented.at(index) : kArabic.at(index);
}

/// A word of letters: each as its pseudo letter, then its first ones again.
std::string stretched_word(std::string_view word, Pseudo pseudo) {
  const auto length = static_cast<std::size_t>(std::ceil(kExpansion * static_cast<double>(word.size())));
  std::string longer;
  for (std::size_t i = 0; i < length; ++i) longer += letter(word[i % word.size()], pseudo);
  return longer;
}

model::Message stretched(const model::Message& message, Pseudo pseudo) {
  return {stretched(message.bar, pseudo), stretched(message.question, pseudo),
          stretched(message.headline, pseudo), stretched(message.line_under, pseudo)};
}

void stretch(model::UiText& ui, Pseudo pseudo) {
  for (std::string model::UiText::*words :
       {&model::UiText::touch_to_read, &model::UiText::home,          &model::UiText::previous,
        &model::UiText::next,          &model::UiText::topics,        &model::UiText::pause,
        &model::UiText::play,          &model::UiText::language,      &model::UiText::still_reading,
        &model::UiText::returning,     &model::UiText::resume,        &model::UiText::progress,
        &model::UiText::easier,        &model::UiText::high_contrast, &model::UiText::large_text,
        &model::UiText::less_motion,   &model::UiText::listen,        &model::UiText::stop,
        &model::UiText::louder,        &model::UiText::draft,         &model::UiText::service_all,
        &model::UiText::service_police}) {
    ui.*words = stretched(ui.*words, pseudo);
  }
}

void stretch(model::PageText& page, Pseudo pseudo) {
  page.title = stretched(page.title, pseudo);
  page.loop_line = stretched(page.loop_line, pseudo);
  page.caption = stretched(page.caption, pseudo);
  for (auto& [id, block] : page.blocks) {
    block.heading = stretched(block.heading, pseudo);
    block.body = stretched(block.body, pseudo);
  }
}

}  // namespace

const char* tag_of(Pseudo pseudo) {
  return pseudo == Pseudo::Longer ? "en-XA" : "ar-XB";
}

std::string stretched(const std::string& text, Pseudo pseudo) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (text[i] == '{') {
      while (end < text.size() && text[end - 1] != '}') ++end;
      result += text.substr(i, end - i);
    } else if (is_letter(text[i])) {
      while (end < text.size() && is_letter(text[end])) ++end;
      result += stretched_word(std::string_view(text).substr(i, end - i), pseudo);
    } else {
      result += text[i];
    }
    i = end;
  }
  return result;
}

model::Content with_pseudo(const model::Content& content, Pseudo pseudo) {
  model::TextSet words = content.text(content.deck.default_language);
  words.language = tag_of(pseudo);
  words.name = stretched(words.name, pseudo);
  words.direction = pseudo == Pseudo::Longer ? model::Direction::LeftToRight : model::Direction::RightToLeft;
  words.review.state = model::ReviewState::MachineDraft;
  words.message = stretched(words.message, pseudo);
  stretch(words.ui, pseudo);
  for (auto& [id, page] : words.pages) stretch(page, pseudo);
  model::Content both = content;
  both.texts = {content.text(content.deck.default_language), words};
  both.deck.languages = {content.deck.default_language, words.language};
  return both;
}

}  // namespace kiosk::accessibility
