#include "layout/type.h"

#include <doctest/doctest.h>

#include "fakes/fake_metrics.h"

using namespace kiosk;
using layout::Paragraph;

namespace {

const fakes::FakeMetrics kMetrics;
const text::Typesetter kTypesetter(kMetrics);
const layout::Setter kSetter{kTypesetter, {}, 10};

layout::Group words(const std::string& text, int size, int width,
                    layout::Breaking breaking = layout::Breaking::Full) {
  return layout::set_group({{.text = text, .breaking = breaking}}, size, width, kSetter);
}

}  // namespace

TEST_CASE("type is set as large as it fits, and not smaller than the smallest") {
  const std::vector<Paragraph> text{{.text = "call the police"}};
  const layout::Group roomy = layout::fit_group(text, 40, {1000, 1000}, kSetter);
  CHECK(roomy.lines.front().runs.front().font.size_px == 40);
  const layout::Group narrow = layout::fit_group(text, 40, {150, 24}, kSetter);
  CHECK(narrow.lines.size() == 1);
  CHECK(narrow.lines.front().runs.front().font.size_px == 20);
  const layout::Group tiny = layout::fit_group(text, 40, {20, 5}, kSetter);
  CHECK(tiny.lines.front().runs.front().font.size_px == 10);
  CHECK(tiny.torn);
}

TEST_CASE("even lines are about equally long, and as many as full ones") {
  const std::string headline = "one two three four five six";
  const layout::Group full = words(headline, 10, 120);
  const layout::Group even = words(headline, 10, 120, layout::Breaking::Even);
  REQUIRE(full.lines.size() == 2);
  REQUIRE(even.lines.size() == 2);
  CHECK(full.lines.back().runs.front().box.w < 30);
  CHECK(even.lines.back().runs.front().box.w > 50);
}

TEST_CASE("lines of one group never overlap") {
  const layout::Group group = layout::set_group(
      {{.text = "a b c d e f", .face = text::Face::Bold, .leading = 1.2}, {.text = "g h i j", .scale = 0.5}},
      37, 60, kSetter);
  for (std::size_t i = 1; i < group.lines.size(); ++i) {
    CHECK_FALSE(group.lines[i - 1].runs.front().box.overlaps(group.lines[i].runs.front().box));
  }
  CHECK(group.height == group.lines.back().bottom);
}

TEST_CASE("a group that is too high is split into parts of about equal height that hold every line") {
  const layout::Group group = words("a b c d e f g h i j", 10, 5);
  REQUIRE(group.lines.size() == 10);
  const auto parts = layout::split_lines(group, 8 * 14);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0] == std::pair<std::size_t, std::size_t>{0, 5});
  CHECK(parts[1] == std::pair<std::size_t, std::size_t>{5, 10});
}

TEST_CASE("even a height of nothing splits into single lines and ends") {
  CHECK(layout::split_lines(words("a b c", 10, 5), 0).size() == 3);
  CHECK(layout::split_lines(layout::Group{}, 100).empty());
}
