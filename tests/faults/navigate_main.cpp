/// navigate NAVIGATIONS [SEED]: ends with 1 if memory, descriptors or textures grew, or the message was
/// missing.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "faults/navigation.h"

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: navigate NAVIGATIONS [SEED]\n", stderr);
    return 2;
  }
  const auto start = std::chrono::steady_clock::now();
  const auto report = kiosk::faults::navigate(std::strtol(argv[1], nullptr, 10),
                                              argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  const long grown_rss =
      static_cast<long>(report.end.resident_bytes) - static_cast<long>(report.warm.resident_bytes);
  const long grown_heap =
      static_cast<long>(report.end.heap_bytes) - static_cast<long>(report.warm.heap_bytes);
  std::printf(
      "navigate: %ld navigations in %.0f s: RSS %.1f MB, grown by %ld KB (heap %ld KB); descriptors %d, were "
      "%d; "
      "textures %d to %d; %s\n",
      report.navigations, took.count(), static_cast<double>(report.end.resident_bytes) / 1e6,
      grown_rss / 1024, grown_heap / 1024, report.end.descriptors, report.warm.descriptors,
      report.textures_least, report.textures_most,
      report.finding.empty() ? "the message was there" : report.finding.c_str());
  const bool good = grown_rss <= 1024 * 1024 && report.end.descriptors == report.warm.descriptors &&
                    report.textures_most <= 2 && report.finding.empty();
  return good ? 0 : 1;
}
