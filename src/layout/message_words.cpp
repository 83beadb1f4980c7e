#include "layout/message_words.h"

#include <algorithm>

#include "text/locale.h"

namespace kiosk::layout {
namespace {

constexpr double kBeside = 0.38;  ///< what stands beside the headline, against its size

text::Writing writing_of(const model::TextSet& words) {
  return {words.language, direction_of(words)};
}

/// The number stands alone on its line: nothing can come between its digits, and it is a run of its own.
void add_numbers(std::vector<MessagePart>& parts, const Request& request, const model::TextSet& words) {
  const look::Palette& colors = request.look.colors;
  for (const emergency::LocalNumber& number : request.device.numbers) {
    parts.push_back({{.text = number_label(number, words),
                      .face = text::Face::Bold,
                      .scale = kBeside,
                      .color = colors.accent,
                      .space_before = 0.6,
                      .leading = 1.2,
                      .writing = writing_of(words)},
                     1});
    parts.push_back({{.text = number.number,
                      .face = text::Face::Bold,
                      .scale = 1.2,
                      .color = colors.text,
                      .leading = 1.2,
                      .writing = writing_of(words)},
                     1});
  }
}

}  // namespace

const model::TextSet& message_words(const Request& request) {
  return request.content.text(request.view.message_language);
}

std::string number_label(const emergency::LocalNumber& number, const model::TextSet& words) {
  const bool police = number.service == emergency::Service::Police;
  return text::region_name(number.region, words.language) + " · " +
         (police ? words.ui.service_police : words.ui.service_all);
}

FittedParts fit_parts(std::vector<MessagePart> parts, int largest, gfx::Size area, const Setter& setter) {
  FittedParts result;
  while (true) {
    std::vector<Paragraph> words;
    for (const MessagePart& part : parts) words.push_back(part.paragraph);
    result.group = fit_group(words, largest, area, setter);
    if (result.group.height <= area.h && !result.group.torn) return result;
    const auto least = std::max_element(parts.begin(), parts.end(),
                                        [](const auto& a, const auto& b) { return a.rank < b.rank; });
    if (least->rank == 0) return result;
    const auto stays = std::stable_partition(
        parts.begin(), parts.end(), [rank = least->rank](const auto& part) { return part.rank != rank; });
    result.left_out.insert(result.left_out.begin(), stays, parts.end());
    parts.erase(stays, parts.end());
  }
}

std::vector<MessagePart> message_parts(const Request& request) {
  const look::Palette& colors = request.look.colors;
  const model::TextSet& words = message_words(request);
  const model::TextSet& usual = request.content.text(request.content.deck.default_language);
  std::vector<MessagePart> parts;
  parts.push_back({{.text = words.message.question,
                    .face = text::Face::Bold,
                    .scale = kBeside,
                    .color = colors.accent,
                    .leading = 1.2,
                    .breaking = Breaking::Even,
                    .writing = writing_of(words)},
                   3});
  parts.push_back({{.text = words.message.headline,
                    .face = text::Face::Bold,
                    .color = colors.text,
                    .space_before = 0.25,
                    .leading = 1.2,
                    .breaking = Breaking::Even,
                    .writing = writing_of(words)},
                   0});
  add_numbers(parts, request, words);
  if (words.language != usual.language) {
    parts.push_back({{.text = usual.message.headline,
                      .face = text::Face::Bold,
                      .scale = 0.5,
                      .color = colors.text,
                      .space_before = 0.7,
                      .leading = 1.2,
                      .breaking = Breaking::Even,
                      .writing = writing_of(usual)},
                     2});
  }
  parts.push_back({{.text = words.message.line_under,
                    .scale = kBeside,
                    .color = colors.text,
                    .space_before = 0.7,
                    .leading = 1.2,
                    .breaking = Breaking::Even,
                    .writing = writing_of(words)},
                   4});
  return parts;
}

}  // namespace kiosk::layout
