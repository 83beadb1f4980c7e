#include "speech/voices.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace kiosk::speech {
namespace {

// Left out, because the number to call would be lost or the words could not be understood (tried with 1.51):
//   fil      there is no voice for it
//   he       digits are not spoken at all, and words without vowel points are a row of consonants
//   ja       each kanji is read as the words "Chinese letter"
//   th       the rules know hardly a word; letters are named instead of read
// zh-Hans is not the voice "cmn": that one reads its own pinyin as English letters and numbers.
constexpr std::array kVoices = {
    Voice{"ar", "ar"},       Voice{"de", "de"},       Voice{"en", "en-gb"},
    Voice{"en-US", "en-us"}, Voice{"es", "es"},       Voice{"es-419", "es-419"},
    Voice{"fr", "fr-fr"},    Voice{"fr-BE", "fr-be"}, Voice{"fr-CH", "fr-ch"},
    Voice{"hi", "hi"},       Voice{"id", "id"},       Voice{"it", "it"},
    Voice{"ko", "ko"},       Voice{"nl", "nl"},       Voice{"pt", "pt"},
    Voice{"pt-BR", "pt-br"}, Voice{"sw", "sw"},       Voice{"zh-Hans", "cmn-latn-pinyin"},
};

}  // namespace

std::span<const Voice> voices() {
  return kVoices;
}

std::optional<std::string_view> find_voice(std::string_view language) {
  while (!language.empty()) {
    const auto found = std::find_if(kVoices.begin(), kVoices.end(), [&](const Voice& voice) {
      return base::same_letters(voice.language, language);
    });
    if (found != kVoices.end()) return found->name;
    // The lookup of RFC 4647, section 3.4: drop the last subtag.
    const std::size_t hyphen = language.rfind('-');
    language = language.substr(0, hyphen == std::string_view::npos ? 0 : hyphen);
  }
  return std::nullopt;
}

}  // namespace kiosk::speech
