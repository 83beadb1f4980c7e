#include "text/typesetter.h"

#include <algorithm>

#include "text/breaks.h"

namespace kiosk::text {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr std::size_t kMostPrepared = 512;  ///< a page has some fifty texts

/// A text at one size, of which any part can be measured and set on a line.
class Setting {
 public:
  Setting(std::string_view text, const std::vector<Item>& items, Font font, const TextMetrics& metrics)
      : text_(text), font_(font), metrics_(metrics), items_(items) {}

  /// Advance of [from, to) without the spaces at its end.
  int width(std::size_t from, std::size_t to) const {
    int sum = 0;
    for (const Item& part : parts(from, without_spaces(from, to))) sum += width_of(part);
    return sum;
  }

  Line line(std::size_t from, std::size_t to) const {
    const std::vector<Item> pieces = parts(from, without_spaces(from, to));
    std::vector<Level> levels;
    for (const Item& piece : pieces) levels.push_back(piece.level);
    Line line;
    for (const Item& piece : pieces) {
      line.runs.push_back({std::string(text_.substr(piece.begin, piece.end - piece.begin)), 0,
                           width_of(piece), piece.family, piece.shaping});
    }
    for (const std::size_t index : visual_order(levels)) {
      line.runs[index].x = line.width;
      line.width += line.runs[index].width;
    }
    return line;
  }

 private:
  std::size_t without_spaces(std::size_t from, std::size_t to) const {
    while (to > from && is_space(text_[to - 1])) --to;
    return to;
  }

  /// The items of [from, to), cut at both ends.
  std::vector<Item> parts(std::size_t from, std::size_t to) const {
    std::vector<Item> result;
    const auto first = std::upper_bound(items_.begin(), items_.end(), from,
                                        [](std::size_t at, const Item& item) { return at < item.end; });
    for (auto item = first; item != items_.end() && item->begin < to; ++item) {
      result.push_back(*item);
      result.back().begin = std::max(item->begin, from);
      result.back().end = std::min(item->end, to);
    }
    return result;
  }

  int width_of(const Item& part) const {
    Font font = font_;
    font.family = part.family;
    return metrics_.width(text_.substr(part.begin, part.end - part.begin), font, part.shaping);
  }

  std::string_view text_;
  Font font_;
  const TextMetrics& metrics_;
  const std::vector<Item>& items_;
};

/// Collects the lines of one paragraph; a line is a half-open range of bytes.
class LineFiller {
 public:
  LineFiller(std::string_view text, const Setting& setting, int max_width)
      : text_(text), setting_(setting), max_width_(max_width) {}

  void add(std::size_t end, bool must_break) {
    if (!fits(end) && end_ > start_) close();
    if (!fits(end)) tear(end);
    end_ = end;
    if (must_break) close();
  }

  std::vector<Line> finish() {
    if (end_ > start_) close();
    return std::move(lines_);
  }

 private:
  bool fits(std::size_t end) const { return setting_.width(start_, end) <= max_width_; }

  void close() {
    lines_.push_back(setting_.line(start_, end_));
    start_ = end_;
  }

  /// Breaks a word that is wider than a line between its grapheme clusters.
  void tear(std::size_t end) {
    const std::size_t base = start_;
    for (const std::size_t offset : cluster_offsets(text_.substr(base, end - base))) {
      const std::size_t cluster_end = base + offset;
      if (!fits(cluster_end) && end_ > start_) close();
      end_ = cluster_end;
    }
  }

  std::string_view text_;
  const Setting& setting_;
  int max_width_;
  std::size_t start_ = 0;
  std::size_t end_ = 0;
  std::vector<Line> lines_;
};

/// The place to break before the last word, if that may be given up; otherwise 0.
std::size_t last_break_to_give_up(std::string_view text, const std::vector<std::size_t>& breaks,
                                  const Setting& setting, int max_width) {
  if (breaks.size() < 3) return 0;
  const std::size_t last = breaks[breaks.size() - 2];
  if (text[last - 1] == '\n') return 0;
  return setting.width(breaks[breaks.size() - 3], text.size()) <= max_width ? last : 0;
}

}  // namespace

const Typesetter::Prepared& Typesetter::prepare(std::string_view utf8, const Writing& writing) const {
  Key key{utf8, writing.language, writing.direction};
  if (const auto found = prepared_.find(key); found != prepared_.end()) return found->second;
  if (prepared_.size() >= kMostPrepared) prepared_.clear();
  Prepared prepared{itemize(utf8, writing, metrics_), line_break_offsets(utf8, writing.language)};
  return prepared_.emplace(std::move(key), std::move(prepared)).first->second;
}

std::vector<Line> Typesetter::lines(std::string_view utf8, const Writing& writing, Font font, int max_width,
                                    Ending ending) const {
  const Prepared& prepared = prepare(utf8, writing);
  const Setting setting(utf8, prepared.items, font, metrics_);
  LineFiller filler(utf8, setting, max_width);
  const std::size_t given_up =
      ending == Ending::Together ? last_break_to_give_up(utf8, prepared.breaks, setting, max_width) : 0;
  for (const std::size_t end : prepared.breaks) {
    const bool line_feed = end > 0 && utf8[end - 1] == '\n';
    if (end != given_up) filler.add(end, line_feed);
  }
  return filler.finish();
}

int Typesetter::bearing(const Line& line, Font font) const {
  const auto first =
      std::find_if(line.runs.begin(), line.runs.end(), [](const Run& run) { return run.x == 0; });
  if (first == line.runs.end() || first->shaping.direction != Direction::LeftToRight) return 0;
  font.family = first->family;
  return metrics_.bearing(first->utf8, font, first->shaping);
}

int Typesetter::width(std::string_view utf8, const Writing& writing, Font font) const {
  return Setting(utf8, prepare(utf8, writing).items, font, metrics_).width(0, utf8.size());
}

int Typesetter::widest_word(std::string_view utf8, const Writing& writing, Font font) const {
  const Prepared& prepared = prepare(utf8, writing);
  const Setting setting(utf8, prepared.items, font, metrics_);
  int widest = 0;
  std::size_t start = 0;
  for (const std::size_t end : prepared.breaks) {
    widest = std::max(widest, setting.width(start, end));
    start = end;
  }
  return widest;
}

FontHeight Typesetter::height(std::string_view utf8, const Writing& writing, Font font) const {
  font.family = 0;
  FontHeight most = metrics_.height(font);
  for (const Item& item : prepare(utf8, writing).items) {
    font.family = item.family;
    const FontHeight height = metrics_.height(font);
    most.ascent = std::max(most.ascent, height.ascent);
    most.descent = std::max(most.descent, height.descent);
    most.line_skip = std::max(most.line_skip, height.line_skip);
    most.room_above = std::max(most.room_above, height.room_above);
    most.room_below = std::max(most.room_below, height.room_below);
  }
  return most;
}

}  // namespace kiosk::text
