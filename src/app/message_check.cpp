#include "app/message_check.h"

#include <algorithm>
#include <vector>

namespace kiosk::app {
namespace {

constexpr double kLeastContrast = 7.0;  // WCAG 1.4.6, for text of any size

void append_without_spaces(std::string& to, const std::string& words) {
  std::copy_if(words.begin(), words.end(), std::back_inserter(to), [](char c) { return c != ' '; });
}

/// The runs in the place of the message that are not behind a veil or a panel drawn later.
std::vector<const layout::TextRun*> message_runs(const layout::Scene& scene) {
  std::vector<const layout::TextRun*> runs;
  for (const layout::Item& item : scene.items()) {
    if (const auto* run = std::get_if<layout::TextRun>(&item)) {
      if (scene.message().area.contains(run->box)) runs.push_back(run);
    } else if (const auto* fill = std::get_if<layout::Fill>(&item)) {
      std::erase_if(runs, [&](const layout::TextRun* it) { return fill->rect.overlaps(it->box); });
    }
  }
  return runs;
}

/// The largest contrast of any pixel of the box with the pixel at its corner, where no letter is.
double best_contrast(const gfx::Picture& page, const gfx::Rect& box) {
  const gfx::Color ground = gfx::rgb(page.row(box.y)[box.x] & 0xFFFFFFu);
  double best = 1;
  std::uint32_t last = page.row(box.y)[box.x];
  for (int y = box.y; y < box.bottom(); ++y) {
    for (int x = box.x; x < box.right(); ++x) {
      const std::uint32_t pixel = page.row(y)[x];
      if (pixel == last) continue;
      last = pixel;
      best = std::max(best, gfx::contrast_ratio(ground, gfx::rgb(pixel & 0xFFFFFFu)));
    }
  }
  return best;
}

}  // namespace

std::string message_fault(const layout::Scene& scene) {
  const layout::MessageMark& message = scene.message();
  if (message.text.empty()) return "the message has no words";
  if (message.area.empty() || !gfx::bounds(scene.size()).contains(message.area))
    return "the message is outside";
  std::string shown;
  for (const layout::TextRun* run : message_runs(scene)) append_without_spaces(shown, run->utf8);
  std::string wanted;
  append_without_spaces(wanted, message.text);
  if (shown != wanted) return "the message reads \"" + shown + "\"";
  const layout::Target* target = scene.hit(message.area.center());
  if (target == nullptr || target->intent.wish != model::Wish::Emergency)
    return "the message cannot be touched";
  return {};
}

std::string message_fault(const layout::Scene& scene, const gfx::Picture& page) {
  if (std::string fault = message_fault(scene); !fault.empty()) return fault;
  if (page.size() != scene.size()) return "the picture has another size";
  for (const layout::TextRun* run : message_runs(scene)) {
    if (run->utf8.find_first_not_of(' ') == std::string::npos) continue;
    if (best_contrast(page, run->box) < kLeastContrast) return "\"" + run->utf8 + "\" cannot be seen";
  }
  return {};
}

}  // namespace kiosk::app
