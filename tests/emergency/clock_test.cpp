#include "emergency/clock.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

#include "fakes/fake_files.h"

using namespace kiosk::emergency;
using namespace std::chrono_literals;
using kiosk::fakes::FakeFiles;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

namespace {

const std::string kMarker = "/run/systemd/timesync/synchronized";
const std::string kRtc = "/sys/class/rtc/rtc0/since_epoch";

/// A moment of a year that no build of this program comes after.
const sys_seconds kNow = sys_days(std::chrono::year(2038) / 1 / 20) + 13h + 14min + 15s;

std::string seconds(sys_seconds moment) {
  return std::to_string(moment.time_since_epoch().count()) + "\n";
}

std::string day_of(const Today& today) {
  return today.ok() ? format_date(today.value()) : "unknown: " + today.error();
}

Today with_rtc(const std::string& since_epoch, sys_seconds wall = kNow) {
  FakeFiles files;
  files.files[kRtc] = since_epoch;
  return trusted_date(files, {wall, KernelSync::Unsynchronised});
}

int newest_year(const std::string& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  const std::string all = text.str();
  static const std::regex date("\\b(20[0-9]{2})-[0-9]{2}-[0-9]{2}\\b");
  int newest = 0;
  for (std::sregex_iterator at(all.begin(), all.end(), date), end; at != end; ++at) {
    newest = std::max(newest, std::stoi((*at)[1]));
  }
  return newest;
}

}  // namespace

TEST_CASE("a clock that the kernel calls synchronised is trusted") {
  CHECK(day_of(trusted_date(FakeFiles(), {kNow, KernelSync::Synchronised})) == "2038-01-20");
}

TEST_CASE("a clock that systemd has synchronised is trusted, whatever the kernel says") {
  FakeFiles files;
  files.files[kMarker] = "";
  CHECK(day_of(trusted_date(files, {kNow, KernelSync::Unknown})) == "2038-01-20");
  CHECK(day_of(trusted_date(files, {kNow, KernelSync::Unsynchronised})) == "2038-01-20");
  files.failing[kMarker] = "Permission denied";
  CHECK_FALSE(trusted_date(files, {kNow, KernelSync::Unknown}).ok());
}

TEST_CASE("a clock that nothing speaks for is not trusted") {
  for (const KernelSync kernel : {KernelSync::Unsynchronised, KernelSync::Unknown}) {
    CHECK(day_of(trusted_date(FakeFiles(), {kNow, kernel})) ==
          "unknown: the system clock was not set from the network, and there is no real-time clock");
  }
}

TEST_CASE("a real-time clock speaks for the system clock when both agree within a day") {
  CHECK(day_of(with_rtc(seconds(kNow))) == "2038-01-20");
  CHECK(day_of(with_rtc(seconds(kNow - 24h))) == "2038-01-20");
  CHECK(day_of(with_rtc(seconds(kNow + 24h))) == "2038-01-20");
  for (const sys_seconds shown : {kNow - 24h - 1s, kNow + 24h + 1s, sys_seconds(0s), kNow + 24h * 365}) {
    CHECK(
        day_of(with_rtc(seconds(shown))) ==
        "unknown: the system clock was not set from the network, and the real-time clock rtc0 does not agree "
        "with the system clock");
  }
}

TEST_CASE(
    "that the kernel set the system clock at boot is not enough: the real-time clock may have no battery") {
  // A Raspberry Pi 5 without a battery: rtc0 began in 1970, systemd moved the clock to its last memory.
  FakeFiles files;
  files.files[kRtc] = "35\n";
  files.files["/sys/class/rtc/rtc0/hctosys"] = "1\n";
  CHECK_FALSE(trusted_date(files, {kNow, KernelSync::Unsynchronised}).ok());
}

TEST_CASE("a real-time clock that cannot be read speaks for nothing") {
  for (const char* text :
       {"", "\n", "soon\n", "12 34\n", "2147606055x\n", "99999999999999999999\n", "0x80020000\n"}) {
    CAPTURE(text);
    CHECK(day_of(with_rtc(text)) ==
          "unknown: the system clock was not set from the network, and no real-time clock can be read");
  }
  FakeFiles files;
  files.files[kRtc] = seconds(kNow);
  files.failing[kRtc] = "Invalid argument";  // the chip knows that its battery ran out
  CHECK_FALSE(trusted_date(files, {kNow, KernelSync::Unknown}).ok());
}

TEST_CASE("extremes of a real-time clock agree with nothing") {
  CHECK_FALSE(with_rtc("9223372036854775807\n").ok());
  CHECK_FALSE(with_rtc("-9223372036854775808\n").ok());
}

TEST_CASE("one real-time clock of several is enough") {
  FakeFiles files;
  files.files["/sys/class/rtc/rtc0/since_epoch"] = "12\n";
  files.files["/sys/class/rtc/rtc1/since_epoch"] = seconds(kNow);
  CHECK(trusted_date(files, {kNow, KernelSync::Unknown}).ok());
}

TEST_CASE("a clock before the year of the build is wrong, whoever speaks for it") {
  FakeFiles files;
  files.files[kMarker] = "";
  const std::string year = std::to_string(build_year());
  const sys_seconds first = sys_days(std::chrono::year(build_year()) / 1 / 1);
  CHECK(day_of(trusted_date(files, {first, KernelSync::Synchronised})) == year + "-01-01");
  const sys_seconds eve_of_1970 = sys_seconds(-1s);
  const sys_seconds year_2000 = sys_days(std::chrono::year(2000) / 1 / 1);
  for (const sys_seconds wall : {first - 1s, sys_seconds(0s), sys_seconds(35s), eve_of_1970, year_2000,
                                 sys_seconds(sys_seconds::duration::min())}) {
    CHECK(day_of(trusted_date(files, {wall, KernelSync::Synchronised})) ==
          "unknown: the system clock is before " + year + ", when this program was built");
    CHECK_FALSE(with_rtc(seconds(wall), wall).ok());
  }
}

TEST_CASE("the end of 32 bits in 2038 is a second like others") {
  const sys_seconds last = sys_seconds(2147483647s);
  CHECK(day_of(trusted_date(FakeFiles(), {last, KernelSync::Synchronised})) == "2038-01-19");
  CHECK(day_of(trusted_date(FakeFiles(), {last + 1s, KernelSync::Synchronised})) == "2038-01-19");
  CHECK(day_of(with_rtc(seconds(last + 24h), last + 24h)) == "2038-01-20");
  // A clock of 32 bits goes on in 1901.
  CHECK_FALSE(trusted_date(FakeFiles(), {sys_seconds(-2147483648s), KernelSync::Synchronised}).ok());
}

TEST_CASE("the day changes at midnight in UTC") {
  const sys_seconds midnight = sys_days(std::chrono::year(2040) / 2 / 29);
  CHECK(day_of(trusted_date(FakeFiles(), {midnight - 1s, KernelSync::Synchronised})) == "2040-02-28");
  CHECK(day_of(trusted_date(FakeFiles(), {midnight, KernelSync::Synchronised})) == "2040-02-29");
  CHECK(day_of(trusted_date(FakeFiles(), {midnight + 24h, KernelSync::Synchronised})) == "2040-03-01");
}

TEST_CASE("a date has four digits of year") {
  const sys_seconds end = sys_days(std::chrono::year(10000) / 1 / 1);
  CHECK(day_of(trusted_date(FakeFiles(), {end - 1s, KernelSync::Synchronised})) == "9999-12-31");
  CHECK_FALSE(trusted_date(FakeFiles(), {end, KernelSync::Synchronised}).ok());
  CHECK_FALSE(trusted_date(FakeFiles(), {sys_seconds::max(), KernelSync::Synchronised}).ok());
}

TEST_CASE("the year of the sources is that of the newest date in them") {
  const int table = newest_year(KIOSK_SOURCE_DIR "/assets/emergency/README.txt");
  const int changes = newest_year(KIOSK_SOURCE_DIR "/CHANGELOG.md");
  CHECK(table >= 2026);
  CHECK(kSourceYear == std::max(table, changes));
  CHECK(build_year() >= kSourceYear);
}

TEST_CASE("this machine is asked for its clock") {
  const auto before = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const ClockEvidence clock = clock_evidence();
  const auto after = std::chrono::system_clock::now();
  CHECK(clock.wall >= before);
  CHECK(clock.wall <= after);
}
