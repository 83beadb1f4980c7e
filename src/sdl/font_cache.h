#pragma once

#include <list>
#include <string>
#include <string_view>

#include "sdl/handles.h"
#include "sdl/rasters.h"
#include "text/metrics.h"

namespace kiosk::sdl {

/// The two faces at the sizes in use. Both files are read once and stay in memory, so an upgrade that
/// replaces them cannot pull them away from under a running show.
class FontCache {
 public:
  /// Throws std::runtime_error naming the file when one is missing or is no font.
  FontCache(const std::string& folder, Hinting hinting);

  /// Ready to use until the next call. Throws std::runtime_error when the size cannot be opened.
  TTF_Font* get(text::Font font);

 private:
  struct Entry {
    text::Font key;
    FontPtr font;
  };

  FontPtr open(text::Font font) const;

  int hinting_;
  std::string regular_;
  std::string bold_;
  std::list<Entry> entries_;  ///< most recently used first; after the data they read from
};

/// The line measures of a font.
text::FontHeight measure_height(TTF_Font* font);

/// How many pixels of the first letter stand left of the pen (a "j"); 0 or more.
/// SDL_ttf moves the whole picture right by that much when it measures and when it draws.
int left_overhang(TTF_Font* font, std::string_view utf8);

}  // namespace kiosk::sdl
