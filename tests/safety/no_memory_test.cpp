#include <doctest/doctest.h>

#include <cstdlib>
#include <vector>

#include "fakes/temp_folder.h"
#include "gfx/picture.h"
#include "safe/safe_page.h"
#include "safety/allocations.h"
#include "safety/crash_counter.h"
#include "safety/ladder.h"
#include "safety/ping_gate.h"
#include "safety/record_file.h"
#include "sanitized.h"

namespace kiosk::safety {
namespace {

using namespace std::chrono_literals;

TEST_CASE("the hook refuses memory and counts") {
  bool thrown = false;
  long refused = 0;
  void* from_malloc = nullptr;
  {
    const NoMemory none;
    try {
      delete new std::vector<int>(100);
    } catch (const std::bad_alloc&) {
      thrown = true;
    }
    from_malloc = std::malloc(1);
    refused = none.refused();
  }
  CHECK(thrown);
  CHECK(refused == (checks::kSanitized ? 1 : 3));  // the exception itself is one more
  CHECK((from_malloc == nullptr) == !checks::kSanitized);
  std::free(from_malloc);
}

TEST_CASE("with no memory for ever, a start finds its rung, keeps its record and shows the safe page") {
  const fakes::TempFolder folder;
  const std::string path = folder.path();
  gfx::Picture panel({800, 480});
  gfx::Picture expected({800, 480});
  safe::draw_safe_page(expected.view());
  long refused = -1;
  Rung rung = Rung::Current;
  bool stored = true;
  bool pings = false;
  {
    const NoMemory none;
    for (int start = 0; start < 12; ++start) {
      const RecordFile file(path);
      const CrashRecord record = begin_life(file.load(), BootId{7}, base::TimePoint(start * 2s));
      stored = stored && file.store(record);
      rung = best_from(record.rung, Stock{});
    }
    safe::draw_safe_page(panel.view());
    PingGate gate(6s);
    gate.presented(Holds::Message, base::TimePoint(24s));
    pings = gate.may_ping(base::TimePoint(25s));
    const RecordFile file(path);
    stored = stored && file.store(end_life(*file.load(), End::DisplayChanged));
    refused = none.refused();
  }
  CHECK(refused == 0);
  CHECK(stored);
  CHECK(pings);
  CHECK(rung == Rung::SafePage);
  CHECK(RecordFile(path).load()->rung == Rung::SafePage);
  CHECK(panel == expected);
}

}  // namespace
}  // namespace kiosk::safety
