#include "app/release_check.h"

#include "app/reread.h"
#include "content/keys.h"

namespace kiosk::app {
namespace {

constexpr std::string_view kDraft =
    content::keys::kReviewStates[static_cast<std::size_t>(model::ReviewState::MachineDraft)];

}  // namespace

base::Faults check_release(const base::FileSystem& files, const Inputs& inputs) {
  base::Faults faults;
  if (!inputs.content.content) return faults;
  const model::Content& content = *inputs.content.content;
  for (const model::TextSet& text : content.texts) {
    if (text.review.state != model::ReviewState::MachineDraft) continue;
    const auto document = reread(files, content::text_path(inputs.content_folder, text.language));
    if (!document) continue;
    const auto review = find_member(json::Cursor(*document, faults), content::keys::kReview);
    const auto state = review ? find_member(*review, content::keys::kState) : std::nullopt;
    // Where it is missing or mistyped the text counts as a draft, and has had its error.
    if (!state || state->node().string != kDraft) continue;
    const bool always = text.language == content.deck.default_language;
    state->error("visitors are offered \"" + text.language + "\", a machine draft that nobody has reviewed",
                 always ? "have it reviewed: the default language is always offered"
                        : "have it reviewed, or set \"drafts\": \"hide\" in the settings, or take it out of "
                          "\"languages\"");
  }
  return faults;
}

}  // namespace kiosk::app
