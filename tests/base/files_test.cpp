#include "base/files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "fakes/temp_folder.h"

namespace kiosk::base {
namespace {

using fakes::TempFolder;

}  // namespace

TEST_CASE("a file is read whole, with zero bytes and line ends as they are") {
  const TempFolder folder;
  const std::string data("a\0b\r\nc", 6);
  const auto read = SystemFiles().read(folder.write("f", data), 100);
  REQUIRE(read.ok());
  CHECK(read.value() == data);
}

TEST_CASE("an empty file is empty, not an error") {
  const TempFolder folder;
  const auto read = SystemFiles().read(folder.write("f", ""), 0);
  REQUIRE(read.ok());
  CHECK(read.value().empty());
}

TEST_CASE("a file larger than one buffer is read whole") {
  const TempFolder folder;
  std::string data(200'000, 'x');
  for (std::size_t i = 0; i < data.size(); ++i) data[i] = static_cast<char>('a' + i % 23);
  const auto read = SystemFiles().read(folder.write("f", data), data.size());
  REQUIRE(read.ok());
  CHECK(read.value() == data);
}

TEST_CASE("a file that just fits is read, one byte more is too large") {
  const TempFolder folder;
  const std::string path = folder.write("f", "12345");
  CHECK(SystemFiles().read(path, 5).ok());
  const auto read = SystemFiles().read(path, 4);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().path == path);
  CHECK(read.error().reason == "larger than 4 bytes");
}

TEST_CASE("a missing file says so") {
  const TempFolder folder;
  const auto read = SystemFiles().read(folder / "nowhere", 100);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().path == folder / "nowhere");
  CHECK(read.error().reason == "No such file or directory");
  CHECK_FALSE(SystemFiles().stamp(folder / "nowhere").ok());
  CHECK_FALSE(SystemFiles().list(folder / "nowhere").ok());
}

TEST_CASE("a folder is no file, and a file is no folder") {
  const TempFolder folder;
  const auto read = SystemFiles().read(folder.path(), 100);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().reason == "not a regular file");
  CHECK_FALSE(SystemFiles().list(folder.write("f", "x")).ok());
}

TEST_CASE("a named pipe does not stop the reader") {
  const TempFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const auto read = SystemFiles().read(folder / "pipe", 100);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().reason == "not a regular file");
}

TEST_CASE("a device without end is no file") {
  CHECK_FALSE(SystemFiles().read("/dev/zero", 100).ok());
}

TEST_CASE("a link to a file is read, a link in a circle is not") {
  const TempFolder folder;
  folder.write("f", "words");
  REQUIRE(::symlink("f", (folder / "link").c_str()) == 0);
  REQUIRE(::symlink("circle", (folder / "circle").c_str()) == 0);
  CHECK(SystemFiles().read(folder / "link", 100).value() == "words");
  CHECK_FALSE(SystemFiles().read(folder / "circle", 100).ok());
}

TEST_CASE("a file without permission is an error") {
  if (::geteuid() == 0) {
    MESSAGE("skipped: the superuser may read everything");
    return;
  }
  const TempFolder folder;
  const std::string path = folder.write("f", "x");
  REQUIRE(::chmod(path.c_str(), 0) == 0);
  CHECK_FALSE(SystemFiles().read(path, 100).ok());
}

TEST_CASE("a stamp changes with the content, with the time and with a file put in its place") {
  const TempFolder folder;
  const std::string path = folder.write("f", "one");
  const SystemFiles files;
  const FileStamp first = files.stamp(path).value();
  CHECK(first == files.stamp(path).value());
  CHECK(first.size == 3);
  folder.write("f", "three");
  CHECK(first != files.stamp(path).value());

  const FileStamp before = files.stamp(path).value();
  std::filesystem::last_write_time(path,
                                   std::filesystem::last_write_time(path) + std::chrono::nanoseconds(1'000));
  CHECK(files.stamp(path).value().modified_ns == before.modified_ns + 1'000);

  // Editors save by renaming a new file over the old one.
  folder.write("new", "three");
  std::filesystem::last_write_time(folder / "new", std::filesystem::last_write_time(path));
  const FileStamp same_time = files.stamp(path).value();
  std::filesystem::rename(folder / "new", path);
  const FileStamp renamed = files.stamp(path).value();
  CHECK(renamed.modified_ns == same_time.modified_ns);
  CHECK(renamed != same_time);
}

TEST_CASE("a folder is listed by byte value, with hidden names and without itself") {
  const TempFolder folder;
  for (const char* name : {"b", "a", "B", "\xc3\xa4", ".hidden", "a.json"}) folder.write(name, "");
  const auto names = SystemFiles().list(folder.path());
  REQUIRE(names.ok());
  CHECK(names.value() == std::vector<std::string>{".hidden", "B", "a", "a.json", "b", "\xc3\xa4"});
}

TEST_CASE("an empty folder has no names") {
  const TempFolder folder;
  CHECK(SystemFiles().list(folder.path()).value().empty());
}

TEST_CASE("paths are joined with one slash, and absolute names stay") {
  CHECK(join_path("a", "b") == "a/b");
  CHECK(join_path("a/", "b") == "a/b");
  CHECK(join_path("", "b") == "b");
  CHECK(join_path("/", "b") == "/b");
  CHECK(join_path("a", "/b") == "/b");
}

}  // namespace kiosk::base
