#pragma once

#include <vector>

#include "layout/frame.h"

namespace kiosk::layout {

/// One paragraph of the message and how soon it is left out where there is no room for all: 0 never, the
/// highest first.
struct MessagePart {
  Paragraph paragraph;
  int rank = 0;
};

/// The message as the emergency page says it, from top to bottom: question, headline, the confirmed numbers
/// with country and service, the headline in the default language where that is another one, and what this
/// screen does not do. The first language is that of `view.message_language`.
std::vector<MessagePart> message_parts(const Request& request);

/// Parts set as large as they fit, and those for which there was no room, both in their order.
struct FittedParts {
  Group group;
  std::vector<MessagePart> left_out;
};
FittedParts fit_parts(std::vector<MessagePart> parts, int largest, gfx::Size area, const Setter& setter);

/// The language that the emergency page speaks first.
const model::TextSet& message_words(const Request& request);

/// Country and service of a confirmed number ("New Zealand · Police") in a language.
std::string number_label(const emergency::LocalNumber& number, const model::TextSet& words);

}  // namespace kiosk::layout
