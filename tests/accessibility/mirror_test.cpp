#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "accessibility/cuts.h"
#include "accessibility/scenes.h"
#include "base/utf8.h"

using namespace kiosk;
using namespace kiosk::accessibility;

namespace {

/// Letters of whole pixels: a line is as wide in one piece as in several, and where it is cut depends on the
/// direction of what is around it.
class WholePixels final : public text::TextMetrics {
 public:
  int width(std::string_view utf8, text::Font font, text::Shaping) const override {
    return static_cast<int>(base::count_code_points(utf8)) * ((font.size_px + 1) / 2);
  }
  int bearing(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    return fake_.bearing(utf8, font, shaping);
  }
  text::FontHeight height(text::Font font) const override { return fake_.height(font); }
  bool provides(int family, char32_t letter) const override { return fake_.provides(family, letter); }
  int family_for(char32_t letter, std::string_view language) const override {
    return fake_.family_for(letter, language);
  }

 private:
  fakes::FakeMetrics fake_;
};

/// The content with a right-to-left language called left-to-right: the same words in the other structure.
model::Content turned_round(model::Content content, const std::string& language) {
  for (model::TextSet& words : content.texts) {
    if (words.language == language) words.direction = model::Direction::LeftToRight;
  }
  return content;
}

gfx::Rect mirrored(gfx::Rect rect, int width) {
  rect.x = width - rect.x - rect.w;
  return rect;
}

layout::Icon mirrored(layout::Icon icon) {
  if (icon == layout::Icon::Next) return layout::Icon::Previous;
  return icon == layout::Icon::Previous ? layout::Icon::Next : icon;
}

/// Where a scene has boxes and signs, without its words, in order.
std::vector<std::pair<std::string, gfx::Rect>> shapes(const layout::Scene& scene, bool mirror) {
  const int width = scene.size().w;
  std::vector<std::pair<std::string, gfx::Rect>> all;
  for (const layout::Item& item : scene.items()) {
    const auto place = [&](const gfx::Rect& rect) { return mirror ? mirrored(rect, width) : rect; };
    if (const auto* fill = std::get_if<layout::Fill>(&item)) all.emplace_back("fill", place(fill->rect));
    if (const auto* line = std::get_if<layout::Outline>(&item)) all.emplace_back("line", place(line->rect));
    if (const auto* image = std::get_if<layout::Image>(&item)) all.emplace_back("image", place(image->rect));
    if (const auto* mark = std::get_if<layout::IconMark>(&item)) {
      const layout::Icon icon = mirror ? mirrored(mark->icon) : mark->icon;
      all.emplace_back(std::string(layout::icon_name(icon)), place(mark->rect));
    }
  }
  for (const layout::Target& target : scene.targets()) {
    all.emplace_back(target.id, mirror ? mirrored(target.area, width) : target.area);
  }
  return all;
}

/// The room that the words of each line take.
std::map<int, gfx::Rect> lines(const layout::Scene& scene, bool mirror) {
  std::map<int, gfx::Rect> all;
  for (const layout::TextRun* run : text_runs(scene)) {
    const gfx::Rect box = mirror ? mirrored(run->box, scene.size().w) : run->box;
    all[run->baseline] = all[run->baseline].united(box);
  }
  return all;
}

gfx::Rect area_of(const layout::Scene& scene, const std::string& id) {
  const layout::Target* target = scene.find_target(id);
  REQUIRE_MESSAGE(target != nullptr, "there is no " << id);
  return target->area;
}

std::optional<gfx::Rect> icon_in(const layout::Scene& scene, layout::Icon icon, const gfx::Rect& area) {
  for (const layout::Item& item : scene.items()) {
    const auto* mark = std::get_if<layout::IconMark>(&item);
    if (mark != nullptr && mark->icon == icon && area.contains(mark->rect)) return mark->rect;
  }
  return std::nullopt;
}

const gfx::Size kSizes[] = {{800, 480}, {1080, 1920}, {1920, 1080}, {480, 320}};

}  // namespace

TEST_CASE("an Arabic or Hebrew page is the mirror of what the same words give from left to right") {
  for (const char* language : {"ar", "he"}) {
    const WholePixels metrics;
    const model::Content other = turned_round(checks::default_content(), language);
    for (const look::Panel& panel : panels()) {
      const Wall wall(panel, checks::default_content(), look::TextSize::Normal, &metrics);
      const Wall left_to_right(panel, other, look::TextSize::Normal, &metrics);
      wall.each_scene(language, [&](const show::View& view, const layout::Scene& scene) {
        const layout::Scene twin = left_to_right.scene(view);
        CAPTURE(describe(wall, view));
        CHECK(scene.direction() == text::Direction::RightToLeft);
        CHECK(scene.card_count == twin.card_count);
        CHECK(shapes(scene, false) == shapes(twin, true));
        // Words of the default language stand on their own side in both.
        const model::Page& page = wall.content().deck.pages[view.page];
        const bool own_words = wall.content().text_of_page(language, page).language == language;
        const bool menu = view.mode != show::Mode::Loop && view.mode != show::Mode::Opened;
        if (own_words && !menu && page.kind != model::PageKind::Emergency) {
          CHECK(lines(scene, false) == lines(twin, true));
        }
      });
    }
  }
}

TEST_CASE("from right to left the next page is at the left, and the arrows say so") {
  for (const char* language : {"ar", "he"}) {
    const Wall wall(look::make_panel({1920, 1080}, std::nullopt, std::nullopt));
    const layout::Scene scene = wall.scene({.mode = show::Mode::Opened, .page = 2, .language = language});
    const gfx::Rect next = area_of(scene, "next");
    const gfx::Rect previous = area_of(scene, "previous");
    CHECK(next.right() < previous.x);
    CHECK(area_of(scene, "zone-next").x == 0);
    CHECK(area_of(scene, "zone-previous").right() == 1920);
    CHECK(icon_in(scene, layout::Icon::Previous, next));
    CHECK_FALSE(icon_in(scene, layout::Icon::Next, next));
    CHECK(icon_in(scene, layout::Icon::Next, previous));
    CHECK(area_of(scene, "home").x > area_of(scene, "topics").x);
  }
}

TEST_CASE(
    "from right to left the sign of the bar is at the right of its words, and dots begin at the right") {
  for (const char* language : {"ar", "he"}) {
    for (const gfx::Size size : {gfx::Size{1920, 1080}, {3840, 2160}}) {
      const Wall wall(look::make_panel(size, std::nullopt, std::nullopt));
      const layout::Scene scene = wall.scene({.mode = show::Mode::Loop, .language = language});
      const gfx::Rect bar = scene.message().area;
      const auto sign = icon_in(scene, layout::Icon::Phone, bar);
      REQUIRE(sign);
      for (const layout::TextRun* run : text_runs(scene)) {
        if (bar.contains(run->box)) CHECK(run->box.right() <= sign->x);
      }
      CHECK(area_of(scene, "dot-0").x > area_of(scene, "dot-1").x);
      CHECK(area_of(scene, "dot-1").x > area_of(scene, "dot-2").x);
      CHECK(area_of(scene, "pause").x > area_of(scene, "languages").x);
    }
  }
}

TEST_CASE("from right to left swipes and the arrow keys change their sense") {
  using namespace kiosk::app;
  for (const gfx::Size size : kSizes) {
    for (const char* language : {"en", "ar", "he"}) {
      CAPTURE(size.w);
      CAPTURE(language);
      const bool from_right = std::string_view(language) != "en";
      RoomSettings settings = cuts_only(size);
      settings.show.start_language = language;
      Room room(settings);
      room.settle();
      const std::size_t first = room.view().page;
      room.swipe(from_right ? 40 : -40);  // towards the next page
      const std::size_t second = room.view().page;
      CHECK(second != first);
      room.swipe(from_right ? -40 : 40);
      CHECK(room.view().page == first);
      room.key(from_right ? Key::Left : Key::Right);
      CHECK(room.view().page == second);
      room.key(from_right ? Key::Right : Key::Left);
      CHECK(room.view().page == first);
      room.key(Key::NextPage);
      CHECK(room.view().page == second);
    }
  }
}
