#include "show/show.h"

namespace kiosk::show {
namespace {

/// A menu that leads back to where it was opened from.
bool leads_back(Mode mode) {
  return mode == Mode::Languages || mode == Mode::Easier;
}

}  // namespace

/// Whether the way back through the open menus comes past `mode`.
bool Show::came_from(Mode mode) const {
  Mode at = view_.mode;
  while (leads_back(at)) {
    at = at == Mode::Easier ? easier_from_.mode : languages_from_.mode;
    if (at == mode) return true;
  }
  return false;
}

void Show::open_menu(Mode menu) {
  // From one menu to the other and to the first again is a way back; otherwise the two would lead to each
  // other for ever.
  if (came_from(menu)) return leave_menu();
  origin_of(menu) = {view_.mode, view_.card};
  go(menu, view_.page, 0);
}

void Show::leave_menu() {
  const Origin from = origin_of(view_.mode);
  go(from.mode, view_.page, from.card);
}

/// The same page has other cards now, here and where the menus lead back to: all begin at their start.
void Show::forget_cards() {
  view_.card = 0;
  card_count_ = 0;
  pending_steps_ = 0;
  languages_from_.card = 0;
  easier_from_.card = 0;
}

void Show::toggle(bool& aid) {
  aid = !aid;
  forget_cards();
}

void Show::listen() {
  if (view_.mode != Mode::Opened) go(Mode::Opened, view_.page, 0);
  view_.speaking = true;
}

void Show::speech_ended(base::TimePoint now) {
  now = not_before_latest(now);
  if (!view_.speaking) return;
  view_.speaking = false;
  sign_of_life(now);
}

}  // namespace kiosk::show
