#pragma once

#include <string>
#include <vector>

#include "gfx/picture.h"
#include "sdl/rasters.h"

namespace kiosk::app {

/// Many pictures on one, each small with its name below: for reviewing and printing. All pictures have one
/// size. Borrows the rasters for the names.
class ContactSheet {
 public:
  explicit ContactSheet(sdl::LibraryRasters& rasters) : rasters_(rasters) {}

  void add(const gfx::Picture& picture, const std::string& name);

  /// At most four in a row.
  gfx::Picture finish() const;

 private:
  struct Entry {
    gfx::Picture small;
    std::string name;
  };

  sdl::LibraryRasters& rasters_;
  std::vector<Entry> entries_;
};

/// The picture reduced to `size` by averaging the pixels that fall together. `size` is not larger.
gfx::Picture reduce(const gfx::Picture& picture, gfx::Size size);

}  // namespace kiosk::app
