#include "app/starts.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "fakes/fake_clock.h"
#include "fakes/fake_files.h"
#include "fakes/temp_folder.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::app;
using safety::Rung;

namespace {

constexpr safety::BootId kBoot{1};

/// A variable of the environment, for the length of a scope.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { ::unsetenv(name_); }

 private:
  const char* name_;
};

struct Place {
  fakes::TempFolder folder;
  fakes::FakeClock clock;
  fakes::RecordingLog log;

  Rung die() {
    const Starts starts(folder.path(), kBoot, clock, log);
    clock.advance(std::chrono::seconds(2));
    return starts.rung();
  }
  Rung end(base::ExitCode code) {
    Starts starts(folder.path(), kBoot, clock, log);
    clock.advance(std::chrono::seconds(2));
    starts.ended(code);
    return starts.rung();
  }
};

}  // namespace

TEST_CASE("a program that dies again and again starts further down, and says so") {
  Place place;
  CHECK(place.die() == Rung::Current);
  CHECK(place.log.lines.empty());
  place.die();
  place.die();
  CHECK(place.die() == Rung::LastGood);
  CHECK(place.log.count("starting with: last-good") == 1);
  for (int i = 0; i < 30; ++i) place.die();
  CHECK(place.die() == Rung::SafePage);
}

TEST_CASE("an end in good order begins at the top again, a failing device is a death") {
  for (const auto code : {base::ExitCode::Ok, base::ExitCode::Failure, base::ExitCode::Usage}) {
    Place place;
    for (int i = 0; i < 3; ++i) place.die();
    CHECK(place.end(code) == Rung::LastGood);
    CHECK(place.die() == Rung::Current);
  }
  Place place;
  for (int i = 0; i < 3; ++i) CHECK(place.end(base::ExitCode::Device) == Rung::Current);
  CHECK(place.die() == Rung::LastGood);
}

TEST_CASE("no display or another one is no death, and no reason to begin at the top") {
  Place place;
  for (int i = 0; i < 3; ++i) place.die();
  for (int i = 0; i < 10; ++i) {
    CHECK(place.end(base::ExitCode::DisplayChanged) == Rung::LastGood);
    CHECK(place.end(base::ExitCode::NoDisplay) == Rung::LastGood);
  }
}

TEST_CASE("without a folder nothing is counted, and with one that cannot be written it is told") {
  Place place;
  for (int i = 0; i < 9; ++i) {
    Starts starts("", kBoot, place.clock, place.log);
    CHECK(starts.rung() == Rung::Current);
    starts.ended(base::ExitCode::Ok);
  }
  CHECK(place.log.lines.empty());
  Starts starts("/nonexistent/kiosk", kBoot, place.clock, place.log);
  CHECK(starts.rung() == Rung::Current);
  CHECK(place.log.count("cannot be written") == 1);
  starts.ended(base::ExitCode::Ok);
}

TEST_CASE("the folder is that of the run, or that of the state where the boot is known") {
  CHECK(starts_folder(kBoot) == "");
  const Variable state("STATE_DIRECTORY", "/var/lib/vgt-kiosk:/var/lib/other");
  CHECK(starts_folder(kBoot) == "/var/lib/vgt-kiosk");
  CHECK(starts_folder({}) == "");
  const Variable run("RUNTIME_DIRECTORY", "/run/vgt-kiosk");
  CHECK(starts_folder(kBoot) == "/run/vgt-kiosk");
  CHECK(starts_folder({}) == "/run/vgt-kiosk");
}

TEST_CASE("a boot is known by 32 hexadecimal digits, and by nothing else") {
  fakes::FakeFiles files;
  std::string& text = files.files["/proc/sys/kernel/random/boot_id"];
  text = "00112233-4455-6677-8899-aabbccddeeff\n";
  const safety::BootId expected{0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77,
                                0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF};
  CHECK(boot_id(files) == expected);
  for (const char* bad :
       {"", "00112233", "00112233-4455-6677-8899-aabbccddeeff0", "x0112233-4455-6677-8899-aabbccddeeff"}) {
    text = bad;
    CHECK(boot_id(files) == safety::BootId{});
  }
  files.files.clear();
  CHECK(boot_id(files) == safety::BootId{});
}

TEST_CASE("a death counts for the rung that was really shown, but broken content is looked at again") {
  Place place;
  for (int i = 0; i < 3; ++i) place.die();
  {
    Starts starts(place.folder.path(), kBoot, place.clock, place.log);
    REQUIRE(starts.rung() == Rung::LastGood);
    starts.stands_on(Rung::BuiltIn);
  }
  place.clock.advance(std::chrono::seconds(2));
  CHECK(place.die() == Rung::BuiltIn);
  CHECK(place.die() == Rung::BuiltIn);
  CHECK(place.die() == Rung::SafePage);
  Place other;
  {
    Starts starts(other.folder.path(), kBoot, other.clock, other.log);
    starts.stands_on(Rung::BuiltIn);
  }
  CHECK(other.die() == Rung::Current);
}
