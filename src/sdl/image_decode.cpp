#include "sdl/image_decode.h"

#include <algorithm>
#include <cstdlib>

#include <SDL_image.h>

#include "sdl/handles.h"
#include "sdl/image_scale.h"
#include "sdl/image_turn.h"
#include "sdl/jpeg_decode.h"

namespace kiosk::sdl {
namespace {

using Decoded = base::Result<render::Pixels, std::string>;

SurfacePtr open_surface(const std::string& data, image::Format format, gfx::Size target) {
  const StreamPtr stream(SDL_RWFromConstMem(data.data(), static_cast<int>(data.size())));
  if (!stream) return nullptr;
  // Not IMG_Load: it would try some nineteen formats, several with old parsers.
  switch (format) {
    case image::Format::Png:
      return SurfacePtr(IMG_LoadPNG_RW(stream.get()));
    case image::Format::Jpeg:
      break;  // JpegReader
    case image::Format::Svg:
      return SurfacePtr(IMG_LoadSizedSVG_RW(stream.get(), target.w, target.h));
  }
  return nullptr;
}

/// Row by row: a second copy of a 16-megapixel photograph would cost 64 MB.
class RowConverter {
 public:
  explicit RowConverter(const SDL_Surface& surface)
      : surface_(surface), row_(static_cast<std::size_t>(surface.w)) {
    auto* asked = const_cast<SDL_Surface*>(&surface);  // SDL asks for no const where it changes nothing
    has_key_ = SDL_GetColorKey(asked, &key_) == 0;
  }

  const std::uint32_t* operator()(int y) {
    const auto* bytes =
        static_cast<const std::uint8_t*>(surface_.pixels) + std::ptrdiff_t{y} * surface_.pitch;
    if (const SDL_Palette* palette = surface_.format->palette) {
      for (int x = 0; x < surface_.w; ++x) row_[std::size_t(x)] = entry(*palette, bytes[x]);
      return row_.data();
    }
    SDL_ConvertPixels(surface_.w, 1, surface_.format->format, bytes, surface_.pitch, SDL_PIXELFORMAT_ARGB8888,
                      row_.data(), surface_.w * 4);
    if (has_key_) clear_key();
    return row_.data();
  }

 private:
  /// SDL_image gives palettes of 256 colours, one byte a pixel.
  std::uint32_t entry(const SDL_Palette& palette, std::uint8_t index) const {
    if (index >= palette.ncolors || (has_key_ && index == key_)) return 0;
    const SDL_Color color = palette.colors[index];
    return std::uint32_t{color.a} << 24 | std::uint32_t{color.r} << 16 | std::uint32_t{color.g} << 8 |
           color.b;
  }

  /// The one colour of a picture without alpha that is meant to be clear.
  void clear_key() {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    SDL_GetRGB(key_, surface_.format, &r, &g, &b);
    const std::uint32_t clear = 0xFF000000u | std::uint32_t{r} << 16 | std::uint32_t{g} << 8 | b;
    std::replace(row_.begin(), row_.end(), clear, 0u);
  }

  const SDL_Surface& surface_;
  std::vector<std::uint32_t> row_;
  bool has_key_ = false;
  std::uint32_t key_ = 0;
};

/// SDL_image keeps the ratio of a drawing and rounds: a row more or less is cut or left clear, because
/// scaling by one pixel would blur all of it.
render::Pixels crop_or_pad(const SDL_Surface& surface, gfx::Size size) {
  render::Pixels result{size, std::vector<std::uint32_t>(std::size_t(size.w) * std::size_t(size.h))};
  RowConverter rows(surface);
  for (int y = 0; y < std::min(size.h, surface.h); ++y) {
    std::copy_n(rows(y), std::min(size.w, surface.w), result.argb.begin() + std::ptrdiff_t{y} * size.w);
  }
  return result;
}

bool fits_within_a_pixel(const SDL_Surface& surface, gfx::Size size) {
  return std::abs(surface.w - size.w) <= 1 && std::abs(surface.h - size.h) <= 1;
}

Decoded decode_jpeg(const std::string& data, image::Orientation orientation, gfx::Size size) {
  const gfx::Size stored = image::swaps_sides(orientation) ? size.turned() : size;
  JpegReader reader(data, stored);
  if (reader.fault()) return *reader.fault();
  const auto row = [&](int y) { return reader.row(y); };
  render::Pixels pixels = scale_image(reader.size(), row, stored);
  reader.row(reader.size().h - 1);
  if (reader.fault()) return *reader.fault();
  return turned(std::move(pixels), orientation);
}

}  // namespace

Decoded decode_image(const std::string& data, const image::ImageInfo& info, gfx::Size size) {
  if (info.format == image::Format::Jpeg) return decode_jpeg(data, info.orientation, size);
  const SurfacePtr surface = open_surface(data, info.format, size);
  const bool known = surface && (surface->format->palette == nullptr || surface->format->BytesPerPixel == 1);
  if (!known || surface->w <= 0 || surface->h <= 0) {
    return "cannot be decoded: " + std::string(SDL_GetError()) + "; save it again";
  }
  if (info.format == image::Format::Svg && fits_within_a_pixel(*surface, size)) {
    return crop_or_pad(*surface, size);
  }
  return scale_image({surface->w, surface->h}, RowConverter(*surface), size);
}

}  // namespace kiosk::sdl
