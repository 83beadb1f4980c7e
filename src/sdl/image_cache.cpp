#include "sdl/image_cache.h"

#include <algorithm>

#include "image/inspect.h"
#include "sdl/image_decode.h"

namespace kiosk::sdl {
namespace {

constexpr std::size_t kMaxEntries = 12;
constexpr std::size_t kMaxCachedPixels = 6'000'000;  ///< 24 MB; an image larger than this is not kept
constexpr std::size_t kMaxComplaints = 256;
constexpr gfx::Size kTrialSize{64, 64};

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
  auto pixels = read(path, size);
  if (pixels.ok()) return std::move(pixels).value();
  complain(path, pixels.error());
  return {};
}

base::Result<render::Pixels, std::string> ImageCache::read(const std::string& path, gfx::Size size) const {
  if (size.empty() || size.w > image::kMaxSide || size.h > image::kMaxSide) {
    return "cannot be drawn at " + std::to_string(size.w) + "x" + std::to_string(size.h);
  }
  const auto data = files_.read(path, image::kMaxBytes);
  if (!data.ok()) return data.error().reason;
  const auto info = image::inspect(data.value());
  if (!info.ok()) return info.error();
  return decode_image(data.value(), info.value(), size);
}

std::optional<std::string> ImageCache::fault(const std::string& path) const {
  const auto pixels = read(path, kTrialSize);
  return pixels.ok() ? std::nullopt : std::optional(pixels.error());
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
