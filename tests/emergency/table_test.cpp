#include "emergency/table.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "emergency/table_data.h"

using namespace kiosk::emergency;
using Strings = std::vector<std::string>;

namespace {

const std::string kHeader = "region,numbers,pattern,example,possible_lengths,note,source\n";

std::string error_of(const std::string& csv) {
  const auto table = Table::parse(csv);
  return table.ok() ? "" : table.error();
}

}  // namespace

TEST_CASE("a number is 1 to 10 ASCII digits") {
  CHECK(is_number("0"));
  CHECK(is_number("000"));
  CHECK(is_number("0123456789"));
  for (const char* text : {"", "01234567890", "+112", "1:2", "1/2", "1 1", " 112", "112 ", "1-1-0", "11a",
                           "13xx", "١١٢", "１１２"}) {
    CAPTURE(text);
    CHECK_FALSE(is_number(text));
  }
  CHECK_FALSE(is_number(std::string_view("112\0", 4)));
}

TEST_CASE("the table is in the program with all its regions") {
  CHECK(Table::parse(table_csv()).ok());
  CHECK(builtin_table().regions().size() == 241);
  CHECK(&builtin_table() == &builtin_table());
}

TEST_CASE("a region is found by its code in capitals") {
  REQUIRE(builtin_table().find("AC") != nullptr);  // the first
  REQUIRE(builtin_table().find("ZW") != nullptr);  // the last
  REQUIRE(builtin_table().find("AU") != nullptr);
  CHECK(builtin_table().find("AU")->numbers == Strings{"000", "106", "112"});
  CHECK(builtin_table().find("AU")->listing == "000, 106, 112");
  for (const char* code : {"", "A", "au", "Au", "AUS", "AA", "ZZ", "UK", "EU", "IO", "region"}) {
    CAPTURE(code);
    CHECK(builtin_table().find(code) == nullptr);
  }
}

TEST_CASE("the folded numbers of Gabon are 1300 to 1399") {
  const Region* gabon = builtin_table().find("GA");
  REQUIRE(gabon != nullptr);
  CHECK(gabon->numbers.size() == 102);
  CHECK(gabon->listing == "18, 1730, 1300 to 1399");
  for (const char* number : {"18", "1730", "1300", "1301", "1310", "1399"}) CHECK(gabon->has(number));
  for (const char* number : {"13xx", "13", "130", "1299", "1400", "13000", "01300", ""}) {
    CAPTURE(number);
    CHECK_FALSE(gabon->has(number));
  }
}

TEST_CASE("Guinea is in the table without a number") {
  const Region* guinea = builtin_table().find("GN");
  REQUIRE(guinea != nullptr);
  CHECK(guinea->numbers.empty());
  CHECK(guinea->listing.empty());
}

TEST_CASE("commas inside quotes do not end a field") {
  const auto table = Table::parse(kHeader + "AA,1 22,\"1|2{1,2}\",1,\"1,2\",,x\nBB,3x,,,,,\n");
  REQUIRE(table.ok());
  REQUIRE(table.value().regions().size() == 2);
  CHECK(table.value().find("AA")->numbers == Strings{"1", "22"});
  CHECK(table.value().find("BB")->numbers ==
        Strings{"30", "31", "32", "33", "34", "35", "36", "37", "38", "39"});
}

TEST_CASE("the last line may do without its line feed") {
  REQUIRE(Table::parse(kHeader + "AA,1,,,,,").ok());
  CHECK(Table::parse(kHeader + "AA,1,,,,,").value().find("AA")->numbers == Strings{"1"});
  CHECK(Table::parse(kHeader).value().regions().empty());
}

TEST_CASE("a table that is not one is refused with its line") {
  CHECK(error_of("") == "line 1: not the header of the table");
  CHECK(error_of("AA,1,,,,,\n") == "line 1: not the header of the table");
  for (const char* row :
       {"", "AA", "AA,1,,,,", "AA,1,,,,,,", "aa,1,,,,,", "AAA,1,,,,,", "A1,1,,,,,", "AA,1 ,,,,,x,y",
        "AA,\"1,,,,,", "AA,1  2,,,,,", "AA, 1,,,,,", "AA,xx,,,,,", "AA,1x2,,,,,", "AA,1xxxx,,,,,",
        "AA,12345678901,,,,,", "AA,123456789xx,,,,,", "AA,1;2,,,,,", "AA,+1,,,,,"}) {
    CAPTURE(row);
    CHECK(error_of(kHeader + row + "\n") == "line 2: not a row of the table");
    CHECK(error_of(kHeader + "A" + "A,1,,,,,\n" + row + "\n") == "line 3: not a row of the table");
  }
}

TEST_CASE("regions stand in order and once") {
  CHECK(error_of(kHeader + "AB,1,,,,,\nAA,1,,,,,\n") == "line 3: AA is not in its place");
  CHECK(error_of(kHeader + "AB,1,,,,,\nAB,1,,,,,\n") == "line 3: AB is not in its place");
}
