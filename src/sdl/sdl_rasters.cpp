#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <list>
#include <stdexcept>
#include <unordered_map>

#include <SDL_image.h>

#include "assets/embedded_icons.h"
#include "base/utf8.h"
#include "image/inspect.h"
#include "sdl/error.h"
#include "sdl/font_cache.h"
#include "sdl/image_cache.h"
#include "sdl/rasters.h"

namespace kiosk::sdl {
namespace {

constexpr std::size_t kMaxTextBytes = 16384;  ///< callers cut at 4096; 200,000 letters would make 1.5 GB
constexpr std::size_t kMaxWidths = 8192;
constexpr std::size_t kMaxIcons = 48;

/// SDL_ttf is counted: each start needs its end, after the last font is closed.
class TtfLibrary {
 public:
  TtfLibrary() {
    if (TTF_Init() != 0) throw sdl_error("TTF_Init");
  }
  TtfLibrary(const TtfLibrary&) = delete;
  TtfLibrary& operator=(const TtfLibrary&) = delete;
  ~TtfLibrary() { TTF_Quit(); }
};

/// Null where it cannot be drawn.
SurfacePtr white_text(TTF_Font* font, const std::string& utf8) {
  SurfacePtr surface(TTF_RenderUTF8_Blended(font, utf8.c_str(), SDL_Color{255, 255, 255, 255}));
  // sdl2-compat before 2026 frees a surface of SDL_ttf without its pixels, 160 KB of each page, unless SDL
  // has looked at the surface's flags before (https://github.com/libsdl-org/SDL_ttf/issues/562, mended by
  // https://github.com/libsdl-org/sdl2-compat/pull/574).
  if (surface) SDL_SetSurfaceBlendMode(surface.get(), SDL_BLENDMODE_BLEND);
  return surface;
}

const std::uint32_t* row_of(const SDL_Surface& surface, int y) {
  return reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(surface.pixels) +
                                                std::ptrdiff_t{y} * surface.pitch);
}

/// The part of an ARGB8888 surface that is not clear.
gfx::Rect ink_of(const SDL_Surface& surface) {
  gfx::Rect ink;
  const auto is_ink = [](std::uint32_t pixel) { return pixel >> 24 != 0; };
  for (int y = 0; y < surface.h; ++y) {
    const std::uint32_t* begin = row_of(surface, y);
    const std::uint32_t* end = begin + surface.w;
    const std::uint32_t* first = std::find_if(begin, end, is_ink);
    if (first == end) continue;
    while (!is_ink(end[-1])) --end;
    ink = ink.united({static_cast<int>(first - begin), y, static_cast<int>(end - first), 1});
  }
  return ink;
}

/// The alpha of one part of an ARGB8888 surface; `origin` is where the surface itself starts.
render::Mask mask_of(const SDL_Surface& surface, const gfx::Rect& part, gfx::Point origin) {
  render::Mask mask{part.size(), {origin.x + part.x, origin.y + part.y}, {}};
  mask.alpha.reserve(std::size_t(part.w) * std::size_t(part.h));
  for (int y = part.y; y < part.bottom(); ++y) {
    const std::uint32_t* row = row_of(surface, y);
    for (int x = part.x; x < part.right(); ++x) mask.alpha.push_back(static_cast<std::uint8_t>(row[x] >> 24));
  }
  return mask;
}

/// Letters that stand on or near the baseline, one that each family has.
constexpr char32_t kReferences[] = {U'H', 0x0627, 0x05D0, 0x0915, 0x0E01, 0xAC00, 0x4E00};

/// How many rows SDL_ttf moved the text down because signs stand above the ascent (stacked accents): it does
/// not say, so a letter whose foot is known, set before the text, shows where the baseline went.
int rows_moved_down(TTF_Font* font, const std::string& utf8, text::Direction direction) {
  const auto letter = std::find_if(std::begin(kReferences), std::end(kReferences), [&](char32_t candidate) {
    return TTF_GlyphIsProvided32(font, candidate) != 0;
  });
  int left = 0;
  int right = 0;
  int foot = 0;
  int advance = 0;
  if (letter == std::end(kReferences) ||
      TTF_GlyphMetrics32(font, *letter, &left, &right, &foot, nullptr, &advance) != 0) {
    return 0;
  }
  const std::string text = base::encode_utf8(*letter) + " " + utf8;
  const SurfacePtr surface = white_text(font, text);
  if (!surface) return 0;
  const int start = direction == text::Direction::RightToLeft ? surface->w - advance : 0;
  const int from = std::clamp(start + left, 0, surface->w);
  const int to = std::clamp(start + right, from, surface->w);
  for (int y = surface->h - 1; y >= 0; --y) {
    const std::uint32_t* row = row_of(*surface, y);
    if (std::any_of(row + from, row + to, [](std::uint32_t pixel) { return pixel >> 24 != 0; })) {
      return std::max(0, y + 1 + foot - TTF_FontAscent(font));
    }
  }
  return 0;
}

/// Scripts whose first letter in the text is the first from the left, with the overhang its glyph has alone.
bool starts_plainly(text::Shaping shaping) {
  constexpr std::array<std::string_view, 3> kPlain = {"Latn", "Grek", "Cyrl"};
  return shaping.direction == text::Direction::LeftToRight &&
         std::find(kPlain.begin(), kPlain.end(), shaping.script.name()) != kPlain.end();
}

class SdlRasters final : public LibraryRasters {
 public:
  SdlRasters(const std::string& font_folder, Hinting hinting, const base::FileSystem& files, base::Log& log)
      : log_(log), fonts_(font_folder, hinting, log), images_(files, log) {}

  int width(std::string_view utf8, text::Font font, text::Shaping shaping) const override;
  int bearing(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    return starts_plainly(shaping) ? left_bearing(fonts_.get(font, shaping), utf8) : 0;
  }
  text::FontHeight height(text::Font font) const override { return measure_height(fonts_.get(font), font); }
  bool provides(int family, char32_t character) const override { return fonts_.provides(family, character); }
  int family_for(char32_t character, std::string_view language) const override {
    return fonts_.family_for(character, language);
  }
  render::Mask text(std::string_view utf8, text::Font font, text::Shaping shaping) override;
  render::Mask icon(layout::Icon icon, int side_px) override;
  render::Pixels image(const std::string& path, gfx::Size size) override { return images_.get(path, size); }
  std::optional<gfx::Size> image_size(const std::string& path) override { return images_.natural_size(path); }
  std::optional<std::string> image_fault(const std::string& path) override { return images_.fault(path); }

 private:
  struct CachedIcon {
    layout::Icon icon;
    int side;
    render::Mask mask;
  };

  bool drawable(std::string_view utf8) const;
  render::Mask draw_icon(layout::Icon icon, int side_px);

  base::Log& log_;
  TtfLibrary library_;
  // Caches: measuring the same text again does not change the answer.
  mutable FontCache fonts_;
  mutable std::unordered_map<std::string, int> widths_;
  ImageCache images_;
  std::list<CachedIcon> icons_;  ///< newest first
};

/// SDL_ttf fails for an empty text ("Text has zero width"), so it is never asked.
bool SdlRasters::drawable(std::string_view utf8) const {
  if (utf8.size() <= kMaxTextBytes) return !utf8.empty();
  log_.write(base::Level::Error, "text of " + std::to_string(utf8.size()) + " bytes in one line left out");
  return false;
}

int advance_of(TTF_Font* font, const std::string& utf8, text::Shaping shaping) {
  if (starts_plainly(shaping)) return plain_advance(font, utf8);
  // Which glyph comes first from the left only the shaper knows: spaces at both ends.
  return size_of(font, ' ' + utf8 + ' ') - 2 * size_of(font, " ");
}

int SdlRasters::width(std::string_view utf8, text::Font font, text::Shaping shaping) const {
  if (!drawable(utf8)) return 0;
  std::string key = std::to_string(font.size_px) + (font.face == text::Face::Bold ? 'b' : 'r') +
                    static_cast<char>('0' + font.family) + shaping.script.letters.data() +
                    (shaping.direction == text::Direction::RightToLeft ? '<' : '>');
  const std::size_t prefix = key.size();
  key += utf8;
  if (const auto found = widths_.find(key); found != widths_.end()) return found->second;
  const int width = std::max(0, advance_of(fonts_.get(font, shaping), key.substr(prefix), shaping));
  if (widths_.size() >= kMaxWidths) widths_.clear();
  widths_.emplace(std::move(key), width);
  return width;
}

render::Mask SdlRasters::text(std::string_view utf8, text::Font font, text::Shaping shaping) {
  if (!drawable(utf8)) return {};
  TTF_Font* handle = fonts_.get(font, shaping);
  const bool plain = starts_plainly(shaping);
  // With a space at either end no ink reaches past the pen's start, and the pen's start is known.
  const std::string copy = plain ? std::string(utf8) : ' ' + std::string(utf8) + ' ';
  const int lead = plain ? left_overhang(handle, utf8) : size_of(handle, " ");
  int ink_width = 0;
  int height = 0;
  if (TTF_SizeUTF8(handle, copy.c_str(), &ink_width, &height) != 0) throw sdl_error("TTF_SizeUTF8");
  const int advance = std::max(0, advance_of(handle, std::string(utf8), shaping));
  if (ink_width == 0 && advance == 0) return {};  // only invisible characters
  const SurfacePtr surface = white_text(handle, copy);
  if (!surface) throw sdl_error("TTF_RenderUTF8_Blended");
  // HarfBuzz that finds no memory leaves letters out and says nothing (hb_buffer_add_utf8). A line of the
  // message must not be lost like that: what is drawn has to be as wide as it was measured, and measured the
  // same twice.
  if (surface->w != ink_width || advance != width(utf8, font, shaping)) {
    throw std::runtime_error("letters were left out of a text; is there no memory?");
  }
  const int down =
      height > TTF_FontHeight(handle) ? rows_moved_down(handle, std::string(utf8), shaping.direction) : 0;
  return mask_of(*surface, ink_of(*surface), {-lead, -TTF_FontAscent(handle) - down});
}

render::Mask SdlRasters::icon(layout::Icon icon, int side_px) {
  const auto found = std::find_if(icons_.begin(), icons_.end(), [&](const CachedIcon& cached) {
    return cached.icon == icon && cached.side == side_px;
  });
  if (found != icons_.end()) return found->mask;
  icons_.push_front({icon, side_px, draw_icon(icon, side_px)});
  if (icons_.size() > kMaxIcons) icons_.pop_back();
  return icons_.front().mask;
}

/// Throws std::runtime_error.
SurfacePtr rasterize(std::string_view svg, int side_px, const std::string& name) {
  const StreamPtr stream(SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size())));
  SurfacePtr surface(stream ? IMG_LoadSizedSVG_RW(stream.get(), side_px, side_px) : nullptr);
  if (surface) surface.reset(SDL_ConvertSurfaceFormat(surface.get(), SDL_PIXELFORMAT_ARGB8888, 0));
  if (!surface) throw sdl_error("IMG_LoadSizedSVG_RW " + name);
  return surface;
}

render::Mask SdlRasters::draw_icon(layout::Icon icon, int side_px) {
  if (side_px < 1 || side_px > image::kMaxSide) return {};
  const std::string name(layout::icon_name(icon));
  const std::string_view svg = assets::icon_svg(name);
  if (svg.empty()) throw std::runtime_error("icon " + name + " is not in the program");
  const SurfacePtr surface = rasterize(svg, side_px, name);
  // The rasterizer that finds no memory leaves shapes out and says nothing; the telephone of the message is
  // one. An icon is drawn once for each size: it may as well be drawn twice.
  const SurfacePtr again = rasterize(svg, side_px, name);
  const auto bytes = static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h);
  const bool same = std::memcmp(surface->pixels, again->pixels, bytes) == 0;
  if (!same || ink_of(*surface).empty()) throw std::runtime_error("a part of icon " + name + " was left out");
  return mask_of(*surface, {0, 0, surface->w, surface->h}, {0, 0});
}

}  // namespace

std::unique_ptr<LibraryRasters> open_rasters(const std::string& font_folder, Hinting hinting,
                                             const base::FileSystem& files, base::Log& log) {
  return std::make_unique<SdlRasters>(font_folder, hinting, files, log);
}

}  // namespace kiosk::sdl
