#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "base/log.h"
#include "safe/counting_new.h"

using namespace kiosk;

TEST_CASE("the log takes no memory: it also tells that there is none") {
  const std::string long_text(5000, 'x');
  base::StderrLog log;
  const int kept = ::dup(STDERR_FILENO);
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  REQUIRE(::dup2(nowhere, STDERR_FILENO) >= 0);
  const long before = safe::allocation_count();
  log.write(base::Level::Error, "std::bad_alloc");
  log.write(base::Level::Info, long_text);
  const long after = safe::allocation_count();
  ::dup2(kept, STDERR_FILENO);
  ::close(kept);
  ::close(nowhere);
  CHECK(after == before);
}
