#include "layout/figures.h"

#include <algorithm>
#include <memory>

#include "layout/credits.h"
#include "layout/draft_mark.h"
#include "layout/picture.h"

namespace kiosk::layout {
namespace {

constexpr int kColumnPercent = 36;      ///< of the width, for figures beside the words
constexpr int kPicturePercent = 38;     ///< of the height, for a picture above them
constexpr int kNarrowestWordsEms = 14;  ///< about 28 letters
constexpr int kLowestWordsEms = 9;      ///< a title and four lines

}  // namespace

Figures::Figures(const Request& request, const model::Page& page, const Words& words, const gfx::Rect& area,
                 WordsRoom room)
    : request_(request), page_(page), words_(words), area_(area), words_area_(area) {
  if (page.kind == model::PageKind::Emergency) return;
  if (page.kind == model::PageKind::About) add_credits();
  if (page.image) {
    if (room == WordsRoom::Shared) place_picture_beside();
    if (beside_.empty())
      cards_.emplace_back([this](Scene& scene, const gfx::Rect& all) { draw_picture(scene, all); });
  }
  if (page.qr) {
    const std::size_t before = beside_.size();
    if (room == WordsRoom::Shared) place_code_beside();
    if (beside_.size() == before) {
      // The smallest panels have room for a code or for a title.
      const gfx::Rect titled = card_room(card_title());
      const QrShape shape = titled.w > titled.h ? QrShape::Row : QrShape::Column;
      const QrCard card = fit_qr_card(request, *page.qr, titled.size(), shape);
      if (card.size.empty() || card.module_px == 0) untitled_ = cards_.size();
      cards_.emplace_back([this](Scene& scene, const gfx::Rect& all) {
        draw_code(scene, all, all.w > all.h ? QrShape::Row : QrShape::Column);
      });
    }
  }
}

/// On one card if they find room there; otherwise as many as they need at the smallest size.
void Figures::add_credits() {
  const Setter setter = setter_for(request_, words_.set.language);
  const gfx::Rect room = card_room(card_title());
  const auto lines = credit_lines(request_);
  const auto set = [&](int size) {
    return set_group(lines, size, std::min(room.w, kWidestLineEms * size), setter);
  };
  const auto fits = [&](int size) { return set(size).height <= room.h; };
  const int largest = std::max(setter.smallest, request_.look.text_max * 6 / 10);
  const auto group = std::make_shared<Group>(set(largest_fitting(setter.smallest, largest, fits)));
  // Names stand where the page's own words start, whatever their letters.
  for (SetLine& line : group->lines) line.direction = direction_of(words_.set);
  for (const auto& [first, last] : split_lines(*group, room.h)) {
    cards_.emplace_back([group, first = first, last = last](Scene& scene, const gfx::Rect& all) {
      draw_lines(scene, *group, first, last, all, Align::Start);
    });
  }
}

/// As large as on the cards before, where the panel is not a small one.
Title Figures::card_title() const {
  const look::Look& look = request_.look;
  const bool small = area_.h < 12 * look.text_min || area_.w < 18 * look.text_min;
  return set_title(request_, words_, area_, small ? look.text_min : look.headline_max * 8 / 10);
}

gfx::Rect Figures::card_room(const Title& title) const {
  return title.below.inset({0, request_.look.padding / 2, 0, 0});
}

bool Figures::leaves_room(const gfx::Rect& rest) const {
  const int em = request_.look.text_min;
  return rest.w >= kNarrowestWordsEms * em && rest.h >= kLowestWordsEms * em;
}

/// Title and statement pages have the caption among their words.
Group Figures::caption(int width) const {
  using model::PageKind;
  const bool among_words = page_.kind == PageKind::Title || page_.kind == PageKind::Statement;
  if (among_words || words_.page.caption.empty()) return {};
  return set_group({{.text = words_.page.caption, .color = request_.look.colors.muted, .leading = 1.25}},
                   request_.look.text_min, width, setter_for(request_, words_.set.language));
}

void Figures::place_picture_beside() {
  const int gap = request_.look.margin;
  const bool beside = area_.w > area_.h;
  const gfx::Size room = beside ? gfx::Size{area_.w * kColumnPercent / 100, area_.h}
                                : gfx::Size{area_.w, area_.h * kPicturePercent / 100};
  const gfx::Size natural = natural_size(request_, *page_.image);
  const Group words = caption(room.w);
  const int below = words.lines.empty() ? 0 : words.height + request_.look.padding / 2;
  const gfx::Size size = fitted(natural, {room.w, room.h - below});
  if (size.h < 2 * request_.look.text_min || size.w < 2 * request_.look.text_min || room.h <= below) return;
  // A narrow picture needs no wide column, but its caption may.
  const int used = below > 0 ? std::max(size.w, std::min(room.w, words.width)) : size.w;
  const gfx::Rect rest =
      beside ? area_.inset({used + gap, 0, 0, 0}) : area_.inset({0, size.h + below + gap, 0, 0});
  if (!leaves_room(rest) || words.torn) return;
  words_area_ = rest;
  const gfx::Rect place = beside ? gfx::Rect{area_.x, area_.y, used, area_.h}
                                 : gfx::Rect{area_.x, area_.y, area_.w, size.h + below};
  if (beside) column_ = place;
  beside_.emplace_back([this](Scene& scene, const gfx::Rect& all) { draw_picture(scene, all); }, place);
}

/// Under the picture where that leaves it half of the column; without one, in a column of its own.
void Figures::place_code_beside() {
  const int gap = request_.look.margin;
  if (area_.w <= area_.h) {
    const int width = words_area_.w;
    const QrCard card = fit_qr_card(request_, *page_.qr, {width, words_area_.h / 3}, QrShape::Row);
    const gfx::Rect rest = words_area_.inset({0, 0, 0, card.size.h + gap});
    if (card.size.empty() || !leaves_room(rest)) return;
    const gfx::Rect place{area_.x, words_area_.bottom() - card.size.h, width, card.size.h};
    words_area_ = rest;
    beside_.emplace_back([this](Scene& scene, const gfx::Rect& all) { draw_code(scene, all, QrShape::Row); },
                         place);
    return;
  }
  const bool alone = column_.empty();
  const gfx::Rect column =
      alone ? gfx::Rect{area_.x, area_.y, area_.w * kColumnPercent / 100, area_.h} : column_;
  const QrCard card =
      fit_qr_card(request_, *page_.qr, {column.w, alone ? column.h : column.h / 2 - gap}, QrShape::Column);
  if (card.size.empty()) return;
  const gfx::Rect rest = alone ? area_.inset({card.size.w + gap, 0, 0, 0}) : words_area_;
  if (!leaves_room(rest)) return;
  words_area_ = rest;
  const auto draw = [this](Scene& scene, const gfx::Rect& all) { draw_code(scene, all, QrShape::Column); };
  if (alone) {
    beside_.emplace_back(draw, gfx::Rect{column.x, column.y, card.size.w, column.h});
    return;
  }
  beside_.front().second.h -= card.size.h + gap;
  beside_.emplace_back(draw, gfx::Rect{column.x, column.bottom() - card.size.h, column.w, card.size.h});
}

void Figures::draw_picture(Scene& scene, const gfx::Rect& room) const {
  const Group words = caption(room.w);
  const int below = words.lines.empty() ? 0 : words.height + request_.look.padding / 2;
  const gfx::Size size = fitted(natural_size(request_, *page_.image), {room.w, std::max(1, room.h - below)});
  const int top = room.y + std::max(0, (room.h - size.h - below) / 2);
  scene.add(picture_item(request_, *page_.image, {room.x + (room.w - size.w) / 2, top, size.w, size.h}));
  const gfx::Rect under{room.x, top + size.h + below - words.height, room.w, words.height};
  const bool aligned = size.w < room.w;
  draw_group(scene, words, under, aligned ? Align::Center : Align::Start);
}

void Figures::draw_code(Scene& scene, const gfx::Rect& room, QrShape shape) const {
  draw_qr_card(scene, request_, fit_qr_card(request_, *page_.qr, room.size(), shape), room);
}

void Figures::draw_beside(Scene& scene) const {
  for (const auto& [draw, place] : beside_) draw(scene, place);
}

bool Figures::add_cards(Scene& scene) const {
  if (cards_.empty()) return false;
  const std::size_t of_words = static_cast<std::size_t>(scene.card_count);
  const std::size_t all = of_words + cards_.size();
  const auto wanted = static_cast<std::size_t>(clamp_card(request_, all));
  if (wanted >= of_words) {
    Frame frame = make_frame(request_);
    scene = start_scene(request_, frame);
    add_draft_mark(scene, request_, words_.set, frame);
    const Title title = card_title();
    const bool titled = wanted - of_words != untitled_;
    if (titled) draw_title(scene, request_, title);
    cards_[wanted - of_words](scene, titled ? card_room(title) : area_);
  }
  scene.card_count = static_cast<int>(all);
  return wanted >= of_words;
}

}  // namespace kiosk::layout
