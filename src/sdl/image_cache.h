#pragma once

#include <list>
#include <optional>
#include <set>
#include <string>

#include "base/files.h"
#include "base/log.h"
#include "base/result.h"
#include "gfx/geometry.h"
#include "render/rasters.h"

namespace kiosk::sdl {

/// Decodes and scales image files and keeps the last results. `files` and `log` must outlive it.
class ImageCache {
 public:
  ImageCache(const base::FileSystem& files, base::Log& log) : files_(files), log_(log) {}

  /// Empty when the image is bad; the log has the reason, once per file and reason.
  render::Pixels get(const std::string& path, gfx::Size size);
  /// Why the image cannot be decoded, as image::inspect says it; nothing is logged or kept.
  std::optional<std::string> fault(const std::string& path) const;
  /// The size in the file's header, as shown.
  std::optional<gfx::Size> natural_size(const std::string& path);

 private:
  struct Entry {
    std::string path;
    base::FileStamp stamp;
    gfx::Size size;
    render::Pixels pixels;
  };

  base::Result<render::Pixels, std::string> read(const std::string& path, gfx::Size size) const;
  render::Pixels load(const std::string& path, gfx::Size size);
  void complain(const std::string& path, const std::string& reason);

  const base::FileSystem& files_;
  base::Log& log_;
  std::list<Entry> entries_;  ///< most recently used first
  std::set<std::string> complaints_;
};

}  // namespace kiosk::sdl
