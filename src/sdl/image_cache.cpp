#include "sdl/image_cache.h"

#include <algorithm>
#include <cstdlib>

#include <SDL_image.h>

#include "image/inspect.h"
#include "sdl/handles.h"
#include "sdl/image_scale.h"

namespace kiosk::sdl {
namespace {

constexpr std::size_t kMaxEntries = 12;
constexpr std::size_t kMaxCachedPixels = 6'000'000;  ///< 24 MB; an image larger than this is not kept
constexpr std::size_t kMaxComplaints = 256;

SurfacePtr decode(const std::string& data, image::Format format, gfx::Size target) {
  const StreamPtr stream(SDL_RWFromConstMem(data.data(), static_cast<int>(data.size())));
  if (!stream) return nullptr;
  // Not IMG_Load: it would try some nineteen formats, several with old parsers.
  switch (format) {
    case image::Format::Png:
      return SurfacePtr(IMG_LoadPNG_RW(stream.get()));
    case image::Format::Jpeg:
      return SurfacePtr(IMG_LoadJPG_RW(stream.get()));
    case image::Format::Svg:
      return SurfacePtr(IMG_LoadSizedSVG_RW(stream.get(), target.w, target.h));
  }
  return nullptr;
}

/// A surface of which single rows can be converted: no palette, no colour key.
SurfacePtr with_plain_pixels(SurfacePtr surface) {
  if (!SDL_ISPIXELFORMAT_INDEXED(surface->format->format) && SDL_HasColorKey(surface.get()) == SDL_FALSE) {
    return surface;
  }
  return SurfacePtr(SDL_ConvertSurfaceFormat(surface.get(), SDL_PIXELFORMAT_ARGB8888, 0));
}

/// Row by row: a second copy of a 16-megapixel photograph would cost 64 MB.
class RowConverter {
 public:
  explicit RowConverter(const SDL_Surface& surface)
      : surface_(surface), row_(static_cast<std::size_t>(surface.w)) {}

  const std::uint32_t* operator()(int y) {
    const auto* pixels =
        static_cast<const std::uint8_t*>(surface_.pixels) + std::ptrdiff_t{y} * surface_.pitch;
    SDL_ConvertPixels(surface_.w, 1, surface_.format->format, pixels, surface_.pitch,
                      SDL_PIXELFORMAT_ARGB8888, row_.data(), surface_.w * 4);
    return row_.data();
  }

 private:
  const SDL_Surface& surface_;
  std::vector<std::uint32_t> row_;
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

}  // namespace

render::Pixels ImageCache::get(const std::string& path, gfx::Size size) {
  const auto stamp = files_.stamp(path);
  if (!stamp.ok()) {
    complain(path, stamp.error().reason);
    return {};
  }
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.path == path && entry.stamp == stamp.value() && entry.size == size;
  });
  if (found != entries_.end()) {
    entries_.splice(entries_.begin(), entries_, found);
    return found->pixels;
  }
  render::Pixels pixels = load(path, size);
  if (pixels.argb.size() > kMaxCachedPixels) return pixels;
  entries_.push_front({path, stamp.value(), size, pixels});
  std::size_t kept = 0;
  std::size_t count = 0;
  const auto too_much = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    kept += entry.pixels.argb.size();
    return ++count > kMaxEntries || kept > kMaxCachedPixels;
  });
  entries_.erase(too_much, entries_.end());
  return pixels;
}

render::Pixels ImageCache::load(const std::string& path, gfx::Size size) {
  if (size.empty() || size.w > image::kMaxSide || size.h > image::kMaxSide) {
    complain(path, "cannot be drawn at " + std::to_string(size.w) + "x" + std::to_string(size.h));
    return {};
  }
  const auto data = files_.read(path, image::kMaxBytes);
  if (!data.ok()) {
    complain(path, data.error().reason);
    return {};
  }
  const auto info = image::inspect(data.value());
  if (!info.ok()) {
    complain(path, info.error());
    return {};
  }
  const image::Format format = info.value().format;
  SurfacePtr surface = decode(data.value(), format, size);
  if (surface) surface = with_plain_pixels(std::move(surface));
  if (!surface || surface->w <= 0 || surface->h <= 0) {
    complain(path, "cannot be decoded: " + std::string(SDL_GetError()) + "; save it again");
    return {};
  }
  if (format == image::Format::Svg && fits_within_a_pixel(*surface, size)) return crop_or_pad(*surface, size);
  return scale_image({surface->w, surface->h}, RowConverter(*surface), size);
}

std::optional<gfx::Size> ImageCache::natural_size(const std::string& path) {
  const auto data = files_.read(path, image::kMaxBytes);
  if (!data.ok()) {
    complain(path, data.error().reason);
    return std::nullopt;
  }
  const auto info = image::inspect(data.value());
  if (!info.ok()) {
    complain(path, info.error());
    return std::nullopt;
  }
  return info.value().size;
}

void ImageCache::complain(const std::string& path, const std::string& reason) {
  if (complaints_.size() >= kMaxComplaints) complaints_.clear();
  const std::string text = "image " + path + ": " + reason;
  if (complaints_.insert(text).second) log_.write(base::Level::Warning, text);
}

}  // namespace kiosk::sdl
