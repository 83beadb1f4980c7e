#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "accessibility/pixels/ink.h"
#include "text/metrics.h"

namespace kiosk::pixels {

/// A second opinion on how text is drawn: Pango with cairo, on our own font files and no others, without
/// hinting and with glyphs at their exact places.
class PangoWriter {
 public:
  explicit PangoWriter(const std::string& font_folder);
  PangoWriter(const PangoWriter&) = delete;
  PangoWriter& operator=(const PangoWriter&) = delete;
  ~PangoWriter();

  struct Written {
    Ink ink{gfx::Size{}};
    double advance = 0;  ///< pixels
    int unknown = 0;     ///< characters that no font has
  };

  /// One line in a paragraph of this direction. Pango finds script and runs by itself. `font_name` is the
  /// name in the font file ("Noto Sans Arabic").
  Written write(std::string_view utf8, const std::string& font_name, text::Font font,
                std::string_view language, text::Direction direction) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::pixels
