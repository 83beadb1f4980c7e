#include <algorithm>
#include <list>
#include <stdexcept>
#include <unordered_map>

#include <SDL_image.h>

#include "assets/embedded_icons.h"
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

/// How many rows SDL_ttf moved the text down because signs stand above the ascent (stacked accents): it does
/// not say, so an H in front of the text shows where the baseline went.
int rows_moved_down(TTF_Font* font, const std::string& utf8) {
  const SurfacePtr surface(
      TTF_RenderUTF8_Blended(font, ("H " + utf8).c_str(), SDL_Color{255, 255, 255, 255}));
  int left = 0;
  if (!surface || TTF_GlyphMetrics32(font, 'H', &left, nullptr, nullptr, nullptr, nullptr) != 0) return 0;
  for (int y = surface->h - 1; y >= 0; --y) {
    if (row_of(*surface, y)[left + 1] >> 24 != 0) return std::max(0, y + 1 - TTF_FontAscent(font));
  }
  return 0;
}

class SdlRasters final : public LibraryRasters {
 public:
  SdlRasters(const std::string& font_folder, Hinting hinting, const base::FileSystem& files, base::Log& log)
      : log_(log), fonts_(font_folder, hinting), images_(files, log) {}

  int width(std::string_view utf8, text::Font font) const override;
  text::FontHeight height(text::Font font) const override { return measure_height(fonts_.get(font)); }
  render::Mask text(std::string_view utf8, text::Font font) override;
  render::Mask icon(layout::Icon icon, int side_px) override;
  render::Pixels image(const std::string& path, gfx::Size size) override { return images_.get(path, size); }
  std::optional<gfx::Size> image_size(const std::string& path) override { return images_.natural_size(path); }

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

int SdlRasters::width(std::string_view utf8, text::Font font) const {
  if (!drawable(utf8)) return 0;
  std::string key = std::to_string(font.size_px) + (font.face == text::Face::Bold ? 'b' : 'r');
  const std::size_t prefix = key.size();
  key += utf8;
  if (const auto found = widths_.find(key); found != widths_.end()) return found->second;
  TTF_Font* handle = fonts_.get(font);
  // SDL_ttf measures ink: an "f" at the end counts to the tip of its hook. A space behind the text has no
  // ink and ends where the pen ends, so the difference to the space alone is the advance.
  int with_space = 0;
  int space = 0;
  const std::string padded = key.substr(prefix) + ' ';
  if (TTF_SizeUTF8(handle, padded.c_str(), &with_space, nullptr) != 0 ||
      TTF_SizeUTF8(handle, " ", &space, nullptr) != 0) {
    throw sdl_error("TTF_SizeUTF8");
  }
  const int width = std::max(0, with_space - space - left_overhang(handle, utf8));
  if (widths_.size() >= kMaxWidths) widths_.clear();
  widths_.emplace(std::move(key), width);
  return width;
}

render::Mask SdlRasters::text(std::string_view utf8, text::Font font) {
  if (!drawable(utf8)) return {};
  TTF_Font* handle = fonts_.get(font);
  const std::string copy(utf8);
  int ink_width = 0;
  int height = 0;
  if (TTF_SizeUTF8(handle, copy.c_str(), &ink_width, &height) != 0) throw sdl_error("TTF_SizeUTF8");
  if (ink_width == 0) return {};  // only invisible characters
  const SurfacePtr surface(TTF_RenderUTF8_Blended(handle, copy.c_str(), SDL_Color{255, 255, 255, 255}));
  if (!surface) throw sdl_error("TTF_RenderUTF8_Blended");
  const int down = height > TTF_FontHeight(handle) ? rows_moved_down(handle, copy) : 0;
  return mask_of(*surface, ink_of(*surface), {-left_overhang(handle, utf8), -TTF_FontAscent(handle) - down});
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

render::Mask SdlRasters::draw_icon(layout::Icon icon, int side_px) {
  if (side_px < 1 || side_px > image::kMaxSide) return {};
  const std::string name(layout::icon_name(icon));
  const std::string_view svg = assets::icon_svg(name);
  if (svg.empty()) throw std::runtime_error("icon " + name + " is not in the program");
  const StreamPtr stream(SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size())));
  SurfacePtr surface(stream ? IMG_LoadSizedSVG_RW(stream.get(), side_px, side_px) : nullptr);
  if (surface) surface.reset(SDL_ConvertSurfaceFormat(surface.get(), SDL_PIXELFORMAT_ARGB8888, 0));
  if (!surface) throw sdl_error("IMG_LoadSizedSVG_RW " + name);
  return mask_of(*surface, {0, 0, surface->w, surface->h}, {0, 0});
}

}  // namespace

std::unique_ptr<LibraryRasters> open_rasters(const std::string& font_folder, Hinting hinting,
                                             const base::FileSystem& files, base::Log& log) {
  return std::make_unique<SdlRasters>(font_folder, hinting, files, log);
}

}  // namespace kiosk::sdl
