#include "sdl/font_cache.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "base/files.h"
#include "base/utf8.h"
#include "sdl/error.h"

namespace kiosk::sdl {
namespace {

constexpr std::size_t kMaxFonts = 40;  ///< a page uses about six sizes of a few families, some 30 KB each
constexpr std::size_t kMaxFontBytes = 32u << 20;
constexpr std::size_t kMaxProvided = 20000;

const FontFamily& family_of(const text::Font& font) {
  return kFontFamilies[static_cast<std::size_t>(font.family)];
}

// FreeType and HarfBuzz that find no memory for a table, for the whole font, or for the way from one to the
// other go on without it and say nothing: letters in one place, lines too far apart, boxes for letters
// (by_index.py has seen each of them).

/// What is measured of a font must be the same of the same font opened once more.
bool same_measures(TTF_Font* font, TTF_Font* again) {
  constexpr const char* kWords = "AV To fi 112. \u0628\u0628 \u0928\u093f \u65e5";
  return size_of(font, kWords) == size_of(again, kWords) && TTF_FontHeight(font) == TTF_FontHeight(again) &&
         TTF_FontAscent(font) == TTF_FontAscent(again) && TTF_FontDescent(font) == TTF_FontDescent(again) &&
         TTF_FontLineSkip(font) == TTF_FontLineSkip(again);
}

/// A wide and a narrow letter must be as wide for HarfBuzz, behind TTF_SizeUTF8, as for FreeType; a box is
/// neither.
bool finds_letters(TTF_Font* font) {
  const int tolerance = 2 + TTF_FontHeight(font) / 20;
  const auto found = [&](char letter) {
    const Uint32 code_point = static_cast<unsigned char>(letter);
    if (TTF_GlyphIsProvided32(font, code_point) == 0) return true;
    int advance = 0;
    return TTF_GlyphMetrics32(font, code_point, nullptr, nullptr, nullptr, nullptr, &advance) == 0 &&
           std::abs(plain_advance(font, std::string(1, letter)) - advance) <= tolerance;
  };
  return found('W') && found('i');
}

}  // namespace

FontCache::FontCache(std::string folder, Hinting hinting, base::Log& log)
    : folder_(std::move(folder)),
      hinting_(hinting == Hinting::Light ? TTF_HINTING_LIGHT : TTF_HINTING_NONE),
      log_(log) {
  for (const text::Face face : {text::Face::Regular, text::Face::Bold}) {
    std::string reason;
    if (!read({face, 16, 0}, reason)) {
      throw std::runtime_error("font " + path_of({face, 16, 0}) + ": " + reason +
                               "; install the vgt-kiosk fonts");
    }
  }
}

std::string FontCache::path_of(text::Font font) const {
  const FontFamily& family = family_of(font);
  const char* face = font.face == text::Face::Bold ? "-Bold." : "-Regular.";
  return base::join_path(folder_, std::string(family.stem) + face + std::string(family.ending));
}

FontCache::File& FontCache::file_of(text::Font font) {
  return files_[static_cast<std::size_t>(font.family)][font.face == text::Face::Bold ? 1 : 0];
}

bool FontCache::read(text::Font font, std::string& reason) {
  File& file = file_of(font);
  file.state = File::State::Missing;
  auto data = base::SystemFiles{}.read(path_of(font), kMaxFontBytes);
  if (!data.ok()) {
    reason = data.error().reason;
    return false;
  }
  file.data = std::move(data).value();
  try {
    open(font);
  } catch (const std::runtime_error& broken) {
    reason = broken.what();
    file.data.clear();
    return false;
  }
  file.state = File::State::Ready;
  return true;
}

bool FontCache::ready(text::Font font) {
  if (font.family < 0 || font.family >= static_cast<int>(kFontFamilies.size())) return false;
  if (file_of(font).state == File::State::Unread) {
    std::string reason;
    if (!read(font, reason)) {
      log_.write(base::Level::Error, "font " + path_of(font) + ": " + reason + "; its letters are boxes");
    }
  }
  return file_of(font).state == File::State::Ready;
}

TTF_Font* FontCache::entry(text::Font font) {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.key == font; });
  if (found != entries_.end()) {
    entries_.splice(entries_.begin(), entries_, found);
  } else {
    entries_.push_front({font, open(font)});
    if (entries_.size() > kMaxFonts) entries_.pop_back();
  }
  return entries_.front().font.get();
}

TTF_Font* FontCache::get(text::Font font, text::Shaping shaping) {
  font.size_px = std::max(1, font.size_px);
  if (!ready(font)) font.family = 0;
  TTF_Font* handle = entry(font);
  // Direction and script are state of the font; SDL_ttf detects neither (libsdl-org/SDL_ttf issue 135).
  TTF_SetFontDirection(
      handle, shaping.direction == text::Direction::RightToLeft ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
  TTF_SetFontScriptName(handle, shaping.script.letters.data());
  return handle;
}

bool FontCache::provides(int family, char32_t character) {
  const auto key = std::pair{family, character};
  if (const auto found = provided_.find(key); found != provided_.end()) return found->second;
  // Both faces of a family hold the same letters; the regular one is asked.
  const text::Font font{text::Face::Regular, 16, family};
  bool provided = false;
  if (ready(font)) {
    FontPtr& handle = coverage_[static_cast<std::size_t>(family)];
    if (!handle) handle = open(font);
    provided = TTF_GlyphIsProvided32(handle.get(), character) != 0;
  }
  if (provided_.size() >= kMaxProvided) provided_.clear();
  provided_.emplace(key, provided);
  return provided;
}

int FontCache::family_for(char32_t character, std::string_view language) {
  for (const int family : family_order(language)) {
    if (provides(family, character)) return family;
  }
  return -1;
}

FontPtr FontCache::open(text::Font font) {
  FontPtr handle = open_once(font);
  if (!same_measures(handle.get(), open_once(font).get()) || !finds_letters(handle.get())) {
    throw std::runtime_error("a font that measures wrong; is there no memory?");
  }
  return handle;
}

FontPtr FontCache::open_once(text::Font font) {
  const std::string& data = file_of(font).data;
  FontPtr handle(
      TTF_OpenFontRW(SDL_RWFromConstMem(data.data(), static_cast<int>(data.size())), 1, font.size_px));
  if (!handle) throw sdl_error("TTF_OpenFontRW at " + std::to_string(font.size_px) + " px");
  TTF_SetFontHinting(handle.get(), hinting_);
  TTF_SetFontKerning(handle.get(), 1);
  return handle;
}

text::FontHeight measure_height(TTF_Font* font, text::Font key) {
  text::FontHeight height;
  height.ascent = TTF_FontAscent(font);
  height.descent = -TTF_FontDescent(font);
  height.line_skip = TTF_FontLineSkip(font);
  int top = 0;
  if (TTF_GlyphIsProvided32(font, 'H') != 0 &&
      TTF_GlyphMetrics32(font, 'H', nullptr, nullptr, nullptr, &top, nullptr) == 0) {
    height.cap_height = top;
  }
  const FontFamily& family = family_of(key);
  height.room_above = (key.size_px * family.room_above + 500) / 1000;
  height.room_below = (key.size_px * family.room_below + 500) / 1000;
  return height;
}

int left_bearing(TTF_Font* font, std::string_view utf8) {
  std::size_t at = 0;
  const auto first = base::next_code_point(utf8, at);
  int left = 0;
  if (!first || TTF_GlyphMetrics32(font, *first, &left, nullptr, nullptr, nullptr, nullptr) != 0) return 0;
  return left;
}

int left_overhang(TTF_Font* font, std::string_view utf8) {
  return std::max(0, -left_bearing(font, utf8));
}

int size_of(TTF_Font* font, const std::string& utf8) {
  int width = 0;
  if (TTF_SizeUTF8(font, utf8.c_str(), &width, nullptr) != 0) throw sdl_error("TTF_SizeUTF8");
  return width;
}

int plain_advance(TTF_Font* font, const std::string& utf8) {
  return size_of(font, utf8 + ' ') - size_of(font, " ") - left_overhang(font, utf8);
}

}  // namespace kiosk::sdl
