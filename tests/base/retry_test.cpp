#include "base/retry.h"

#include <doctest/doctest.h>

using namespace kiosk::base;

namespace {

/// A call that is interrupted so often, and then gives `last` with `error`.
struct Call {
  int interrupts;
  int last = 7;
  int error = 0;
  int made = 0;

  int operator()() {
    ++made;
    errno = made <= interrupts ? EINTR : error;
    return made <= interrupts ? -1 : last;
  }
};

}  // namespace

TEST_CASE("a call that is interrupted is made again until it is not") {
  Call call{3};
  CHECK(retried([&] { return call(); }) == 7);
  CHECK(call.made == 4);
}

TEST_CASE("a call that fails for another reason is made once, and so is one that left EINTR and went well") {
  Call fails{0, -1, EIO};
  CHECK(retried([&] { return fails(); }) == -1);
  CHECK(fails.made == 1);
  Call well{0, 0, EINTR};
  CHECK(retried([&] { return well(); }) == 0);
  CHECK(well.made == 1);
}

TEST_CASE("a call that is interrupted for ever fails in the end") {
  Call call{1 << 30};
  CHECK(retried([&] { return call(); }) == -1);
  CHECK(errno == EINTR);
  CHECK(call.made == 1 + kMostInterrupts);
}
