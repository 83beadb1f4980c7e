#include "base/log.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace kiosk::base {
namespace {

/// What goes to standard error while `action` runs; short texts only (they must fit into a pipe).
template <typename Action>
std::string standard_error_of(Action action) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const int kept = ::dup(STDERR_FILENO);
  REQUIRE(::dup2(ends[1], STDERR_FILENO) >= 0);
  ::close(ends[1]);
  action();
  std::fflush(stderr);
  REQUIRE(::dup2(kept, STDERR_FILENO) >= 0);
  ::close(kept);
  std::array<char, 4096> buffer{};
  const ssize_t got = ::read(ends[0], buffer.data(), buffer.size());
  ::close(ends[0]);
  return {buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
}

/// Sets JOURNAL_STREAM, or takes it away, for one scope.
class JournalStream {
 public:
  explicit JournalStream(const char* value) {
    if (const char* old = std::getenv("JOURNAL_STREAM")) old_ = old;
    set(value);
  }
  JournalStream(const JournalStream&) = delete;
  JournalStream& operator=(const JournalStream&) = delete;
  ~JournalStream() { set(old_.empty() ? nullptr : old_.c_str()); }

 private:
  static void set(const char* value) {
    if (value != nullptr) {
      ::setenv("JOURNAL_STREAM", value, 1);
    } else {
      ::unsetenv("JOURNAL_STREAM");
    }
  }
  std::string old_;
};

std::string logged(Level level, std::string_view text) {
  return standard_error_of([&] { StderrLog().write(level, text); });
}

}  // namespace

TEST_CASE("a terminal gets the name of the program and the level in words") {
  const JournalStream none(nullptr);
  CHECK(logged(Level::Info, "started") == "vgt-kiosk: started\n");
  CHECK(logged(Level::Warning, "late") == "vgt-kiosk: warning: late\n");
  CHECK(logged(Level::Error, "broken") == "vgt-kiosk: error: broken\n");
}

TEST_CASE("the journal gets the priority as a number") {
  const JournalStream journal("8:123");
  CHECK(logged(Level::Info, "started") == "<6>started\n");
  CHECK(logged(Level::Warning, "late") == "<4>late\n");
  CHECK(logged(Level::Error, "broken") == "<3>broken\n");
}

TEST_CASE("a message is one line, whatever is in it") {
  const JournalStream journal("8:123");
  CHECK(logged(Level::Error, "bad\n<6>forged\tna\xc3\xafve") == "<3>bad <6>forged na\xc3\xafve\n");
}

}  // namespace kiosk::base
