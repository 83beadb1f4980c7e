#pragma once

#include <deque>
#include <memory>

#include "app/stage.h"
#include "gfx/picture.h"
#include "layout/scene.h"
#include "show/view.h"

namespace kiosk::app {

/// A view made ready: its scene without highlights, and its picture as the panel shows it.
struct PreparedPage {
  show::View view;
  layout::Scene scene;
  std::shared_ptr<const gfx::Picture> picture;
};

/// The few pages that may be wanted next, composed in advance so that a touch is answered by a copy.
class PageCache {
 public:
  explicit PageCache(Stage& stage) : stage_(stage) {}

  /// The page of a view, from the cache or made now. `view.card` is resolved by then. Throws
  /// std::runtime_error where the message would not be whole, whatever made it so: memory that ran out in a
  /// library, or words that are too long for the panel.
  const PreparedPage& get(const show::View& view);
  bool has(const show::View& view) const { return find(view) != pages_.end(); }

  /// Marks a page as just used, if it is there.
  void touch(const show::View& view);

  /// Drops the pages used longest ago beyond `capacity`.
  void trim();

  /// How many pages are kept: what kPictureBudget bytes hold, at least two.
  std::size_t capacity() const;

  /// Four pages of 1920 × 1080.
  static constexpr std::size_t kPictureBudget = 36u << 20;

 private:
  std::deque<PreparedPage>::const_iterator find(const show::View& view) const;

  Stage& stage_;
  std::deque<PreparedPage> pages_;  ///< the page used last is at the back
};

}  // namespace kiosk::app
