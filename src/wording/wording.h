#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "wording/readability.h"

/// What the display may say: the terms of the Luxembourg Guidelines (2016), no word that asks for a report on
/// this screen, short sentences, plain words. It works in every language that has a list in
/// src/wording/lists; a text in another language is not looked at. A list finds words, it does not judge: a
/// clean text can still be wrong, so people read every translation.
namespace kiosk::wording {

/// Where a text stands; it decides which rules hold.
enum class Role {
  Body,      ///< running text: title, loop line, body, the sentences of the message
  Headline,  ///< the emergency sentence: in English eight words at most
  Label,     ///< heading, caption, control: terms only, no sentence length
};

struct Finding {
  base::Severity severity = base::Severity::Warning;
  std::string what;
  std::string todo;
  std::size_t offset = 0;  ///< byte in the text

  bool operator==(const Finding&) const = default;
};

/// Whether `check` can say anything about this language tag.
bool has_list(std::string_view language);

/// The languages that have a list, in alphabetical order.
std::vector<std::string> listed_languages();

/// All that is wrong with one text, in the order of the text. A term is named once for each text.
std::vector<Finding> check(std::string_view text, std::string_view language, Role role);

/// Measures running texts together (loop lines and bodies of a page, or of all pages of a language), in the
/// languages that have a formula (readability.h). Nothing when they are easy enough, or fewer words than
/// kLeastWordsForScore.
std::optional<Finding> check_reading(std::span<const std::string> texts, std::string_view language,
                                     Unit unit);

}  // namespace kiosk::wording
