#include "show/dwell.h"

#include <doctest/doctest.h>

#include <string_view>

namespace kiosk::show {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

base::Duration normal(std::size_t characters, std::string_view language) {
  return dwell(characters, language, ReadingProfile::Normal, PageRole::Ordinary);
}

base::Duration slow(std::size_t characters, std::string_view language) {
  return dwell(characters, language, ReadingProfile::Slow, PageRole::Ordinary);
}

}  // namespace

TEST_CASE("every measured language has its display rate") {
  const std::pair<std::string_view, int> rates[] = {
      {"en", 650}, {"fr", 660}, {"es", 680}, {"it", 625}, {"de", 605},  {"nl", 645}, {"pt", 600},
      {"ar", 400}, {"ko", 270}, {"zh", 165}, {"ja", 235}, {"fil", 600}, {"", 600}};
  for (const auto& [tag, rate] : rates) {
    const std::string_view language = tag;
    CAPTURE(language);
    CHECK(display_rate(language) == rate);
    // The lead-in and one minute.
    CHECK(reading_time(static_cast<std::size_t>(rate), language, ReadingProfile::Normal) ==
          milliseconds(62'500));
  }
}

TEST_CASE("only the primary subtag of a language counts, in any case") {
  CHECK(display_rate("zh-Hant-TW") == 165);
  CHECK(display_rate("pt-BR") == 600);
  CHECK(display_rate("EN-gb") == 650);
  CHECK(display_rate("ar_EG") == 400);
  CHECK(display_rate("enx") == 600);
  CHECK(display_rate("e") == 600);
}

TEST_CASE("the normal dwell is a lead-in and the time for the characters") {
  CHECK(normal(65, "en") == milliseconds(8'500));
  CHECK(normal(130, "en") == milliseconds(14'500));
  CHECK(normal(100, "pt") == milliseconds(12'500));
  CHECK(normal(33, "zh") == milliseconds(14'500));
}

TEST_CASE("the normal dwell stays within its limits") {
  CHECK(normal(0, "en") == seconds(6));
  CHECK(normal(37, "en") == seconds(6));
  CHECK(normal(39, "en") == milliseconds(6'100));
  CHECK(normal(297, "en") < seconds(30));
  CHECK(normal(298, "en") == seconds(30));
  CHECK(normal(100'000, "en") == seconds(30));
}

TEST_CASE("the emergency page stays at least 12 s in both profiles") {
  CHECK(dwell(5, "en", ReadingProfile::Normal, PageRole::Emergency) == seconds(12));
  CHECK(dwell(5, "en", ReadingProfile::Slow, PageRole::Emergency) == seconds(12));
  CHECK(dwell(130, "en", ReadingProfile::Normal, PageRole::Emergency) == milliseconds(14'500));
  CHECK(dwell(5'000, "en", ReadingProfile::Normal, PageRole::Emergency) == seconds(30));
}

TEST_CASE("the slow dwell gives each character half as much time again") {
  CHECK(slow(0, "en") == seconds(8));
  CHECK(slow(65, "en") == seconds(12));
  CHECK(slow(100, "ar") == milliseconds(25'500));
}

TEST_CASE("the slow dwell is never under 136 ms a character, even past its limit") {
  // Spanish by its own rate would be 132 ms a character.
  CHECK(slow(100, "es") == milliseconds(16'600));
  CHECK(slow(1'000, "en") == milliseconds(139'000));
  CHECK(slow(200, "zh") == seconds(36));
}

TEST_CASE("reading time has no limits") {
  CHECK(reading_time(0, "en", ReadingProfile::Normal) == milliseconds(2'500));
  CHECK(reading_time(6'500, "en", ReadingProfile::Normal) == milliseconds(602'500));
  CHECK(reading_time(0, "en", ReadingProfile::Slow) == seconds(3));
  CHECK(reading_time(1'000, "es", ReadingProfile::Slow) == milliseconds(139'000));
}

TEST_CASE("the dwell grows with the text and does not overflow") {
  for (const ReadingProfile profile : {ReadingProfile::Normal, ReadingProfile::Slow}) {
    base::Duration last{};
    for (std::size_t count = 0; count < 2'000; ++count) {
      const base::Duration now = dwell(count, "zh", profile, PageRole::Ordinary);
      CHECK(now >= last);
      last = now;
    }
    CHECK(dwell(static_cast<std::size_t>(-1), "zh", profile, PageRole::Ordinary) >= last);
  }
}

}  // namespace kiosk::show
