#include "accessibility/pixels/page_stage.h"

#include "content/content_loader.h"

namespace kiosk::pixels {
namespace {

const std::string kFonts = std::string(KIOSK_BINARY_DIR) + "/share/vgt-kiosk/fonts";
const std::string kContent = std::string(KIOSK_SOURCE_DIR) + "/content";

}  // namespace

Shop::Shop()
    : library(sdl::open_rasters(kFonts, sdl::Hinting::None, files, log)),
      rasters(*library),
      typesetter(rasters),
      content(content::load_content(files, kContent).content.value()),
      image_folder(kContent + "/images"),
      renderer(rasters, image_folder) {}

text::Writing Shop::writing(const model::TextSet& words) const {
  return {words.language, words.direction == model::Direction::RightToLeft ? text::Direction::RightToLeft
                                                                           : text::Direction::LeftToRight};
}

Shop& shop() {
  static Shop one;
  return one;
}

std::string name_of(const Setup& setup) {
  return std::to_string(setup.size.w) + "x" + std::to_string(setup.size.h) +
         (setup.high_contrast ? " contrast" : " dark") +
         (setup.text == look::TextSize::Large ? " large" : " normal");
}

PageStage::PageStage(const Setup& setup)
    : setup_(setup),
      panel_(look::make_panel(setup.size, std::nullopt, std::nullopt)),
      look_(look::make_look(panel_, setup.high_contrast ? look::contrast_palette() : look::dark_palette(),
                            setup.text)) {
  device.numbers = {{"KR", emergency::Service::Police, "112", emergency::Date{}}};
  device.speaks = true;
  device.has_large_text = look::has_large_text(panel_);
}

layout::Scene PageStage::scene(show::View view, const layout::Highlight& highlight) const {
  if (view.message_language.empty()) view.message_language = view.language;
  const auto image_size = [](const std::string& file) {
    return shop().rasters.image_size(base::join_path(shop().image_folder, file));
  };
  return layout::lay_out(
      {shop().content, view, look_, setup_.size, shop().typesetter, image_size, device, highlight});
}

gfx::Picture PageStage::changed(const gfx::Picture& before, const layout::Scene& old_scene,
                                const layout::Scene& new_scene) const {
  gfx::Picture picture = before;
  shop().renderer.draw(new_scene, layout::changed_area(old_scene, new_scene), picture);
  return picture;
}

}  // namespace kiosk::pixels
