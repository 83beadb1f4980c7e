#include "app/tool_screen.h"

#include <algorithm>
#include <optional>

#include "layout/frame.h"
#include "layout/type.h"

namespace kiosk::app {
namespace {

/// The bar's part of a page, everything else left out.
struct Bar {
  layout::Frame frame;
  layout::Scene scene;
};

Bar lay_out_bar(const model::Content& content, const StageSettings& settings, const look::Look& look,
                gfx::Size size, const text::Typesetter& typesetter) {
  const show::View view{.mode = show::Mode::Opened, .language = content.deck.default_language};
  const layout::Request request{content,
                                view,
                                look,
                                size,
                                typesetter,
                                [](const std::string&) { return std::optional<gfx::Size>(); },
                                {.controls = settings.controls},
                                {}};
  const layout::Frame frame = layout::make_frame(request);
  return {frame, layout::start_scene(request, frame)};
}

}  // namespace

ToolScreen::ToolScreen(const model::Content& content, const StageSettings& settings,
                       sdl::LibraryRasters& rasters)
    : content_(content),
      settings_(settings),
      typesetter_(rasters),
      page_size_(gfx::rotated(settings.panel, settings.rotation)),
      look_(look::make_look(look::make_panel(page_size_, settings.diagonal_in, settings.viewing_distance_m),
                            look::contrast_palette())),
      renderer_(rasters, "") {
  const gfx::Rect bar = lay_out_bar(content_, settings_, look_, page_size_, typesetter_).frame.bar;
  const bool at_top = settings_.controls == layout::ControlsAt::Top;
  free_ = {0, at_top ? bar.bottom() : 0, page_size_.w, at_top ? page_size_.h - bar.bottom() : bar.y};
}

layout::Scene ToolScreen::scene() const {
  return lay_out_bar(content_, settings_, look_, page_size_, typesetter_).scene;
}

void ToolScreen::add_words(layout::Scene& scene, const std::vector<std::string>& lines,
                           const gfx::Rect& area) const {
  std::vector<layout::Paragraph> paragraphs;
  for (const std::string& line : lines) {
    paragraphs.push_back({.text = line,
                          .face = paragraphs.empty() ? text::Face::Bold : text::Face::Regular,
                          .color = look_.colors.text,
                          .space_before = 0.4});
  }
  const layout::Setter setter{typesetter_, {}, std::max(8, look_.text_min / 2), {}};
  const gfx::Rect inside = area.inset(look_.padding);
  const layout::Group group = layout::fit_group(paragraphs, look_.text_max, inside.size(), setter);
  const gfx::Rect at = gfx::centered({inside.w, group.height}, inside);
  const gfx::Rect ground = gfx::centered({group.width, group.height}, inside).inset(-look_.padding / 2);
  scene.add(layout::Fill{ground.intersected(free_), look_.radius, look_.colors.ground});
  layout::draw_group(scene, group, at, layout::Align::Center);
}

gfx::Picture ToolScreen::picture(const layout::Scene& scene) {
  if (settings_.rotation == gfx::Rotation::R0) return renderer_.draw(scene);
  const gfx::Picture page = renderer_.draw(scene);
  gfx::Picture panel(settings_.panel);
  gfx::copy_rotated(page, gfx::bounds(page_size_), settings_.rotation, panel.view());
  return panel;
}

}  // namespace kiosk::app
