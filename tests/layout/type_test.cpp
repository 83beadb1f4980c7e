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

TEST_CASE("a headline does not end with one word alone, unless that would take one more line") {
  const layout::Group even = words("aaaa bbbb cccc dddd e", 10, 45, layout::Breaking::Even);
  REQUIRE(even.lines.size() == 3);
  CHECK(even.lines.back().runs.front().utf8 == "dddd e");
  const layout::Group tight = words("aaaaaaaaaaaaaaaa bb", 10, 85, layout::Breaking::Even);
  REQUIRE(tight.lines.size() == 2);
  CHECK(tight.lines.back().runs.front().utf8 == "bb");
}

TEST_CASE("a group is set in the sizes of the scale") {
  layout::Setter setter = kSetter;
  setter.type = look::TypeScale(10);
  for (const int width : {150, 200, 260, 333, 480}) {
    const layout::Group group = layout::fit_group({{.text = "call the police"}}, 200, {width, 300}, setter);
    const int size = group.lines.front().runs.front().font.size_px;
    CHECK(setter.type.at_most(size) == size);
    CHECK(size >= 10);
  }
}

TEST_CASE("large words start where their ink starts, small ones where their pen starts") {
  class Bearing final : public text::TextMetrics {
   public:
    int width(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
      return kMetrics.width(utf8, font, shaping);
    }
    int bearing(std::string_view, text::Font font, text::Shaping) const override { return font.size_px / 10; }
    text::FontHeight height(text::Font font) const override { return kMetrics.height(font); }
    bool provides(int, char32_t) const override { return true; }
    int family_for(char32_t, std::string_view) const override { return 0; }
  };
  const Bearing metrics;
  const text::Typesetter typesetter(metrics);
  const layout::Setter setter{typesetter, {}, 10};
  const auto x_at = [&](int size) {
    layout::Scene scene({500, 500}, {}, {{0, 400, 500, 100}, "message"});
    draw_group(scene, layout::set_group({{.text = "Hello"}}, size, 500, setter), {50, 50, 400, 300},
               layout::Align::Start);
    return std::get<layout::TextRun>(scene.items().front()).box.x;
  };
  CHECK(x_at(19) == 50);
  CHECK(x_at(40) == 46);
}
