#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::speech {

/// How long one utterance may be. A short one makes a change of volume begin soon after the touch.
inline constexpr std::size_t kMaxUtteranceBytes = 400;

/// Cuts the text of a page into what is spoken in one breath: at line feeds, behind . ! ? … । ॥ ؟ ۔ when a
/// space or the end follows (closing quotes and brackets belong to the sentence), and behind 。！？ always.
/// A longer piece is cut at a space, else behind a comma of Chinese, else between two characters. Nothing is
/// empty, nothing begins or ends with a space, no character is torn, and no word is lost.
///
/// The rule is simple on purpose: "e.g. this" becomes two utterances, which is a pause and no harm.
std::vector<std::string> cut_into_utterances(std::string_view utf8);

}  // namespace kiosk::speech
