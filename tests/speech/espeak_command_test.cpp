#include "speech/espeak_command.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "fakes/temp_folder.h"

namespace kiosk::speech {

namespace fs = std::filesystem;

TEST_CASE("the first folder with an espeak-ng program counts") {
  const fakes::TempFolder folder;
  folder.write("folder/espeak-ng/file", "");
  folder.write("data/espeak-ng", "no program");
  for (const char* name : {"one/espeak-ng", "two/espeak-ng"}) {
    fs::permissions(folder.write(name, "#!/bin/sh\n"), fs::perms::owner_all);
  }
  CHECK(find_espeak({folder / "nowhere", folder / "folder", folder / "data", folder / "one",
                     folder / "two"}) == folder / "one/espeak-ng");
  CHECK_FALSE(find_espeak({folder / "nowhere", folder / "folder", folder / "data"}));
  CHECK_FALSE(find_espeak({}));
}

TEST_CASE("a program in a relative folder is not run") {
  const fakes::TempFolder folder;
  fs::permissions(folder.write("espeak-ng", "#!/bin/sh\n"), fs::perms::owner_all);
  const std::string relative = fs::relative(folder.path()).string();
  REQUIRE(fs::exists(relative + "/espeak-ng"));
  CHECK_FALSE(find_espeak({relative, "", "."}));
}

TEST_CASE("the command line names voice, amplitude and input, and no text") {
  CHECK(espeak_arguments("pt-br", 130) ==
        std::vector<std::string>{"espeak-ng", "-v", "pt-br", "-a", "130", "-b", "1", "--stdin"});
}

TEST_CASE("what espeak-ng would take for a command is made harmless") {
  using namespace std::string_literals;
  CHECK(espeak_input("a\0b\x01"s
                     "5Ac\x7F\td\ne") == "a b 5Ac  d\ne");
  CHECK(espeak_input("[[h@l'oU]] [x] [[[") == "[ [h@l'oU]] [x] [ [ [");
  CHECK(espeak_input("Où? “Да” 请 -v \"x\"") == "Où? “Да” 请 -v \"x\"");
}

}  // namespace kiosk::speech
