#include <algorithm>

#include "show/show.h"

namespace kiosk::show {
namespace {

// What comes later than this gets its whole time from now on; up to here the beat is kept.
constexpr base::Duration kOnTime = std::chrono::milliseconds(500);

/// The end of something that lasts for `time` and should have begun at `due`; always after `now`.
base::TimePoint end_of(base::Duration time, base::TimePoint due, base::TimePoint now) {
  const base::TimePoint end = (now - due <= kOnTime ? due : now) + time;
  return end > now ? end : now + time;
}

}  // namespace

/// Whether the view is the emergency page with all languages in turn. Who has chosen a language reads that.
bool Show::message_turns() const {
  return view_.mode == Mode::Loop && plan_.pages[view_.page].emergency &&
         view_.language == plan_.default_language && plan_.languages.size() > 1;
}

/// The turn of the default language.
std::size_t Show::default_message() const {
  const auto& known = plan_.languages;
  const auto found = std::find(known.begin(), known.end(), plan_.default_language);
  return found == known.end() ? 0 : static_cast<std::size_t>(found - known.begin());
}

/// In a new plan it is still the turn of `language`, if that is still there.
void Show::keep_message(const std::string& language) {
  const auto& known = plan_.languages;
  const auto found = std::find(known.begin(), known.end(), language);
  message_ = found == known.end() ? default_message() : static_cast<std::size_t>(found - known.begin());
}

void Show::name_message_language() {
  view_.message_language = message_turns() ? plan_.languages[message_] : view_.language;
}

void Show::start_dwell(base::TimePoint due, base::TimePoint now) {
  dwell_until_ = end_of(plan_.pages[view_.page].dwell, due, now);
  if (message_turns()) message_until_ = end_of(plan_.message_dwell[message_], due, now);
}

std::optional<DwellProgress> Show::dwell_progress(base::TimePoint now) const {
  if (!loop_runs() || loop_.size() < 2) return std::nullopt;
  const base::Duration whole = plan_.pages[view_.page].dwell;
  const base::Duration left = held_ ? whole : dwell_until_ - now;
  return DwellProgress{std::clamp(whole - left, base::Duration::zero(), whole), whole};
}

/// The running loop goes on: to the next language of the message while the page's dwell is not over,
/// otherwise to the next page.
void Show::turn_loop(base::TimePoint now) {
  const base::TimePoint due = loop_until();
  if (message_turns()) {
    message_ = (message_ + 1) % plan_.languages.size();
    if (due < dwell_until_) {
      message_until_ = end_of(plan_.message_dwell[message_], due, now);
      return;
    }
  }
  step_loop(+1);
  start_dwell(due, now);
}

}  // namespace kiosk::show
