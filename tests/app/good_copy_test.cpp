#include "app/good_copy.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "app/ladder_content.h"
#include "fakes/temp_folder.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::app;
using safety::Rung;
namespace fs = std::filesystem;

namespace {

/// A content folder of its own, and a place for its copy.
struct Place {
  fakes::TempFolder folder;
  base::SystemFiles files;
  fakes::RecordingLog log;
  std::string content = folder / "content";
  std::string copy = folder / "state/last-good";

  Place() {
    fs::copy(KIOSK_SOURCE_DIR "/content/deck.json", (fs::create_directory(content), content));
    fs::copy(KIOSK_SOURCE_DIR "/content/text", content + "/text", fs::copy_options::recursive);
    fs::copy(KIOSK_SOURCE_DIR "/content/images", content + "/images", fs::copy_options::recursive);
    fs::create_directory(folder / "state");
  }
  int keep() {
    GoodCopy good(files, content, copy, log);
    int steps = 1;
    while (good.step()) ++steps;
    return steps;
  }
  void break_content() const { folder.write("content/deck.json", "{"); }
  std::optional<std::uint64_t> copied() const { return content_fingerprint(files, copy); }

  Inputs load(Rung rung, int deaths = 0) {
    Sources sources;
    sources.content = content;
    const Begin begin{rung, copy, deaths};
    Inputs inputs = load_settings_for(begin, files, paths, sources);
    add_content(inputs, begin, files, paths, log);
    return inputs;
  }
  Paths paths{folder / "share"};
};

}  // namespace

TEST_CASE("a copy is the same as the content, made in small steps, and not made twice") {
  Place place;
  const auto original = content_fingerprint(place.files, place.content);
  REQUIRE(original);
  CHECK_FALSE(place.copied());
  CHECK(place.keep() > 10);
  CHECK(place.copied() == original);
  CHECK_FALSE(fs::exists(place.copy + ".new"));
  const auto made = fs::last_write_time(place.copy + "/deck.json");
  CHECK(place.keep() == 1);
  CHECK(fs::last_write_time(place.copy + "/deck.json") == made);
  CHECK(place.log.lines.empty());
}

TEST_CASE("content that has changed replaces the copy, with what is gone") {
  Place place;
  place.keep();
  fs::remove(place.content + "/text/fr.json");
  place.folder.write("content/images/new.png", "x");
  place.keep();
  CHECK(place.copied() == content_fingerprint(place.files, place.content));
  CHECK_FALSE(fs::exists(place.copy + "/text/fr.json"));
  CHECK_FALSE(fs::exists(place.copy + ".old"));
}

TEST_CASE("every change of a name or a byte is another fingerprint") {
  Place place;
  std::set<std::uint64_t> seen{content_fingerprint(place.files, place.content).value()};
  const auto changed = [&] {
    return seen.insert(content_fingerprint(place.files, place.content).value()).second;
  };
  place.folder.write("content/images/a.png", "12");
  CHECK(changed());
  place.folder.write("content/images/a.png", "13");
  CHECK(changed());
  fs::rename(place.content + "/images/a.png", place.content + "/images/b.png");
  CHECK(changed());
  place.folder.write("content/images/b.png", "1");
  place.folder.write("content/images/c.png", "3");
  CHECK(changed());
}

TEST_CASE("a copy that is stopped half-way leaves the one before") {
  Place place;
  place.keep();
  const auto before = place.copied();
  place.folder.write("content/images/new.png", "x");
  GoodCopy stopped(place.files, place.content, place.copy, place.log);
  for (int i = 0; i < 5; ++i) CHECK(stopped.step());
  CHECK(place.copied() == before);
  place.keep();
  CHECK(place.copied() == content_fingerprint(place.files, place.content));
}

TEST_CASE("content that changes while it is copied is not kept") {
  Place place;
  GoodCopy good(place.files, place.content, place.copy, place.log);
  good.step();
  place.folder.write("content/deck.json", "{}");
  while (good.step()) {
  }
  CHECK_FALSE(place.copied());
  CHECK(place.log.count("changed meanwhile") == 1);
  CHECK_FALSE(good.step());
}

TEST_CASE("where nothing can be written the show goes on without a copy") {
  Place place;
  place.copy = "/proc/nowhere/last-good";
  CHECK(place.keep() == 1);
  CHECK(place.log.count("no copy of the content is kept") == 1);
}

TEST_CASE("content that is broken gives way to its copy, and without one to what is built in") {
  Place place;
  CHECK(place.load(Rung::Current).rung == Rung::Current);
  CHECK(place.load(Rung::Current).keep_copy_in == place.copy);
  place.keep();
  place.break_content();
  const Inputs inputs = place.load(Rung::Current);
  CHECK(inputs.rung == Rung::LastGood);
  REQUIRE(inputs.content.content);
  CHECK(inputs.content.content->folder == place.copy);
  CHECK(inputs.keep_copy_in == "");
  CHECK(place.log.count("showing the last good content") == 1);
  // Between two renames the copy before is all there is.
  fs::rename(place.copy, place.copy + ".old");
  CHECK(place.load(Rung::Current).rung == Rung::LastGood);
  fs::remove_all(place.copy + ".old");
  const Inputs none = place.load(Rung::Current);
  CHECK(none.rung == Rung::BuiltIn);
  CHECK_FALSE(none.content.content);
  CHECK(content_or_builtin(none, place.log));
}

TEST_CASE("a copy of what has just died is passed over, another one is shown") {
  Place place;
  place.keep();
  CHECK(place.load(Rung::LastGood).rung == Rung::BuiltIn);
  place.folder.write("content/images/new.png", "x");
  CHECK(place.load(Rung::LastGood).rung == Rung::LastGood);
  CHECK(place.load(Rung::BuiltIn).rung == Rung::BuiltIn);
  CHECK_FALSE(place.load(Rung::BuiltIn).content.content);
}

TEST_CASE("the safe page reads no content, and after a death no settings either") {
  Place place;
  place.keep();
  const Inputs first = place.load(Rung::SafePage);
  CHECK(first.rung == Rung::SafePage);
  CHECK_FALSE(first.content_folder.empty());
  CHECK_FALSE(content_or_builtin(first, place.log));
  const Inputs later = place.load(Rung::SafePage, 1);
  CHECK(later.rung == Rung::SafePage);
  CHECK(later.content_folder.empty());
  CHECK_FALSE(content_or_builtin(later, place.log));
}

TEST_CASE("faulty content that can be shown is not kept, and neither is the program's own") {
  Place place;
  place.folder.write("content/text/fr.json", "{");
  CHECK(place.load(Rung::Current).rung == Rung::Current);
  CHECK(place.load(Rung::Current).keep_copy_in == "");
  Place own;
  fs::create_directory(own.folder / "share");
  fs::rename(own.content, own.paths.content());
  own.content = own.paths.content();
  CHECK(own.load(Rung::Current).keep_copy_in == "");
}
