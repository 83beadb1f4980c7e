#include <algorithm>
#include <charconv>

#include "show/show.h"

namespace kiosk::show {
namespace {

// Steps that wait for the layout: more than one turn of the loop ever brings, and bounded.
constexpr int kMostPendingSteps = 64;

/// A whole number from 0, or nothing.
std::optional<std::size_t> parse_index(const std::string& text) {
  std::size_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return value;
}

/// `index` moved by `step` (+1 or -1) in a ring of `size`.
std::size_t around(std::size_t index, int step, std::size_t size) {
  return step > 0 ? (index + 1) % size : (index + size - 1) % size;
}

/// A wish that says no more than that somebody is there.
bool only_says_life(model::Wish wish) {
  using model::Wish;
  return wish == Wish::Touch || wish == Wish::Continue || wish == Wish::Louder;
}

}  // namespace

void Show::obey(const model::Intent& intent) {
  using model::Wish;
  if (intent.wish == Wish::Next) return step(+1);
  if (intent.wish == Wish::Previous) return step(-1);
  if (!only_says_life(intent.wish)) pending_steps_ = 0;
  switch (intent.wish) {
    case Wish::Open:
      if (view_.mode == Mode::Loop) go(Mode::Opened, view_.page, 0);
      break;
    case Wish::OpenPage:
      open_page(intent.value);
      break;
    case Wish::Emergency:
      open_emergency();
      break;
    case Wish::GoTo:
      go_to(intent.value);
      break;
    case Wish::Home:
      go_to_loop_start();
      break;
    case Wish::Topics:
      if (view_.mode != Mode::Topics) go(Mode::Topics, view_.page, 0);
      break;
    case Wish::Languages:
      if (view_.mode != Mode::Languages) open_menu(Mode::Languages);
      break;
    case Wish::Easier:
      if (view_.mode == Mode::Easier) {
        leave_menu();
      } else {
        open_menu(Mode::Easier);
      }
      break;
    case Wish::ToggleContrast:
      toggle(view_.aids.high_contrast);
      break;
    case Wish::ToggleLargeText:
      toggle(view_.aids.large_text);
      break;
    case Wish::ToggleMotion:
      toggle(view_.aids.less_motion);
      break;
    case Wish::Listen:
      listen();
      break;
    case Wish::SetLanguage:
      set_language(intent.value);
      break;
    case Wish::TogglePause:
      if (view_.mode == Mode::Loop) view_.paused = !view_.paused;
      break;
    case Wish::Touch:
    case Wish::Continue:
    case Wish::Louder:
    case Wish::Next:
    case Wish::Previous:
      break;
  }
}

void Show::go(Mode mode, std::size_t page, int card) {
  if (mode != view_.mode || page != view_.page) card_count_ = 0;
  view_.mode = mode;
  view_.page = page;
  view_.card = card == kLastCard && card_count_ > 0 ? card_count_ - 1 : card;
}

void Show::open_page(const std::string& id) {
  const auto found = std::find_if(plan_.pages.begin(), plan_.pages.end(),
                                  [&](const PagePlan& page) { return page.id == id; });
  if (found == plan_.pages.end()) return;
  go(Mode::Opened, static_cast<std::size_t>(found - plan_.pages.begin()), 0);
}

void Show::open_emergency() {
  const auto found = std::find_if(plan_.pages.begin(), plan_.pages.end(),
                                  [](const PagePlan& page) { return page.emergency; });
  if (found == plan_.pages.end()) return;
  go(Mode::Opened, static_cast<std::size_t>(found - plan_.pages.begin()), 0);
}

void Show::go_to(const std::string& index) {
  const auto wanted = parse_index(index);
  if (!wanted) return;
  if (view_.mode == Mode::Loop) {
    if (*wanted < loop_.size()) go(Mode::Loop, loop_[*wanted], 0);
  } else if (*wanted < static_cast<std::size_t>(std::max(card_count_, 1))) {
    view_.card = static_cast<int>(*wanted);
  }
}

void Show::set_language(const std::string& language) {
  if (std::find(plan_.languages.begin(), plan_.languages.end(), language) == plan_.languages.end()) return;
  const bool changes = language != view_.language;
  if (view_.mode == Mode::Languages) leave_menu();
  // Who has chosen the default language reads the message in it, not in the language whose turn it was.
  message_ = default_message();
  if (!changes) return;
  view_.language = language;
  forget_cards();
}

void Show::step(int step) {
  if (view_.mode == Mode::Loop) return step_loop(step);
  if (card_count_ > 0) {
    step_card(step);
  } else {
    // Nobody knows yet whether this is the last card: the step waits for the layout.
    pending_steps_ = std::clamp(pending_steps_ + step, -kMostPendingSteps, kMostPendingSteps);
  }
}

void Show::step_loop(int step) {
  const auto here = std::find(loop_.begin(), loop_.end(), view_.page);
  const std::size_t place = here == loop_.end() ? 0 : static_cast<std::size_t>(here - loop_.begin());
  go(Mode::Loop, loop_[around(place, step, loop_.size())], 0);
}

void Show::step_card(int step) {
  const bool at_end = step > 0 ? view_.card + 1 >= card_count_ : view_.card == 0;
  if (!at_end) {
    view_.card += step;
  } else if (view_.mode == Mode::Opened) {
    go(Mode::Opened, around(view_.page, step, plan_.pages.size()), step > 0 ? 0 : kLastCard);
  }
}

void Show::set_card_count(int count) {
  if (view_.mode == Mode::Loop) return;
  card_count_ = std::max(count, 1);
  if (view_.card == kLastCard || view_.card >= card_count_) view_.card = card_count_ - 1;
  while (pending_steps_ != 0 && card_count_ > 0) {
    const int step = pending_steps_ > 0 ? 1 : -1;
    pending_steps_ -= step;
    step_card(step);
  }
}

}  // namespace kiosk::show
