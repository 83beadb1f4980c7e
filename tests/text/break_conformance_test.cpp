#include <doctest/doctest.h>

#include <regex>

#include "text/breaks.h"
#include "unicode_file.h"

using namespace kiosk;

namespace {

/// A row such as "× 0023 × 0020 ÷ 0023 ÷": the text, and the bytes behind which a "÷" stands.
struct BreakCase {
  std::string utf8;
  std::vector<std::size_t> offsets;
};

BreakCase parse(const std::string& row) {
  BreakCase result;
  std::istringstream in(row);
  for (std::string token; in >> token;) {
    if (token == "÷") {
      if (!result.utf8.empty()) result.offsets.push_back(result.utf8.size());
    } else if (token != "×") {
      result.utf8 += checks::from_hex(token);
    }
  }
  return result;
}

/// ICU does what Unicode has taken over since (UAX 14 of Unicode 16, rules LB15c, LB20a, LB21a and LB25): no
/// break between a hyphen that begins a word and its letter ("-f"), nor between a point and a digit ("a.2",
/// where a number such as ".35" may begin a line instead); and, from ICU 76 on, one behind a hyphen between
/// two Hebrew letters. Changes a row of an older test file accordingly.
std::string as_in_unicode_16(const std::string& row) {
  static const std::regex hyphen("^× 002D( × 0308)? ÷ (0023|00A7|50005|0E01|0061|05D0)");
  static const std::regex point("(002C|002E)( × 0308)? ÷ (003[0-9])");
  static const std::regex hebrew("05D0 × 002D × 05D0");
  static const std::regex fraction("0020 × (002E × 003[0-9])");
  const std::string joined =
      std::regex_replace(std::regex_replace(row, hyphen, "× 002D$1 × $2"), point, "$1$2 × $3");
  return std::regex_replace(std::regex_replace(joined, fraction, "0020 ÷ $1"), hebrew, "05D0 × 002D ÷ 05D0");
}

/// Balinese digits are numbers (NU) in the files up to Unicode 15.1 and letters of their script (AS) since.
/// Debian 13 has the file of the one and an ICU of the other; Debian 12's file has none of them.
bool has_reclassified_character(const std::string& row) {
  return row.find("1B50") != std::string::npos;
}

}  // namespace

TEST_CASE("Unicode's LineBreakTest holds for every line, but for what ICU took from the future") {
  checks::Tally tally;
  long newer = 0;
  long reclassified = 0;
  checks::for_each_row("auxiliary/LineBreakTest.txt", [&](const std::string& row, int line) {
    const BreakCase expected = parse(row);
    const auto offsets = text::line_break_offsets(expected.utf8, "en");
    if (offsets != expected.offsets && offsets == parse(as_in_unicode_16(row)).offsets) {
      ++newer;
      return;
    }
    if (offsets != expected.offsets && has_reclassified_character(row)) {
      ++reclassified;
      return;
    }
    tally.add(offsets == expected.offsets, row, line);
  });
  CHECK(newer <= 23);  // 22 with ICU 72, 23 with ICU 76
  CHECK(reclassified <= 11);
  CHECK(tally.wrong() == 0);
  CHECK(tally.total() > 7'000);
}

TEST_CASE("Unicode's GraphemeBreakTest holds for every line") {
  checks::Tally tally;
  checks::for_each_row("auxiliary/GraphemeBreakTest.txt", [&](const std::string& row, int line) {
    const BreakCase expected = parse(row);
    tally.add(text::cluster_offsets(expected.utf8) == expected.offsets, row, line);
  });
  CHECK(tally.wrong() == 0);
  CHECK(tally.total() > 500);
}
