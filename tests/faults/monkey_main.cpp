/// monkey EVENTS [SEED]: prints what a monkey of that seed did; ends with 1 if it found something.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "faults/monkey.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: monkey EVENTS [SEED]\n", stderr);
    return 2;
  }
  const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  const auto start = std::chrono::steady_clock::now();
  const auto report = kiosk::faults::let_monkey_play(std::strtol(argv[1], nullptr, 10), seed);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf(
      "monkey: seed %llu, %ld events, %ld frames, %zu kinds of views, home %ld times by taps, %.0f s: %s\n",
      static_cast<unsigned long long>(seed), report.events, report.frames, report.states.size(),
      report.home_walks, took.count(), report.finding.empty() ? "nothing found" : report.finding.c_str());
  return report.finding.empty() ? 0 : 1;
}
