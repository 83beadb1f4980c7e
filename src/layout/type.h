#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gfx/color.h"
#include "gfx/geometry.h"
#include "layout/scene.h"
#include "look/type_scale.h"
#include "text/typesetter.h"

namespace kiosk::layout {

/// How a paragraph's lines are filled: each as full as it gets, or all about equally long and none with a
/// single word at the end (headlines).
enum class Breaking { Full, Even };

/// A paragraph before its size is known.
struct Paragraph {
  std::string text;
  text::Face face = text::Face::Regular;
  double scale = 1.0;  ///< size relative to the base size of the group
  gfx::Color color{};
  double space_before = 0;  ///< in ems of its own size; not at the top of a group
  double leading = 1.35;    ///< baseline to baseline, in ems; 1.2 or more, so that lines cannot touch
  Breaking breaking = Breaking::Full;
  std::optional<text::Writing> writing{};  ///< instead of that of the setter
};

/// One line with its place relative to the top left corner of its group.
struct SetLine {
  std::vector<TextRun> runs;  ///< in reading order, x from the line's left end
  int width = 0;
  text::Direction direction = text::Direction::LeftToRight;
  int bearing = 0;  ///< columns before the first ink, of large words: their edge is aligned, not their pen
  int top = 0;      ///< of the line's room
  int bottom = 0;   ///< below the line's room
};

/// Paragraphs broken into lines at one size.
struct Group {
  std::vector<SetLine> lines;
  int height = 0;
  int width = 0;      ///< of the widest line
  bool torn = false;  ///< a word was wider than the column
};

/// What sets type: fonts and language. Borrowed.
struct Setter {
  const text::Typesetter& typesetter;
  text::Writing writing;
  int smallest = 1;        ///< no paragraph is set smaller than this
  look::TypeScale type{};  ///< the sizes that `fit_group` may choose

  int width(std::string_view words, text::Font font) const { return typesetter.width(words, writing, font); }
};

Group set_group(const std::vector<Paragraph>& paragraphs, int base_px, int width, const Setter& setter);

/// The largest base size from `smallest` to `largest` at which `fits(size)` holds; `smallest` if it never
/// does. `fits` must not get true again above a size where it is false.
template <typename Fits>
int largest_fitting(int smallest, int largest, Fits fits) {
  int low = smallest;
  int high = largest;
  while (low < high) {
    const int middle = low + (high - low + 1) / 2;
    if (fits(middle)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/// Sets the group as large as it fits into `area` between `setter.smallest` and `largest`, in a size of the
/// setter's scale; at the smallest size it may be higher than the area.
Group fit_group(const std::vector<Paragraph>& paragraphs, int largest, gfx::Size area, const Setter& setter);

/// Lines of running text are not wider than so many ems: about 65 letters. 45 to 70 are read with ease.
inline constexpr int kWidestLineEms = 34;

/// The same for running text, whose lines are not wider than kWidestLineEms.
Group fit_column(const std::vector<Paragraph>& paragraphs, int largest, gfx::Size area, const Setter& setter);

/// Start is the side where reading starts: the left, or the right of a right-to-left script.
enum class Align { Start, Center };

/// Adds the lines [first, last) to the scene with the group's line `first` at `area.y`.
void draw_lines(Scene& scene, const Group& group, std::size_t first, std::size_t last, const gfx::Rect& area,
                Align align);
void draw_group(Scene& scene, const Group& group, const gfx::Rect& area, Align align);

/// Line ranges [first, last) of a group that is higher than `height`: as few as possible and about equally
/// high, so that no line is left alone. No range is empty.
std::vector<std::pair<std::size_t, std::size_t>> split_lines(const Group& group, int height);

}  // namespace kiosk::layout
