#include "sdl/font_cache.h"

#include <algorithm>
#include <stdexcept>

#include "base/files.h"
#include "base/utf8.h"
#include "sdl/error.h"

namespace kiosk::sdl {
namespace {

constexpr std::size_t kMaxFonts = 24;  ///< a page uses about six sizes; each costs some 30 KB of glyphs
constexpr std::size_t kMaxFontBytes = 32u << 20;

std::string read_font(const std::string& path) {
  auto data = base::SystemFiles{}.read(path, kMaxFontBytes);
  if (!data.ok()) {
    throw std::runtime_error("font " + path + ": " + data.error().reason + "; install the vgt-kiosk fonts");
  }
  return std::move(data).value();
}

}  // namespace

FontCache::FontCache(const std::string& folder, Hinting hinting)
    : hinting_(hinting == Hinting::Light ? TTF_HINTING_LIGHT : TTF_HINTING_NONE) {
  const std::string regular = base::join_path(folder, "NotoSans-Regular.ttf");
  const std::string bold = base::join_path(folder, "NotoSans-Bold.ttf");
  regular_ = read_font(regular);
  bold_ = read_font(bold);
  for (const text::Face face : {text::Face::Regular, text::Face::Bold}) {
    try {
      open({face, 16});
    } catch (const std::runtime_error& broken) {
      throw std::runtime_error("font " + (face == text::Face::Bold ? bold : regular) + ": " + broken.what());
    }
  }
}

TTF_Font* FontCache::get(text::Font font) {
  font.size_px = std::max(1, font.size_px);
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.key == font; });
  if (found != entries_.end()) {
    entries_.splice(entries_.begin(), entries_, found);
  } else {
    entries_.push_front({font, open(font)});
    if (entries_.size() > kMaxFonts) entries_.pop_back();
  }
  TTF_Font* handle = entries_.front().font.get();
  // Direction and script are state of the font; SDL_ttf detects neither (libsdl-org/SDL_ttf issue 135).
  TTF_SetFontDirection(handle, TTF_DIRECTION_LTR);
  TTF_SetFontScriptName(handle, "Latn");
  return handle;
}

FontPtr FontCache::open(text::Font font) const {
  const std::string& data = font.face == text::Face::Bold ? bold_ : regular_;
  FontPtr handle(
      TTF_OpenFontRW(SDL_RWFromConstMem(data.data(), static_cast<int>(data.size())), 1, font.size_px));
  if (!handle) throw sdl_error("TTF_OpenFontRW at " + std::to_string(font.size_px) + " px");
  TTF_SetFontHinting(handle.get(), hinting_);
  TTF_SetFontKerning(handle.get(), 1);
  return handle;
}

text::FontHeight measure_height(TTF_Font* font) {
  text::FontHeight height;
  height.ascent = TTF_FontAscent(font);
  height.descent = -TTF_FontDescent(font);
  height.line_skip = TTF_FontLineSkip(font);
  int top = 0;
  if (TTF_GlyphMetrics32(font, 'H', nullptr, nullptr, nullptr, &top, nullptr) == 0) height.cap_height = top;
  return height;
}

int left_overhang(TTF_Font* font, std::string_view utf8) {
  std::size_t at = 0;
  const auto first = base::next_code_point(utf8, at);
  int left = 0;
  if (!first || TTF_GlyphMetrics32(font, *first, &left, nullptr, nullptr, nullptr, nullptr) != 0) return 0;
  return std::max(0, -left);
}

}  // namespace kiosk::sdl
