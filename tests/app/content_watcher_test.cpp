#include "app/content_watcher.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <filesystem>
#include <mutex>

#include "fakes/temp_folder.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::app;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// Counts changes; waits for them in real time.
class Bell {
 public:
  void ring() {
    const std::lock_guard lock(mutex_);
    ++rings_;
    changed_.notify_all();
  }
  /// True if it has rung so often within a second.
  bool rings(int wanted) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, seconds(1), [&] { return rings_ >= wanted; });
  }
  int count() {
    const std::lock_guard lock(mutex_);
    return rings_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int rings_ = 0;
};

}  // namespace

TEST_CASE("a saved, added, renamed or removed file is noticed within a second") {
  const fakes::TempFolder folder;
  folder.write("deck.json", "{}");
  folder.write("text/en.json", "{}");
  fakes::RecordingLog log;
  Bell bell;
  const ContentWatcher watcher(
      {folder.path(), folder / "text"}, [&] { bell.ring(); }, log);
  CHECK(log.lines.empty());
  folder.write("deck.json", "{ }");
  CHECK(bell.rings(1));
  folder.write("text/fr.json", "{}");
  CHECK(bell.rings(2));
  std::filesystem::rename(folder / "text/fr.json", folder / "text/de.json");
  CHECK(bell.rings(3));
  std::filesystem::remove(folder / "text/de.json");
  CHECK(bell.rings(4));
}

TEST_CASE("what an editor does in one save is one change") {
  const fakes::TempFolder folder;
  folder.write("deck.json", "{}");
  fakes::RecordingLog log;
  Bell bell;
  const ContentWatcher watcher(
      {folder.path()}, [&] { bell.ring(); }, log);
  const auto pause = [] { std::this_thread::sleep_for(milliseconds(15)); };
  folder.write("deck.json~", "{}");
  pause();
  folder.write("deck.json.new", "{ }");
  pause();
  std::filesystem::rename(folder / "deck.json.new", folder / "deck.json");
  std::filesystem::remove(folder / "deck.json~");
  CHECK(bell.rings(1));
  std::this_thread::sleep_for(milliseconds(250));
  CHECK(bell.count() == 1);
}

TEST_CASE("reading a file is no change") {
  const fakes::TempFolder folder;
  folder.write("deck.json", "{}");
  fakes::RecordingLog log;
  Bell bell;
  const ContentWatcher watcher(
      {folder.path()}, [&] { bell.ring(); }, log);
  std::string data;
  std::ifstream(folder / "deck.json") >> data;
  std::this_thread::sleep_for(milliseconds(250));
  CHECK(bell.count() == 0);
}

TEST_CASE("a folder that cannot be watched is named, and the others still are") {
  const fakes::TempFolder folder;
  fakes::RecordingLog log;
  Bell bell;
  const ContentWatcher watcher(
      {folder / "missing", folder.path()}, [&] { bell.ring(); }, log);
  REQUIRE(log.lines.size() == 1);
  CHECK(log.contains("missing"));
  CHECK(log.contains("No such file"));
  folder.write("deck.json", "{}");
  CHECK(bell.rings(1));
}

TEST_CASE("a watcher ends at once, also in the middle of a change, and calls nobody afterwards") {
  const fakes::TempFolder folder;
  fakes::RecordingLog log;
  Bell bell;
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i) {
    const ContentWatcher watcher(
        {folder.path()}, [&] { bell.ring(); }, log);
    folder.write("deck.json", "{}");
  }
  CHECK(std::chrono::steady_clock::now() - start < seconds(2));
  const int count = bell.count();
  folder.write("deck.json", "{ }");
  std::this_thread::sleep_for(milliseconds(200));
  CHECK(bell.count() == count);
}
