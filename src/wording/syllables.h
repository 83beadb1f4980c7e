#pragma once

#include <cstddef>
#include <string_view>

namespace kiosk::wording {

/// Whether `count_syllables` knows the spelling of this language: en, de, fr, es, nl, pt.
bool knows_syllables(std::string_view language);

/// About how many syllables a word has, from its spelling; at least 1 (a number or "VGT" counts as one, as
/// the usual tools do). `word` is folded (text::fold_case). Right for most words, not for all: good enough
/// for formulas that look at averages. English has a list of exceptions.
std::size_t count_syllables(std::string_view word, std::string_view language);

}  // namespace kiosk::wording
