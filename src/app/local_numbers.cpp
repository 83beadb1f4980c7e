#include "app/local_numbers.h"

#include <algorithm>
#include <string>

namespace kiosk::app {
namespace {

using emergency::LocalNumber;
using emergency::Service;

/// One line: where, what, what to do.
std::string line_of(std::size_t entry, const emergency::Problem& problem, bool others) {
  const std::string shown = others ? "this local number is left out" : "the plain sentence is shown";
  return shown + ": emergency entry " + std::to_string(entry + 1) + ", \"" + std::string(problem.field) +
         "\": " + problem.what + "; " + problem.todo;
}

}  // namespace

std::vector<LocalNumber> judge_numbers(const std::vector<emergency::Entry>& entries,
                                       const emergency::Today& today, base::Log& log) {
  std::vector<LocalNumber> numbers;
  std::vector<emergency::Problems> problems;
  for (const emergency::Entry& entry : entries) {
    emergency::Verdict verdict = emergency::judge(entry, today);
    if (verdict.number) numbers.push_back(std::move(*verdict.number));
    problems.push_back(std::move(verdict.problems));
  }
  for (std::size_t i = 0; i < problems.size(); ++i) {
    for (const emergency::Problem& problem : problems[i]) {
      log.write(base::Level::Error, line_of(i, problem, !numbers.empty()));
    }
  }
  std::stable_sort(numbers.begin(), numbers.end(), [](const LocalNumber& a, const LocalNumber& b) {
    return a.service == Service::All && b.service == Service::Police;
  });
  if (numbers.size() > kMostNumbers) numbers.erase(numbers.begin() + kMostNumbers, numbers.end());
  return numbers;
}

}  // namespace kiosk::app
