#include <doctest/doctest.h>

#include <map>

#include "text/bidi.h"
#include "unicode_file.h"

using namespace kiosk;
using text::BaseDirection;
using text::Level;

namespace {

/// A character of each bidi class.
const std::map<std::string, std::string> kSamples = {
    {"L", "0061"},   {"R", "05D0"},   {"AL", "0627"},  {"EN", "0031"},  {"ES", "002B"},  {"ET", "0024"},
    {"AN", "0661"},  {"CS", "002C"},  {"NSM", "0300"}, {"BN", "00AD"},  {"B", "2029"},   {"S", "0009"},
    {"WS", "0020"},  {"ON", "0021"},  {"LRE", "202A"}, {"RLE", "202B"}, {"LRO", "202D"}, {"RLO", "202E"},
    {"PDF", "202C"}, {"LRI", "2066"}, {"RLI", "2067"}, {"FSI", "2068"}, {"PDI", "2069"},
};

/// What a file expects: levels ("x" for characters that rule X9 removes) and the order of those that stay.
struct Expected {
  std::vector<int> levels;  ///< -1: removed
  std::vector<std::size_t> order;
};

Expected parse(const std::string& levels, const std::string& order) {
  Expected expected;
  std::istringstream in(levels);
  for (std::string level; in >> level;) expected.levels.push_back(level == "x" ? -1 : std::stoi(level));
  std::istringstream places(order);
  for (std::size_t place = 0; places >> place;) expected.order.push_back(place);
  return expected;
}

bool agrees(const std::string& utf8, BaseDirection base, const Expected& expected) {
  const std::vector<Level> levels = text::bidi_levels(utf8, base);
  if (levels.size() != expected.levels.size()) return false;
  std::vector<Level> kept;
  std::vector<std::size_t> index;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (expected.levels[i] < 0) continue;
    if (levels[i] != expected.levels[i]) return false;
    kept.push_back(levels[i]);
    index.push_back(i);
  }
  std::vector<std::size_t> order;
  for (const std::size_t place : text::visual_order(kept)) order.push_back(index[place]);
  return order == expected.order;
}

}  // namespace

TEST_CASE("Unicode's BidiTest holds for every line in every paragraph direction it names") {
  checks::Tally tally;
  std::string levels;
  std::string order;
  checks::for_each_row("BidiTest.txt", [&](const std::string& row, int line) {
    if (row.starts_with("@Levels:")) levels = row.substr(8);
    if (row.starts_with("@Reorder:")) order = row.substr(9);
    if (row.starts_with("@")) return;
    const Expected expected = parse(levels, order);
    const auto fields = checks::split(row, ';');
    std::string utf8;
    std::istringstream classes(fields[0]);
    for (std::string name; classes >> name;) utf8 += checks::from_hex(kSamples.at(name));
    const int directions = std::stoi(fields[1], nullptr, 16);
    const BaseDirection bases[] = {BaseDirection::Auto, BaseDirection::LeftToRight,
                                   BaseDirection::RightToLeft};
    for (int bit = 0; bit < 3; ++bit) {
      if (directions & (1 << bit)) tally.add(agrees(utf8, bases[bit], expected), row, line);
    }
  });
  CHECK(tally.wrong() == 0);
  CHECK(tally.total() > 700'000);
}

TEST_CASE("Unicode's BidiCharacterTest holds for every line") {
  checks::Tally tally;
  checks::for_each_row("BidiCharacterTest.txt", [&](const std::string& row, int line) {
    const auto fields = checks::split(row, ';');
    const BaseDirection bases[] = {BaseDirection::LeftToRight, BaseDirection::RightToLeft,
                                   BaseDirection::Auto};
    const Expected expected = parse(fields[3], fields.size() > 4 ? fields[4] : "");
    tally.add(agrees(checks::from_hex(fields[0]), bases[std::stoi(fields[1])], expected), row, line);
  });
  CHECK(tally.wrong() == 0);
  CHECK(tally.total() > 90'000);
}
