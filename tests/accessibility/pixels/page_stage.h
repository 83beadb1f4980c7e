#pragma once

#include <memory>
#include <string>

#include "accessibility/pixels/kept_rasters.h"
#include "base/files.h"
#include "base/log.h"
#include "layout/page_layout.h"
#include "look/look.h"
#include "model/content.h"
#include "render/renderer.h"
#include "text/typesetter.h"

namespace kiosk::pixels {

/// The default content, and the fonts of the build tree, drawn without hinting: the same on every machine.
struct Shop {
  Shop();

  base::SystemFiles files;
  base::StderrLog log;
  std::unique_ptr<sdl::LibraryRasters> library;
  KeptRasters rasters;
  text::Typesetter typesetter;
  model::Content content;
  std::string image_folder;
  render::Renderer renderer;

  text::Writing writing(const model::TextSet& words) const;
};

/// One for all tests of this program.
Shop& shop();

/// What a page is drawn for.
struct Setup {
  gfx::Size size;
  bool high_contrast = false;
  look::TextSize text = look::TextSize::Normal;
};

std::string name_of(const Setup& setup);

/// Lays out and draws the default content for one panel, as app::Stage does, with the same reading aids for
/// every view. The device has a confirmed number and a voice, so that all there can be is on the page.
class PageStage {
 public:
  explicit PageStage(const Setup& setup);

  layout::Scene scene(show::View view, const layout::Highlight& highlight = {}) const;
  gfx::Picture picture(const layout::Scene& scene) const { return shop().renderer.draw(scene); }
  /// `before` is the picture of `old_scene`; draws anew only what is different in `new_scene`.
  gfx::Picture changed(const gfx::Picture& before, const layout::Scene& old_scene,
                       const layout::Scene& new_scene) const;

  const look::Look& look() const { return look_; }
  double px_per_mm() const { return panel_.px_per_mm(); }
  /// A CSS reference pixel, 0.0213° at the reader's eye, in millimetres.
  double css_px_mm() const { return panel_.distance_mm * 0.000372; }
  const Setup& setup() const { return setup_; }

  layout::Device device;

 private:
  Setup setup_;
  look::Panel panel_;
  look::Look look_;
};

}  // namespace kiosk::pixels
