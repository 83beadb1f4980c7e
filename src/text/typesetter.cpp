#include "text/paragraph.h"

#include <algorithm>

#include "text/breaks.h"

namespace kiosk::text {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view without_spaces_at_end(std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Collects the lines of one paragraph; a line is a half-open range of bytes.
class LineFiller {
 public:
  LineFiller(std::string_view text, Font font, int max_width, const TextMetrics& metrics)
      : text_(text), font_(font), max_width_(max_width), metrics_(metrics) {}

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
  int width(std::size_t from, std::size_t to) const {
    return metrics_.width(without_spaces_at_end(text_.substr(from, to - from)), font_);
  }
  bool fits(std::size_t end) const { return width(start_, end) <= max_width_; }

  void close() {
    const std::string_view piece = without_spaces_at_end(text_.substr(start_, end_ - start_));
    Line line;
    line.width = metrics_.width(piece, font_);
    if (!piece.empty()) line.runs.push_back({std::string(piece), 0, line.width});
    lines_.push_back(std::move(line));
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
  Font font_;
  int max_width_;
  const TextMetrics& metrics_;
  std::size_t start_ = 0;
  std::size_t end_ = 0;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> break_lines(std::string_view utf8, std::string_view language, Font font, int max_width,
                              const TextMetrics& metrics) {
  LineFiller filler(utf8, font, max_width, metrics);
  for (const std::size_t end : line_break_offsets(utf8, language)) {
    const bool line_feed = end > 0 && utf8[end - 1] == '\n';
    filler.add(end, line_feed);
  }
  return filler.finish();
}

int widest_word(std::string_view utf8, std::string_view language, Font font, const TextMetrics& metrics) {
  int widest = 0;
  std::size_t start = 0;
  for (const std::size_t end : line_break_offsets(utf8, language)) {
    widest = std::max(widest, metrics.width(without_spaces_at_end(utf8.substr(start, end - start)), font));
    start = end;
  }
  return widest;
}

}  // namespace kiosk::text
