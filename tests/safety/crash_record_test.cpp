#include "safety/crash_record.h"

#include <doctest/doctest.h>

#include <limits>

namespace kiosk::safety {
namespace {

using namespace std::chrono_literals;

CrashRecord example() {
  CrashRecord record;
  for (std::size_t i = 0; i < record.boot.size(); ++i) record.boot[i] = static_cast<std::uint8_t>(0xF0 + i);
  record.rung = Rung::BuiltIn;
  record.life = Life::Running;
  record.started = base::TimePoint(123456789012345ns);
  record.deaths = 2;
  record.died = {base::TimePoint(9007199254740993ns), base::TimePoint(0x0102030405060708ns)};
  return record;
}

/// The sum as the layout says it, written anew: FNV-1a over the first 48 bytes, little end first.
RecordBytes sealed(RecordBytes bytes) {
  std::uint64_t sum = 14695981039346656037u;
  for (int i = 0; i < 48; ++i) sum = (sum ^ bytes[std::size_t(i)]) * 1099511628211u;
  for (int i = 0; i < 8; ++i) bytes[std::size_t(48 + i)] = static_cast<std::uint8_t>(sum >> (8 * i));
  return bytes;
}

RecordBytes with(std::size_t at, std::uint8_t value) {
  RecordBytes bytes = encode(example());
  bytes[at] = value;
  return sealed(bytes);
}

TEST_CASE("a new record begins at the top and says that nothing runs") {
  CHECK(CrashRecord{}.rung == Rung::Current);
  CHECK(CrashRecord{}.life == Life::Ended);
  CHECK(CrashRecord{}.deaths == 0);
}

TEST_CASE("a record comes back as it was stored") {
  CHECK(decode(encode(example())) == example());
  CHECK(decode(encode(CrashRecord{})) == CrashRecord{});
  CrashRecord extreme = example();
  extreme.started = base::TimePoint(base::Duration(std::numeric_limits<std::int64_t>::max()));
  CHECK(decode(encode(extreme)) == extreme);
}

TEST_CASE("the bytes are the same on every machine and for every version to come") {
  const RecordBytes expected = sealed(
      {'V',  'G',  'K',  1,    2,    1,    2,    0,    0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7,
       0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE, 0xFF, 0x79, 0xDF, 0x0D, 0x86, 0x48, 0x70, 0x00, 0x00,
       0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x20, 0x00, 0x08, 0x07, 0x06, 0x05, 0x04, 0x03, 0x02, 0x01});
  CHECK(encode(example()) == expected);
}

TEST_CASE("a single wrong bit anywhere makes it no record") {
  const RecordBytes good = encode(example());
  for (std::size_t byte = 0; byte < good.size(); ++byte) {
    for (int bit = 0; bit < 8; ++bit) {
      RecordBytes bad = good;
      bad[byte] = static_cast<std::uint8_t>(bad[byte] ^ (1 << bit));
      CAPTURE(byte);
      CHECK_FALSE(decode(bad));
    }
  }
}

TEST_CASE("what is sealed but says nonsense is no record") {
  CHECK(decode(with(4, 3)));  // the safe page
  CHECK_FALSE(decode(with(4, 4)));
  CHECK(decode(with(5, 0)));
  CHECK_FALSE(decode(with(5, 2)));
  CHECK(decode(with(6, 0)));
  CHECK_FALSE(decode(with(6, 3)));
  for (std::size_t at = 0; at < 4; ++at) CHECK_FALSE(decode(with(at, 'x')));
  CHECK_FALSE(decode(sealed(RecordBytes{})));
}

TEST_CASE("moments before the start of the machine are no moments") {
  for (const std::size_t last_byte : {31u, 39u, 47u}) {
    CHECK(decode(with(last_byte, 0x7F)));
    CHECK_FALSE(decode(with(last_byte, 0x80)));
    CHECK_FALSE(decode(with(last_byte, 0xFF)));
  }
}

}  // namespace
}  // namespace kiosk::safety
