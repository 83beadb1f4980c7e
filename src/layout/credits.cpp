#include "layout/credits.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

/// The licences ask to be named wherever their fonts and maps are shown.
constexpr const char* kOfProgram =
    "Fonts: Noto (SIL Open Font License). Maps: Natural Earth (public domain), world-atlas (ISC).";

std::string joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + " · " + second;
}

}  // namespace

std::vector<Paragraph> credit_lines(const Request& request) {
  const model::Deck& deck = request.content.deck;
  std::vector<std::string> lines;
  const auto add = [&](const std::string& line) {
    if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
  };
  for (const model::Credit& credit : deck.credits) add(joined(credit.name, credit.licence));
  const auto add_image = [&](const std::optional<model::Image>& image) {
    if (image) add(joined(image->source, image->licence));
  };
  for (const model::Page& page : deck.pages) add_image(page.image);
  if (deck.theme) add_image(deck.theme->logo);
  add(kOfProgram);

  std::vector<Paragraph> paragraphs;
  if (deck.contact) {
    paragraphs.push_back(
        {.text = *deck.contact, .face = text::Face::Bold, .color = request.look.colors.accent});
  }
  // Latin letters in every language: read from the left.
  const text::Writing writing{request.content.deck.default_language, text::Direction::LeftToRight};
  for (const std::string& line : lines) {
    paragraphs.push_back({.text = line,
                          .color = request.look.colors.text,
                          .space_before = 0.4,
                          .leading = 1.25,
                          .writing = writing});
  }
  return paragraphs;
}

}  // namespace kiosk::layout
