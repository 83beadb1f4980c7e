#include "app/gallery.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "fakes/fake_library_rasters.h"
#include "fakes/temp_folder.h"
#include "layout/stage.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

std::vector<Exhibit> list(gfx::Size size, const model::Content& content,
                          const std::optional<std::string>& page = std::nullopt) {
  fakes::FakeLibraryRasters rasters;
  const Stage stage(content, {.panel = size}, rasters);
  return exhibits(stage, content, "en", page, {});
}

std::set<std::string> names(const std::vector<Exhibit>& exhibits) {
  std::set<std::string> names;
  for (const Exhibit& exhibit : exhibits) names.insert(exhibit.name);
  return names;
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every page is there opened, the loop's pages also as the loop shows them, then the menus") {
  const model::Content& content = checks::default_content();
  const auto exhibits = list({1280, 800}, content);
  const auto all = names(exhibits);
  CHECK(all.size() == exhibits.size());  // no name twice
  for (const model::Page& page : content.deck.pages) {
    CHECK(all.count(page.id) == (page.in_loop ? 1 : 0));
    CHECK(all.count(page.id + "-open") == 1);
  }
  for (const char* name : {"menu-topics", "menu-languages", "idle-warning"}) CHECK(all.count(name) == 1);
}

TEST_CASE("further cards have their number in the name") {
  const auto exhibits = list({480, 320}, checks::default_content(), "history");
  REQUIRE(exhibits.size() > 2);
  CHECK(exhibits[0].name == "history-open");
  CHECK(exhibits[1].name == "history-open-2");
  for (std::size_t i = 0; i < exhibits.size(); ++i) CHECK(exhibits[i].view.card == static_cast<int>(i));
}

TEST_CASE("with a page named, only its pictures are there") {
  CHECK(names(list({1280, 800}, checks::default_content(), "mission")) ==
        std::set<std::string>{"mission", "mission-open"});
}

TEST_CASE("with one language there is no menu of languages") {
  model::Content content = checks::default_content();
  content.deck.languages = {"en"};
  content.texts.resize(1);
  CHECK(names(list({1280, 800}, content)).count("menu-languages") == 0);
}

TEST_CASE("a gallery has a folder per size and language, and the same bytes every time") {
  const fakes::TempFolder folder;
  fakes::FakeLibraryRasters rasters;
  fakes::RecordingLog log;
  GalleryOrder order{folder / "a", {{480, 320}, {320, 240}}, {}, {"en", "fr"}, "mission", true};
  int written = 0;
  REQUIRE(write_gallery(order, checks::default_content(), {}, rasters, log, written));
  CHECK(written >= 8);
  order.out = folder / "b";
  REQUIRE(write_gallery(order, checks::default_content(), {}, rasters, log, written));
  for (const char* name : {"480x320/en/mission.png", "480x320/fr/mission-open.png", "320x240/en/mission.png",
                           "320x240/fr/contact-sheet.png"}) {
    CAPTURE(name);
    const std::string bytes = read(folder / (std::string("a/") + name));
    CHECK(bytes.substr(1, 3) == "PNG");
    const bool same = bytes == read(folder / (std::string("b/") + name));
    CHECK(same);
  }
  CHECK(log.lines.empty());
}

TEST_CASE("a turned gallery has pictures as the panel shows them") {
  const fakes::TempFolder folder;
  fakes::FakeLibraryRasters rasters;
  fakes::RecordingLog log;
  int written = 0;
  const GalleryOrder order{folder.path(), {{480, 320}}, gfx::Rotation::R90, {"en"}, "mission", false};
  REQUIRE(write_gallery(order, checks::default_content(), {}, rasters, log, written));
  Stage stage(checks::default_content(), {.panel = {480, 320}, .rotation = gfx::Rotation::R90}, rasters);
  const std::size_t page = checks::default_content().find_page("mission");
  const gfx::Picture expected = stage.picture(stage.scene({.page = page, .language = "en"}, {}));
  std::string reason;
  REQUIRE(sdl::write_png(expected, folder / "expected.png", reason));
  const bool same = read(folder / "480x320/en/mission.png") == read(folder / "expected.png");
  CHECK(same);
  CHECK_FALSE(std::filesystem::exists(folder / "480x320/en/contact-sheet.png"));
}

TEST_CASE("a gallery that cannot be written says which file and why") {
  const fakes::TempFolder folder;
  folder.write("file", "in the way");
  fakes::FakeLibraryRasters rasters;
  fakes::RecordingLog log;
  int written = -1;
  const GalleryOrder order{folder / "file", {{320, 240}}, {}, {"en"}, "mission", false};
  CHECK_FALSE(write_gallery(order, checks::default_content(), {}, rasters, log, written));
  CHECK(written == 0);
  CHECK(log.contains((folder / "file/320x240/en") + ": cannot be made"));
  // A folder where a picture should be.
  std::filesystem::create_directories(folder / "out/320x240/en/mission.png");
  const GalleryOrder blocked{folder / "out", {{320, 240}}, {}, {"en"}, "mission", false};
  CHECK_FALSE(write_gallery(blocked, checks::default_content(), {}, rasters, log, written));
  CHECK(log.contains("mission.png"));
}
