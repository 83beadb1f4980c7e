#pragma once

#include <string>
#include <vector>

#include "emergency/judge.h"
#include "model/content.h"
#include "show/view.h"

namespace kiosk::app {

/// What a voice says of an opened page, sentence by sentence, and in which language.
struct SpokenText {
  std::string language;  ///< BCP 47; the default language where the page has no words in that of the view
  std::vector<std::string> sentences;
};

/// The page of the view from top to bottom: title, blocks and the caption of the picture; on the emergency
/// page the whole message first, with the confirmed numbers digit by digit, because "112" is not "one hundred
/// and twelve".
SpokenText spoken_text(const model::Content& content, const show::View& view,
                       const std::vector<emergency::LocalNumber>& numbers);

}  // namespace kiosk::app
