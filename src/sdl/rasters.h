#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/files.h"
#include "base/log.h"
#include "gfx/picture.h"
#include "render/rasters.h"
#include "text/metrics.h"

namespace kiosk::sdl {

/// Font sizes that differ only by hinting look better on screen and differ between machines; goldens use
/// None.
enum class Hinting { Light, None };

/// SDL_ttf and SDL_image behind our two interfaces: measures text and rasterises text, icons and images.
/// Works without SDL_Init and without any display. Main thread only (FreeType).
class LibraryRasters : public text::TextMetrics, public render::Rasters {
 public:
  /// The natural size of an image, from its header alone (an SVG's `width` and `height`, else its `viewBox`);
  /// only the ratio of the two counts. Nothing for an image that `image` would refuse; the log gets it once.
  virtual std::optional<gfx::Size> image_size(const std::string& path) = 0;
  /// Decodes the image and says why it cannot be shown, as image::inspect says it.
  virtual std::optional<std::string> image_fault(const std::string& path) = 0;
};

/// Opens the fonts in `font_folder` (font_families.h). Throws std::runtime_error naming the file when one of
/// the first family is missing or broken; without the others their letters are boxes. `files` reads the
/// images; `log` gets each bad image once.
std::unique_ptr<LibraryRasters> open_rasters(const std::string& font_folder, Hinting hinting,
                                             const base::FileSystem& files, base::Log& log);

/// Writes a picture as PNG; the same picture gives the same bytes. False when the file cannot be written
/// (errno-like reason in `reason`).
bool write_png(const gfx::Picture& picture, const std::string& path, std::string& reason);

}  // namespace kiosk::sdl
