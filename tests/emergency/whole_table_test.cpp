// Every region and number of the table through the judge, and the table against its own file.
#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "emergency/samples.h"
#include "emergency/table_data.h"

using namespace kiosk::emergency;
using kiosk::fakes::entry_for;
using kiosk::fakes::judged;
using kiosk::fakes::refused;

namespace {

struct Row {
  std::string region;
  std::vector<std::string> tokens;
  std::string pattern;
  std::string lengths;
};

std::string file_text() {
  std::ifstream in(KIOSK_SOURCE_DIR "/assets/emergency/emergency_numbers.csv", std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// The rows of the file, read in another way than the program reads them.
std::vector<Row> rows_of_file() {
  static const std::regex line(
      R"re(^([A-Z]{2}),([0-9x ]*),("[^"]*"|[^,]*),[^,]*,("[^"]*"|[^,]*),[^,]*,[^,]*$)re");
  std::istringstream in(file_text());
  std::vector<Row> rows;
  std::string text;
  std::getline(in, text);
  while (std::getline(in, text)) {
    std::smatch match;
    REQUIRE_MESSAGE(std::regex_match(text, match, line), text);
    Row row{match[1], {}, match[3], match[4]};
    if (row.pattern.starts_with('"')) row.pattern = row.pattern.substr(1, row.pattern.size() - 2);
    std::istringstream tokens(match[2]);
    for (std::string token; tokens >> token;) row.tokens.push_back(token);
    rows.push_back(row);
  }
  return rows;
}

std::set<std::string> numbers_of(const Row& row) {
  std::set<std::string> numbers;
  for (const std::string& token : row.tokens) {
    if (token != "13xx") {
      numbers.insert(token);
    } else {
      for (int number = 1300; number <= 1399; ++number) numbers.insert(std::to_string(number));
    }
  }
  return numbers;
}

}  // namespace

TEST_CASE("the table in the program is the file in assets, byte for byte") {
  CHECK(file_text() == table_csv());
}

TEST_CASE(
    "every listed number of every region is accepted there, and what the whole world has is refused "
    "elsewhere") {
  const std::vector<Row> rows = rows_of_file();
  REQUIRE(rows.size() == 241);
  std::set<std::string> all;
  for (const Row& row : rows) all.merge(numbers_of(row));
  REQUIRE(all.size() > 200);
  std::size_t accepted = 0;
  std::size_t turned_away = 0;
  for (const Row& row : rows) {
    const std::set<std::string> own = numbers_of(row);
    for (const std::string& number : all) {
      const Verdict verdict = judged(entry_for(row.region, number));
      const bool listed = own.contains(number);
      if (listed != verdict.number.has_value()) FAIL_CHECK(row.region << " " << number);
      if (verdict.number.has_value() != verdict.problems.empty()) FAIL_CHECK(row.region << " " << number);
      if (listed && verdict.number &&
          (verdict.number->region != row.region || verdict.number->number != number)) {
        FAIL_CHECK("altered: " << row.region << " " << number);
      }
      ++(listed ? accepted : turned_away);
    }
  }
  CHECK(accepted + turned_away == 241 * all.size());
  std::size_t in_table = 0;
  for (const Region& region : builtin_table().regions()) in_table += region.numbers.size();
  CHECK(accepted == in_table);
}

TEST_CASE("the lists are what the patterns match, no less and no more") {
  for (const Row& row : rows_of_file()) {
    CAPTURE(row.region);
    if (row.tokens.empty()) {
      CHECK(row.pattern.empty());
      continue;
    }
    const std::regex pattern(row.pattern);
    const Region* region = builtin_table().find(row.region);
    REQUIRE(region != nullptr);
    for (const std::string& number : region->numbers) {
      if (!std::regex_match(number, pattern)) FAIL_CHECK("listed, not matched: " << number);
    }
    // Numbers of 2 to 4 digits can all be tried.
    for (const int size : {2, 3, 4}) {
      if (row.lengths != "[2-4]" && row.lengths.find(std::to_string(size)) == std::string::npos) continue;
      const int end = size == 2 ? 100 : size == 3 ? 1000 : 10000;
      for (int value = 0; value < end; ++value) {
        std::string number = std::to_string(value);
        number.insert(0, static_cast<std::size_t>(size) - number.size(), '0');
        if (std::regex_match(number, pattern) != region->has(number)) FAIL_CHECK("not alike: " << number);
      }
    }
  }
}

TEST_CASE("known countries have the numbers that people are taught") {
  struct Spot {
    std::string region;
    std::vector<std::string> listed;
    std::vector<std::string> missing;
  };
  const std::vector<Spot> spots = {
      {"AU", {"000", "106", "112"}, {"0", "00", "0000", "111", "911", "999"}},
      {"CA", {"911", "112"}, {"999", "111", "9112"}},
      {"US", {"911", "112"}, {"999", "119", "9112"}},
      {"GB", {"999", "112"}, {"911", "101", "111", "99", "9999"}},
      {"NZ", {"111"}, {"112", "911", "000"}},
      {"NL", {"112", "911"}, {"999", "110"}},
      {"KR", {"112", "119"}, {"911", "110", "211"}},
      {"AE", {"999", "998", "997", "112"}, {"911", "899", "799"}},
      {"CO", {"123", "112"}, {"911", "321"}},
      {"PH", {"911", "112", "117"}, {"999"}},
      {"KE", {"999", "112", "114"}, {"911"}},
      {"IT", {"112", "113"}, {"911", "114"}},
      {"FR", {"17", "112", "15", "18"}, {"911", "119", "7", "017"}},
      {"CH", {"117", "112"}, {"110", "911"}},
      {"ID", {"110", "112"}, {"911"}},
      {"DE", {"110", "112"}, {"911", "1", "11", "112999", "011"}},
      {"JM", {"110", "119", "911"}, {"999", "191"}},
      {"RS",
       {"92", "93", "94", "112"},
       {"192", "193", "194"}},  // the source's own gap: Serbia's police is 192
      {"SE", {"112", "90000"}, {"9000", "911"}},
  };
  for (const Spot& spot : spots) {
    for (const std::string& number : spot.listed) {
      INFO(spot.region << " " << number);
      CHECK(judged(entry_for(spot.region, number)).number.has_value());
    }
    for (const std::string& number : spot.missing) {
      INFO(spot.region << " " << number);
      CHECK(refused(judged(entry_for(spot.region, number)), fields::kNumber, "is not in the table"));
    }
  }
}
