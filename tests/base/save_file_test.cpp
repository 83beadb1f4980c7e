#include "base/save_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fakes/temp_folder.h"

using namespace kiosk;

namespace {

std::string content_of(const std::string& path) {
  return base::SystemFiles().read(path, 1'000'000).value();
}

std::size_t files_in(const fakes::TempFolder& folder) {
  return base::SystemFiles().list(folder.path()).value().size();
}

}  // namespace

TEST_CASE("a saved file holds what was given, and nothing is left beside it") {
  const fakes::TempFolder folder;
  CHECK_FALSE(base::save_file(folder / "new", "one"));
  CHECK(content_of(folder / "new") == "one");
  const std::string large(300'000, 'x');
  CHECK_FALSE(base::save_file(folder / "new", large));
  CHECK(content_of(folder / "new") == large);
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a file that is replaced keeps its mode, and whoever has it open keeps the old one") {
  const fakes::TempFolder folder;
  const std::string path = folder.write("kiosk.json", "old");
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  std::ifstream reader(path);
  CHECK_FALSE(base::save_file(path, "new"));
  struct stat info {};
  REQUIRE(::stat(path.c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0640);
  std::string read;
  reader >> read;
  CHECK(read == "old");
}

TEST_CASE("a symbolic link stays one") {
  const fakes::TempFolder folder;
  const std::string real = folder.write("real.json", "old");
  REQUIRE(::symlink(real.c_str(), (folder / "link.json").c_str()) == 0);
  CHECK_FALSE(base::save_file(folder / "link.json", "new"));
  CHECK(content_of(real) == "new");
  CHECK(std::filesystem::is_symlink(folder / "link.json"));
}

TEST_CASE("what cannot be saved is told, and nothing has changed") {
  const fakes::TempFolder folder;
  const auto no_folder = base::save_file(folder / "missing/kiosk.json", "x");
  REQUIRE(no_folder);
  CHECK(no_folder->reason == "No such file or directory");
  CHECK(base::save_file("/dev/null", "x"));
  CHECK(base::save_file("/proc/version", "x"));
  CHECK(base::save_file(folder.path(), "x"));
  CHECK(files_in(folder) == 0);
}
