#include "app/page_cache.h"

#include <doctest/doctest.h>

#include "fakes/fake_library_rasters.h"
#include "layout/stage.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

struct Cached {
  explicit Cached(gfx::Size size, gfx::Rotation rotation = gfx::Rotation::R0,
                  const model::Content& content = checks::default_content())
      : stage(content, {.panel = gfx::rotated(size, rotation), .rotation = rotation}, rasters),
        cache(stage) {}

  fakes::FakeLibraryRasters rasters;
  Stage stage;
  PageCache cache;
};

show::View opened(std::size_t page) {
  return {.mode = show::Mode::Opened, .page = page, .language = "en"};
}

}  // namespace

TEST_CASE("a page is made once and then taken from the cache") {
  Cached c({480, 320});
  const auto first = c.cache.get(opened(1)).picture;
  const long drawn = c.rasters.drawn;
  const long measured = c.rasters.measured;
  CHECK(c.cache.get(opened(1)).picture == first);
  CHECK(c.rasters.drawn == drawn);
  CHECK(c.rasters.measured == measured);
  CHECK(*first == c.stage.picture(c.stage.scene(opened(1), {})));
}

TEST_CASE("a cached page has no highlights, and has the size of the panel") {
  Cached c({480, 320}, gfx::Rotation::R90);
  const PreparedPage& page = c.cache.get(opened(2));
  CHECK(page.scene == c.stage.scene(opened(2), {}));
  CHECK(page.scene.size() == gfx::Size{480, 320});
  CHECK(page.picture->size() == gfx::Size{320, 480});
}

TEST_CASE("the cache holds what its budget allows, at least two pages") {
  CHECK(Cached({1920, 1080}).cache.capacity() == 4);
  CHECK(Cached({1080, 1920}).cache.capacity() == 4);
  CHECK(Cached({3840, 2160}).cache.capacity() == 2);
  CHECK(Cached({800, 480}).cache.capacity() >= 10);
}

TEST_CASE("the page used longest ago goes first") {
  Cached c({1920, 1080});
  for (std::size_t page = 0; page < 4; ++page) c.cache.get(opened(page));
  c.cache.trim();
  for (std::size_t page = 0; page < 4; ++page) CHECK(c.cache.has(opened(page)));
  c.cache.get(opened(0));
  c.cache.touch(opened(1));
  c.cache.touch(opened(9));  // is not there
  c.cache.get(opened(4));
  c.cache.get(opened(5));
  c.cache.trim();
  CHECK_FALSE(c.cache.has(opened(2)));
  CHECK_FALSE(c.cache.has(opened(3)));
  for (const std::size_t page : {0U, 1U, 4U, 5U}) CHECK(c.cache.has(opened(page)));
}

TEST_CASE("a picture that somebody still shows outlives the cache") {
  std::shared_ptr<const gfx::Picture> picture;
  {
    Cached c({480, 320});
    picture = c.cache.get(opened(0)).picture;
  }
  CHECK(picture->size() == gfx::Size{480, 320});
}

TEST_CASE("views that differ in anything are different pages") {
  Cached c({480, 320});
  c.cache.get(opened(1));
  show::View view = opened(1);
  view.language = "fr";
  CHECK_FALSE(c.cache.has(view));
  view = opened(1);
  view.card = 1;
  CHECK_FALSE(c.cache.has(view));
  view = opened(1);
  view.mode = show::Mode::Topics;
  CHECK_FALSE(c.cache.has(view));
}

TEST_CASE("a page on which the message is not whole is never made; a window smaller than any panel has one") {
  model::Content content = checks::default_content();
  // A line ends without its tab (which no content may have): as good as a letter that is left out.
  for (model::TextSet& text : content.texts) text.message.bar = "Call the police.\t";
  const auto make = [&](gfx::Size size) {
    Cached(size, gfx::Rotation::R0, content).cache.get({.mode = show::Mode::Loop, .language = "en"});
  };
  CHECK_THROWS_AS(make({480, 320}), std::runtime_error);
  CHECK_THROWS_AS(make({320, 480}), std::runtime_error);
  CHECK_NOTHROW(make({320, 240}));
}
