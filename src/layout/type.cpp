#include "layout/type.h"

#include <algorithm>
#include <cmath>

namespace kiosk::layout {
namespace {

constexpr int kOpticalScale = 2;  ///< from this multiple of the smallest text on, letters align by their ink

int ems(double count, int size_px) {
  return static_cast<int>(std::lround(count * size_px));
}

int paragraph_size(const Paragraph& paragraph, int base_px, const Setter& setter) {
  return std::max(setter.smallest, ems(paragraph.scale, base_px));
}

/// The room of a line around its baseline, in pixels.
struct Room {
  int above = 0;
  int below = 0;
};

/// The runs of a line placed with the top of its room at `top`.
SetLine place(const text::Line& line, text::Font font, gfx::Color color, int top, const Room& room) {
  SetLine placed;
  placed.width = line.width;
  placed.top = top;
  placed.bottom = top + room.above + room.below;
  for (const text::Run& run : line.runs) {
    font.family = run.family;
    placed.runs.push_back({{run.x, top, run.width, room.above + room.below},
                           top + room.above,
                           run.utf8,
                           font,
                           color,
                           run.shaping});
  }
  return placed;
}

/// The lines in the narrowest column that needs no more of them than `width` does: all about equally long.
std::vector<text::Line> even_lines(const Paragraph& paragraph, const text::Writing& writing, text::Font font,
                                   int width, const Setter& setter, text::Ending ending) {
  const auto lines_at = [&](int w) {
    return setter.typesetter.lines(paragraph.text, writing, font, w, ending);
  };
  const std::size_t count = lines_at(width).size();
  int low = std::min(width, setter.typesetter.widest_word(paragraph.text, writing, font));
  int high = width;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (lines_at(middle).size() <= count) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return lines_at(low);
}

/// Whether the last line is less than half as long as the longest: a short word that stands alone.
bool ends_short(const std::vector<text::Line>& lines) {
  const auto longest = std::max_element(lines.begin(), lines.end(),
                                        [](const auto& a, const auto& b) { return a.width < b.width; });
  return lines.back().width * 2 < longest->width;
}

std::vector<text::Line> break_paragraph(const Paragraph& paragraph, text::Font font, int width,
                                        const Setter& setter) {
  const text::Writing& writing = paragraph.writing ? *paragraph.writing : setter.writing;
  std::vector<text::Line> lines = setter.typesetter.lines(paragraph.text, writing, font, width);
  if (paragraph.breaking == Breaking::Full || lines.size() < 2) return lines;
  lines = even_lines(paragraph, writing, font, width, setter, text::Ending::Free);
  if (!ends_short(lines)) return lines;
  std::vector<text::Line> kept = even_lines(paragraph, writing, font, width, setter, text::Ending::Together);
  // A word alone is better than one more line.
  return kept.size() <= lines.size() ? kept : lines;
}

void add_paragraph(Group& group, const Paragraph& paragraph, int base_px, int width, const Setter& setter) {
  const text::Font font{paragraph.face, paragraph_size(paragraph, base_px, setter)};
  const text::Writing& writing = paragraph.writing ? *paragraph.writing : setter.writing;
  const text::FontHeight height = setter.typesetter.height(paragraph.text, writing, font);
  const Room room{height.room_above, height.room_below};
  const int skip = std::max(room.above + room.below, ems(paragraph.leading, font.size_px));
  int top = group.height;
  if (!group.lines.empty()) top += ems(paragraph.space_before, font.size_px);
  for (const text::Line& line : break_paragraph(paragraph, font, width, setter)) {
    if (!line.runs.empty()) {
      group.lines.push_back(place(line, font, paragraph.color, top, room));
      group.lines.back().direction = writing.direction;
      if (font.size_px >= kOpticalScale * setter.smallest) {
        group.lines.back().bearing = setter.typesetter.bearing(line, font);
      }
    }
    group.width = std::max(group.width, line.width);
    group.height = top + room.above + room.below;
    top += skip;
  }
  group.torn |= setter.typesetter.widest_word(paragraph.text, writing, font) > width;
}

}  // namespace

Group set_group(const std::vector<Paragraph>& paragraphs, int base_px, int width, const Setter& setter) {
  Group group;
  for (const Paragraph& paragraph : paragraphs) {
    if (!paragraph.text.empty()) add_paragraph(group, paragraph, base_px, width, setter);
  }
  return group;
}

namespace {

/// As large as it fits, with the width of a line depending on the size.
template <typename Width>
Group fit(const std::vector<Paragraph>& paragraphs, int largest, int height, const Setter& setter,
          Width width_at) {
  const int size = largest_fitting(setter.smallest, std::max(largest, setter.smallest), [&](int base_px) {
    const Group group = set_group(paragraphs, base_px, width_at(base_px), setter);
    return group.height <= height && !group.torn;
  });
  const int chosen = std::max(setter.smallest, setter.type.at_most(size));
  return set_group(paragraphs, chosen, width_at(chosen), setter);
}

}  // namespace

Group fit_group(const std::vector<Paragraph>& paragraphs, int largest, gfx::Size area, const Setter& setter) {
  return fit(paragraphs, largest, area.h, setter, [&](int) { return area.w; });
}

Group fit_column(const std::vector<Paragraph>& paragraphs, int largest, gfx::Size area,
                 const Setter& setter) {
  return fit(paragraphs, largest, area.h, setter,
             [&](int base_px) { return std::min(area.w, kWidestLineEms * base_px); });
}

void draw_lines(Scene& scene, const Group& group, std::size_t first, std::size_t last, const gfx::Rect& area,
                Align align) {
  if (first >= last) return;
  const int top = group.lines[first].top;
  const bool mirrored = scene.direction() == text::Direction::RightToLeft;
  for (std::size_t i = first; i < last; ++i) {
    const SetLine& line = group.lines[i];
    int indent = 0;
    if (align == Align::Center) indent = (area.w - line.width) / 2;
    // Words in another direction than the page start at the other side.
    if (align == Align::Start && line.direction != scene.direction()) indent = area.w - line.width;
    if (align == Align::Start && line.direction == scene.direction()) indent = -line.bearing;
    for (TextRun run : line.runs) {
      // A page from right to left is laid out from the left and mirrored as a whole at the end, but the runs
      // of a line are in their order already.
      if (mirrored) run.box.x = line.width - run.box.right();
      run.box.x += area.x + indent;
      run.box.y += area.y - top;
      run.baseline += area.y - top;
      scene.add(run);
    }
  }
}

void draw_group(Scene& scene, const Group& group, const gfx::Rect& area, Align align) {
  draw_lines(scene, group, 0, group.lines.size(), area, align);
}

namespace {

std::vector<std::pair<std::size_t, std::size_t>> split_at(const Group& group, int height) {
  std::vector<std::pair<std::size_t, std::size_t>> cards;
  std::size_t first = 0;
  for (std::size_t i = 0; i < group.lines.size(); ++i) {
    if (i > first && group.lines[i].bottom - group.lines[first].top > height) {
      cards.emplace_back(first, i);
      first = i;
    }
  }
  if (first < group.lines.size()) cards.emplace_back(first, group.lines.size());
  return cards;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> split_lines(const Group& group, int height) {
  const std::size_t count = split_at(group, height).size();
  int low = 1;
  int high = std::max(1, height);
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (split_at(group, middle).size() <= count) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return split_at(group, low);
}

}  // namespace kiosk::layout
