#include "content/fact_ids.h"

#include <algorithm>
#include <set>

#include "content/content_loader.h"

namespace kiosk::content {
namespace {

constexpr int kFactsOfSeedA = 23;
constexpr int kFactsOfSeedB = 27;

bool covered(const std::string& id, const std::set<std::string>& tagged) {
  if (tagged.contains(id)) return true;
  const std::vector<std::string> parts = parts_of_fact(id);
  return !parts.empty() && std::all_of(parts.begin(), parts.end(),
                                       [&](const std::string& part) { return tagged.contains(part); });
}

}  // namespace

std::vector<std::string> all_fact_ids() {
  std::vector<std::string> ids;
  for (int i = 1; i <= kFactsOfSeedA; ++i) ids.push_back("A" + std::to_string(i));
  for (int i = 1; i <= kFactsOfSeedB; ++i) ids.push_back("B" + std::to_string(i));
  return ids;
}

std::vector<std::string> parts_of_fact(std::string_view id) {
  std::string_view names;
  if (id == "A17") names = "abcd";
  if (id == "A18") names = "abcde";
  if (id == "A19") names = "123";
  std::vector<std::string> parts;
  for (const char name : names) parts.push_back(std::string(id) + "." + name);
  return parts;
}

bool is_fact_id(std::string_view text) {
  static const std::set<std::string, std::less<>> known = [] {
    std::set<std::string, std::less<>> ids;
    for (const std::string& id : all_fact_ids()) {
      ids.insert(id);
      for (const std::string& part : parts_of_fact(id)) ids.insert(part);
    }
    return ids;
  }();
  return known.contains(text);
}

std::vector<std::string> uncovered_facts(const model::Content& content) {
  std::set<std::string> tagged;
  for (const model::Page& page : content.deck.pages) {
    for (const model::Block& block : page.blocks) tagged.insert(block.facts.begin(), block.facts.end());
  }
  std::vector<std::string> uncovered;
  for (const std::string& id : all_fact_ids()) {
    if (!covered(id, tagged)) uncovered.push_back(id);
  }
  return uncovered;
}

}  // namespace kiosk::content
