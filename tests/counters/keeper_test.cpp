#include "counters/keeper.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fakes/fake_files.h"

using namespace kiosk;
using namespace kiosk::counters;
using namespace std::chrono_literals;

namespace {

constexpr const char* kPath = "state/counters.csv";
constexpr const char* kDay = "2026-11-26";

/// A folder in memory that can be read-only.
struct Folder {
  fakes::FakeFiles files;
  bool read_only = false;
  int writes = 0;
  int tries = 0;

  Keeper::Save save() {
    return [this](const std::string& path, const std::string& data) {
      ++tries;
      if (read_only) return false;
      ++writes;
      files.files[path] = data;
      return true;
    };
  }
};

base::TimePoint at(base::Duration since) {
  return base::TimePoint(since);
}

}  // namespace

TEST_CASE("what is counted reaches the file once an hour, and only if there is something new") {
  Folder folder;
  Keeper keeper(folder.files, kPath, folder.save(), at(0h));
  for (base::Duration t = 0min; t <= 24h; t += 1min) {
    if (t < 5h) keeper.count(kDay, What::Page, "history");
    keeper.turn(at(t));
  }
  CHECK(folder.writes == 5);
  CHECK(folder.files.files[kPath] == "day,what,name,count\n2026-11-26,page,history,300\n");
}

TEST_CASE("nothing is written while nothing is counted") {
  Folder folder;
  Keeper keeper(folder.files, kPath, folder.save(), at(0h));
  keeper.turn(at(400 * 24h));
  keeper.flush();
  CHECK(folder.tries == 0);
}

TEST_CASE("the end of a run writes what is new, and the next run goes on from there") {
  Folder folder;
  for (int run = 0; run < 3; ++run) {
    Keeper keeper(folder.files, kPath, folder.save(), at(0h));
    keeper.count(kDay, What::Start);
    keeper.flush();
    keeper.flush();
  }
  CHECK(folder.writes == 3);
  CHECK(folder.files.files[kPath] == "day,what,name,count\n2026-11-26,start,,3\n");
}

TEST_CASE("a broken file counts as none, and gives way") {
  for (const char* broken : {"", "\x80\xff", "day,what,name,count\n2026-11-26,start", "{}"}) {
    Folder folder;
    folder.files.files[kPath] = broken;
    Keeper keeper(folder.files, kPath, folder.save(), at(0h));
    CHECK(keeper.totals() == Totals());
    keeper.count(kDay, What::Start);
    keeper.flush();
    CHECK(folder.files.files[kPath] == "day,what,name,count\n2026-11-26,start,,1\n");
  }
}

TEST_CASE("a folder that cannot be written is tried once an hour, and nothing is lost in memory") {
  Folder folder;
  folder.read_only = true;
  Keeper keeper(folder.files, kPath, folder.save(), at(0h));
  for (base::Duration t = 0min; t <= 3h; t += 1min) {
    keeper.count(kDay, What::Message);
    keeper.turn(at(t));
  }
  CHECK(folder.tries == 3);
  folder.read_only = false;
  keeper.flush();
  CHECK(folder.files.files[kPath] == "day,what,name,count\n2026-11-26,message,,181\n");
}
