#include "safety/record_file.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "fakes/temp_folder.h"
#include "safety/crash_counter.h"

namespace kiosk::safety {
namespace {

/// What goes wrong with the calls to the system, one call after the other.
struct Trouble {
  int fail_at = -1;  ///< this call fails, counted from 0; -1: none
  bool for_ever = false;
  int error = EIO;
  bool bytewise = false;  ///< read and write do one byte at a time, and are interrupted before each
  int calls = 0;
  bool interrupted = false;
  std::multiset<int> open_files{};
  std::vector<size_t> counts{};  ///< that read and write were asked for
  bool careless = false;  ///< a file that is not open was used, or one was opened that a child would get
} g_trouble;

bool fails() {
  const int call = g_trouble.calls++;
  const bool now = call == g_trouble.fail_at ||
                   (g_trouble.for_ever && g_trouble.fail_at >= 0 && call >= g_trouble.fail_at);
  if (now) errno = g_trouble.error;
  return now;
}

bool interrupts(int fd, size_t count) {
  if (fd < 0) g_trouble.careless = true;
  if (!g_trouble.bytewise) return false;
  g_trouble.interrupted = !g_trouble.interrupted;
  if (!g_trouble.interrupted) g_trouble.counts.push_back(count);
  errno = EINTR;  // and it stays after a call that goes well
  return g_trouble.interrupted;
}

int bad_open(const char* path, int flags, mode_t mode) {
  if ((flags & O_CLOEXEC) == 0) g_trouble.careless = true;
  if (fails()) return -1;
  const int fd = system_calls().open(path, flags, mode);
  if (fd >= 0) g_trouble.open_files.insert(fd);
  return fd;
}
ssize_t bad_read(int fd, void* bytes, size_t count) {
  if (interrupts(fd, count) || fails()) return -1;
  return system_calls().read(fd, bytes, g_trouble.bytewise ? 1 : count);
}
ssize_t bad_write(int fd, const void* bytes, size_t count) {
  if (interrupts(fd, count) || fails()) return -1;
  return system_calls().write(fd, bytes, g_trouble.bytewise ? 1 : count);
}
int bad_fsync(int fd) {
  return fails() ? -1 : system_calls().fsync(fd);
}
int bad_close(int fd) {
  g_trouble.open_files.erase(fd);
  const bool failed = fails();
  return system_calls().close(fd) + (failed ? -1 : 0);
}
int bad_rename(const char* from, const char* to) {
  return fails() ? -1 : system_calls().rename(from, to);
}
int bad_unlink(const char* path) {
  return fails() ? -1 : system_calls().unlink(path);
}
constexpr FileCalls kBadCalls{bad_open, bad_read, bad_write, bad_fsync, bad_close, bad_rename, bad_unlink};

CrashRecord record_number(int n) {
  CrashRecord record;
  record.rung = Rung::LastGood;
  record.started = base::TimePoint(std::chrono::seconds(n));
  return record;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

TEST_CASE("a record is found again, and the newer one replaces it") {
  const fakes::TempFolder folder;
  const RecordFile file(folder.path());
  CHECK_FALSE(file.load());
  CHECK(file.store(record_number(1)));
  CHECK(file.load() == record_number(1));
  CHECK(file.store(record_number(2)));
  CHECK(file.load() == record_number(2));
  CHECK(names_in(folder.path()) == std::set<std::string>{"starts"});
  struct stat status {};
  REQUIRE(::stat((folder.path() + "/starts").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(status.st_size == 56);
}

TEST_CASE("a file system that interrupts each call is not asked for ever") {
  const fakes::TempFolder folder;
  REQUIRE(RecordFile(folder.path()).store(record_number(1)));
  const RecordFile file(folder.path(), kBadCalls);
  for (int call = 1; call < 4; ++call) {  // opening is not made again
    g_trouble = {.fail_at = call, .for_ever = true, .error = EINTR};
    CHECK_FALSE(file.store(record_number(2)));
  }
  g_trouble = {.fail_at = 1, .for_ever = true, .error = EINTR};
  CHECK_FALSE(file.load());
  g_trouble = {};
  CHECK(file.load() == record_number(1));
}

TEST_CASE("what is no whole record is none, and is replaced") {
  const fakes::TempFolder folder;
  const std::string path = folder.path() + "/starts";
  const RecordFile file(folder.path());
  REQUIRE(file.store(record_number(1)));
  const std::string good = bytes_of(path);
  for (const std::string& bad :
       {std::string(), good.substr(0, 55), std::string(56, '\0'), std::string(9000, 'x')}) {
    std::ofstream(path, std::ios::binary) << bad;
    CHECK_FALSE(file.load());
    CHECK(file.store(record_number(2)));
    CHECK(file.load() == record_number(2));
  }
}

TEST_CASE("a folder, a pipe or a link in its place is not followed, waited for or written through") {
  const fakes::TempFolder folder;
  const std::string path = folder.path() + "/starts";
  const std::string other = folder.path() + "/other";
  const RecordFile file(folder.path());
  std::filesystem::create_directory(path);
  CHECK_FALSE(file.load());
  CHECK_FALSE(file.store(record_number(1)));
  std::filesystem::remove(path);
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  CHECK_FALSE(file.load());
  CHECK(file.store(record_number(1)));
  std::filesystem::remove(path);
  REQUIRE(::mkfifo((path + ".new").c_str(), 0600) == 0);
  CHECK_FALSE(file.store(record_number(1)));  // and the pipe is out of the way now
  CHECK(file.store(record_number(1)));
  std::filesystem::rename(path, other);
  std::filesystem::create_symlink(other, path);
  CHECK_FALSE(file.load());
  std::filesystem::create_symlink(other, path + ".new");
  const std::string before = bytes_of(other);
  CHECK_FALSE(file.store(record_number(2)));
  CHECK(bytes_of(other) == before);
}

TEST_CASE("without a folder nothing is read or written") {
  const std::string long_path = "/" + std::string(600, 'x');
  for (const std::string& folder : {std::string(), std::string("relative"), long_path}) {
    g_trouble = {};
    const RecordFile file(folder, kBadCalls);
    CHECK_FALSE(file.load());
    CHECK_FALSE(file.store(record_number(1)));
    CHECK(g_trouble.calls == 0);
  }
  const RecordFile missing("/nonexistent/vgt-kiosk");
  CHECK_FALSE(missing.load());
  CHECK_FALSE(missing.store(record_number(1)));
}

TEST_CASE("the longest folder whose file still has a path works, one letter more does not") {
  // "/starts.new" and its end are twelve characters of 512.
  for (const auto& [length, calls_made] : {std::pair{500, true}, {501, false}}) {
    g_trouble = {};
    g_trouble.fail_at = 0;
    const RecordFile file("/" + std::string(std::size_t(length) - 1, 'x'), kBadCalls);
    CHECK_FALSE(file.load());
    CHECK((g_trouble.calls > 0) == calls_made);
  }
}

TEST_CASE("calls that are interrupted or do only a part are continued, with what is left") {
  const fakes::TempFolder folder;
  const RecordFile file(folder.path(), kBadCalls);
  std::vector<size_t> left;
  for (size_t count = 56; count > 0; --count) left.push_back(count);
  g_trouble = {};
  g_trouble.bytewise = true;
  CHECK(file.store(record_number(5)));
  CHECK(g_trouble.counts == left);
  g_trouble.counts.clear();
  CHECK(file.load() == record_number(5));
  CHECK(g_trouble.counts == left);
  g_trouble = {};
}

TEST_CASE("the end of a file that is too short is its end, whatever an earlier call has left in errno") {
  const fakes::TempFolder folder;
  folder.write("starts", "");
  g_trouble = {};
  g_trouble.bytewise = true;
  CHECK_FALSE(RecordFile(folder.path(), kBadCalls).load());
  CHECK(g_trouble.counts.size() == 1);
  g_trouble = {};
}

TEST_CASE("a new file that was left half written does not spoil the next one") {
  const fakes::TempFolder folder;
  folder.write("starts.new", std::string(200, 'x'));
  const RecordFile file(folder.path());
  CHECK(file.store(record_number(3)));
  CHECK(bytes_of(folder.path() + "/starts").size() == 56);
  CHECK(file.load() == record_number(3));
}

TEST_CASE("a file that gets the number of standard input is one like any other") {
  const fakes::TempFolder folder;
  const int kept = ::dup(0);
  ::close(0);
  const RecordFile file(folder.path());
  const bool stored = file.store(record_number(4));
  const auto loaded = file.load();
  if (kept >= 0) {
    ::dup2(kept, 0);
    ::close(kept);
  }
  CHECK(stored);
  CHECK(loaded == record_number(4));
}

TEST_CASE(
    "whichever call fails, once or for ever, there is the old record or the new one, and no file stays "
    "open") {
  for (const bool for_ever : {false, true}) {
    for (const int error : {EIO, ENOSPC, EROFS, EACCES}) {
      bool failed = true;
      for (int call = 0; failed; ++call) {
        CAPTURE(call);
        CAPTURE(error);
        const fakes::TempFolder folder;
        REQUIRE(RecordFile(folder.path()).store(record_number(1)));
        const RecordFile file(folder.path(), kBadCalls);
        g_trouble = {};
        g_trouble.fail_at = call;
        g_trouble.for_ever = for_ever;
        g_trouble.error = error;
        const auto before = file.load();
        CHECK((!before || *before == record_number(1)));
        const bool stored = file.store(record_number(2));
        failed = g_trouble.calls > call;
        CHECK(g_trouble.open_files.empty());
        CHECK_FALSE(g_trouble.careless);
        g_trouble = {};
        const auto after = RecordFile(folder.path()).load();
        REQUIRE(after);
        CHECK(*after == record_number(stored ? 2 : 1));
        const auto names = names_in(folder.path());
        if (!for_ever) CHECK(names == std::set<std::string>{"starts"});
        REQUIRE(call < 20);
      }
    }
  }
}

TEST_CASE("reading closes its file") {
  const fakes::TempFolder folder;
  const RecordFile file(folder.path(), kBadCalls);
  g_trouble = {};
  REQUIRE(file.store(record_number(1)));
  CHECK(file.load());
  CHECK(g_trouble.open_files.empty());
}

}  // namespace
}  // namespace kiosk::safety
