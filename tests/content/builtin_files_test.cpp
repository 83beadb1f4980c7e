#include <doctest/doctest.h>

#include "content/content_loader.h"

using namespace kiosk;

TEST_CASE("the built-in content loads with nothing but notices") {
  const content::Loaded loaded = content::load_content(content::builtin_files(), content::kBuiltinFolder);
  for (const base::Fault& fault : loaded.faults) {
    INFO(base::format_fault(fault));
    CHECK(fault.severity == base::Severity::Notice);
  }
  REQUIRE(loaded.content.has_value());
  CHECK(loaded.content->folder.empty());
  CHECK(loaded.content->deck.languages == std::vector<std::string>{"en"});
  CHECK(content::uncovered_facts(*loaded.content).empty());
  for (const model::Page& page : loaded.content->deck.pages) CHECK_FALSE(page.image.has_value());
}

TEST_CASE("the built-in content ignores the languages of the device: it has one") {
  const auto loaded = content::load_content(content::builtin_files(), content::kBuiltinFolder,
                                            content::Offer{.languages = std::vector<std::string>{"fr"}});
  REQUIRE(loaded.content.has_value());
  CHECK(loaded.content->deck.languages == std::vector<std::string>{"en"});
}

TEST_CASE("the built-in files are the ones of the content folder, byte by byte") {
  const base::SystemFiles disk;
  for (const char* path : {"deck.json", "text/en.json"}) {
    const auto built_in =
        content::builtin_files().read(base::join_path(content::kBuiltinFolder, path), 1 << 20);
    const auto on_disk = disk.read(base::join_path(KIOSK_SOURCE_DIR "/content", path), 1 << 20);
    REQUIRE(built_in.ok());
    REQUIRE(on_disk.ok());
    CHECK(built_in.value() == on_disk.value());
  }
}

TEST_CASE("the built-in folder answers like any other") {
  const base::FileSystem& files = content::builtin_files();
  CHECK_FALSE(files.read("builtin:/nothing", 100).ok());
  CHECK_FALSE(files.read("builtin:/deck.json", 100).ok());
  CHECK(files.stamp("builtin:/deck.json").ok());
  CHECK_FALSE(files.stamp("builtin:/x").ok());
  REQUIRE(files.list("builtin:").ok());
  CHECK(files.list("builtin:").value() == std::vector<std::string>{"deck.json", "text"});
  CHECK(files.list("builtin:/text").value() == std::vector<std::string>{"en.json"});
  CHECK_FALSE(files.list("builtin:/images").ok());
}
