#pragma once

#include <string>
#include <vector>

#include "gfx/picture.h"
#include "sdl/rasters.h"

namespace kiosk::app {

/// How many small pictures stand in a row, and how long their longer side is.
struct SheetForm {
  int columns = 4;
  int long_side = 480;
};

/// Many pictures on one, each small with its name below: for reviewing and printing. All pictures have one
/// size. Borrows the rasters for the names.
class ContactSheet {
 public:
  explicit ContactSheet(sdl::LibraryRasters& rasters, SheetForm form = {})
      : rasters_(&rasters), form_(form) {}

  void add(const gfx::Picture& picture, const std::string& name);

  /// As many in a row as the form says, at most.
  gfx::Picture finish() const;

 private:
  struct Entry {
    gfx::Picture small;
    std::string name;
  };

  sdl::LibraryRasters* rasters_;
  SheetForm form_;
  std::vector<Entry> entries_;
};

/// The picture reduced to `size` by averaging the pixels that fall together. `size` is not larger.
gfx::Picture reduce(const gfx::Picture& picture, gfx::Size size);

}  // namespace kiosk::app
