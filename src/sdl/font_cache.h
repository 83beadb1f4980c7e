#pragma once

#include <array>
#include <list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/log.h"
#include "sdl/font_families.h"
#include "sdl/handles.h"
#include "sdl/rasters.h"
#include "text/metrics.h"

namespace kiosk::sdl {

/// The faces at the sizes in use. Each file is read once and stays in memory, so an upgrade that replaces it
/// cannot pull it away from under a running show; the families behind the first are read at their first
/// letter.
class FontCache {
 public:
  /// Throws std::runtime_error naming the file when a face of the first family is missing or is no font.
  /// `log` gets each face of the others that is.
  FontCache(std::string folder, Hinting hinting, base::Log& log);

  /// Ready to use, with this direction and script, until the next call. A family that could not be read is
  /// replaced by the first. Throws std::runtime_error when the size cannot be opened.
  TTF_Font* get(text::Font font, text::Shaping shaping = {});

  bool provides(int family, char32_t character);
  int family_for(char32_t character, std::string_view language);

 private:
  struct Entry {
    text::Font key;
    FontPtr font;
  };
  /// One file. `state` says whether it has been looked for.
  struct File {
    enum class State { Unread, Ready, Missing } state = State::Unread;
    std::string data;
  };

  std::string path_of(text::Font font) const;
  File& file_of(text::Font font);
  bool read(text::Font font, std::string& reason);
  bool ready(text::Font font);
  TTF_Font* entry(text::Font font);
  FontPtr open(text::Font font);
  FontPtr open_once(text::Font font);

  std::string folder_;
  int hinting_;
  base::Log& log_;
  std::array<std::array<File, 2>, kFontFamilies.size()> files_;
  std::list<Entry> entries_;  ///< most recently used first; after the data they read from
  std::array<FontPtr, kFontFamilies.size()> coverage_;
  std::map<std::pair<int, char32_t>, bool> provided_;
};

/// The line measures of a font.
text::FontHeight measure_height(TTF_Font* font, text::Font key);

/// Columns from the pen to the ink of the first letter; negative where it reaches back.
int left_bearing(TTF_Font* font, std::string_view utf8);

/// How many pixels of the first letter stand left of the pen (a "j"); 0 or more.
/// SDL_ttf moves the whole picture right by that much when it measures and when it draws.
int left_overhang(TTF_Font* font, std::string_view utf8);

/// What SDL_ttf takes for the width: the ink, and of a space at the end its advance. Throws
/// std::runtime_error.
int size_of(TTF_Font* font, const std::string& utf8);

/// The advance of a text whose first letter is the first from the left. SDL_ttf measures ink: an "f" at the
/// end counts to the tip of its hook. A space has no ink and ends where the pen ends, so the difference to
/// the space alone is the advance. Throws std::runtime_error.
int plain_advance(TTF_Font* font, const std::string& utf8);

}  // namespace kiosk::sdl
