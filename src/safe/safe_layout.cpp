#include "safe/safe_layout.h"

#include <algorithm>

namespace kiosk::safe {
namespace {

constexpr int kLargestEm = 4096;

/// The question is the smaller of the two.
int question_em(int em) noexcept {
  return std::max(1, em * 5 / 8);
}
int line_step(int em) noexcept {
  return em * 6 / 5;
}
int gap(int em) noexcept {
  return em * 9 / 20;
}

/// A paragraph: words `first` to `last` (not included).
struct Paragraph {
  int first;
  int last;
};
constexpr Paragraph kQuestion{0, kQuestionCount};
constexpr Paragraph kAnswer{kQuestionCount, kWordCount};

/// The first word of the next line when a line starts with `first`, and how wide this line is.
struct Line {
  int next;
  int width;
};

Line take_line(int first, int last, int em, int width) noexcept {
  Line line{first + 1, word_advance(first, em)};
  while (line.next < last) {
    const int wider = line.width + space_advance(em) + word_advance(line.next, em);
    if (wider > width) break;
    line = {line.next + 1, wider};
  }
  return line;
}

/// How many lines the paragraph takes; 0 if one of its words is too wide.
int count_lines(const Paragraph& text, int em, int width) noexcept {
  int lines = 0;
  for (int word = text.first; word < text.last; ++lines) {
    const Line line = take_line(word, text.last, em, width);
    if (line.width > width) return 0;
    word = line.next;
  }
  return lines;
}

int paragraph_height(int lines, int em) noexcept {
  return (lines - 1) * line_step(em) + ascent(em) + descent(em);
}

/// The height of everything at this size of letters; 0 if it does not fit the width.
int total_height(int em, int width) noexcept {
  const int question = count_lines(kQuestion, question_em(em), width);
  const int answer = count_lines(kAnswer, em, width);
  if (question == 0 || answer == 0) return 0;
  return paragraph_height(question, question_em(em)) + gap(em) + paragraph_height(answer, em);
}

bool fits(int em, gfx::Size room) noexcept {
  const int height = total_height(em, room.w);
  return height > 0 && height <= room.h;
}

int largest_em(gfx::Size room) noexcept {
  int good = 0;
  int bad = kLargestEm + 1;
  while (bad - good > 1) {
    const int middle = (good + bad) / 2;
    (fits(middle, room) ? good : bad) = middle;
  }
  return good;
}

/// The narrowest column with the same number of lines: its lines come out evenly long.
int balanced_width(const Paragraph& text, int em, int width) noexcept {
  const int lines = count_lines(text, em, width);
  int good = width;
  int bad = 0;
  while (good - bad > 1) {
    const int middle = (good + bad) / 2;
    (count_lines(text, em, middle) == lines ? good : bad) = middle;
  }
  return good;
}

/// Places a paragraph whose first line has its letters' top at `top`; returns the lowest row + 1.
int place(SafeLayout& layout, const Paragraph& text, int em, const gfx::Rect& room, int top) noexcept {
  const int width = balanced_width(text, em, room.w);
  int baseline = top + ascent(em);
  for (int word = text.first; word < text.last; baseline += line_step(em)) {
    const Line line = take_line(word, text.last, em, width);
    int x = room.x + (room.w - line.width) / 2;
    for (; word < line.next; ++word) {
      layout[static_cast<std::size_t>(word)] = {{x, baseline}, em};
      x += word_advance(word, em) + space_advance(em);
    }
  }
  return baseline - line_step(em) + descent(em);
}

}  // namespace

int margin(gfx::Size size) noexcept {
  return std::max(2, std::min(size.w, size.h) / 14);
}

SafeLayout lay_out(gfx::Size size) noexcept {
  SafeLayout layout{};
  const gfx::Rect room = gfx::bounds(size).inset(margin(size));
  if (room.empty()) return layout;
  const int em = largest_em(room.size());
  if (em == 0) return layout;
  const int top = room.y + (room.h - total_height(em, room.w)) / 2;
  const int below = place(layout, kQuestion, question_em(em), room, top);
  place(layout, kAnswer, em, room, below + gap(em));
  return layout;
}

}  // namespace kiosk::safe
