#include "globe/coverage.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace kiosk;

namespace {

float at(const globe::Coverage& coverage, int x, int y) {
  std::vector<float> row;
  coverage.read_row(y, row);
  return row[static_cast<std::size_t>(x)];
}

/// A clockwise rectangle, y down.
void add_rect(globe::Coverage& coverage, double x0, double y0, double x1, double y1) {
  coverage.edge(x0, y0, x1, y0);
  coverage.edge(x1, y0, x1, y1);
  coverage.edge(x1, y1, x0, y1);
  coverage.edge(x0, y1, x0, y0);
}

double sum(const globe::Coverage& coverage) {
  double all = 0;
  for (int y = 0; y < coverage.size().h; ++y) {
    for (int x = 0; x < coverage.size().w; ++x) all += static_cast<double>(at(coverage, x, y));
  }
  return all;
}

}  // namespace

TEST_CASE("a rectangle covers its pixels whole and those at its edges in part") {
  globe::Coverage coverage;
  coverage.reset({10, 8});
  add_rect(coverage, 2.5, 1, 6.25, 4.5);
  CHECK(at(coverage, 1, 2) == doctest::Approx(0));
  CHECK(at(coverage, 2, 2) == doctest::Approx(0.5));
  CHECK(at(coverage, 4, 2) == doctest::Approx(1));
  CHECK(at(coverage, 6, 2) == doctest::Approx(0.25));
  CHECK(at(coverage, 7, 2) == doctest::Approx(0));
  CHECK(at(coverage, 4, 4) == doctest::Approx(0.5));
  CHECK(at(coverage, 4, 5) == doctest::Approx(0));
  CHECK(coverage.area() == doctest::Approx(3.75 * 3.5));
}

TEST_CASE("slanted edges cover what lies inside them, pixel by pixel") {
  globe::Coverage coverage;
  coverage.reset({40, 30});
  // A triangle, clockwise, flat and steep edges: compared with counting points.
  const double x[] = {3.2, 36.7, 11.9};
  const double y[] = {4.1, 9.3, 27.8};
  for (int i = 0; i < 3; ++i) coverage.edge(x[i], y[i], x[(i + 1) % 3], y[(i + 1) % 3]);
  const auto inside = [&](double px, double py) {
    for (int i = 0; i < 3; ++i) {
      const int j = (i + 1) % 3;
      if ((x[j] - x[i]) * (py - y[i]) - (y[j] - y[i]) * (px - x[i]) < 0) return false;
    }
    return true;
  };
  for (int py = 0; py < 30; ++py) {
    for (int px = 0; px < 40; ++px) {
      int hits = 0;
      for (int i = 0; i < 256; ++i)
        hits += inside(px + (i % 16 + 0.5) / 16, py + (i / 16 + 0.5) / 16) ? 1 : 0;
      CHECK(std::abs(double(at(coverage, px, py)) - hits / 256.0) < 0.06);
    }
  }
  CHECK(sum(coverage) == doctest::Approx(coverage.area()).epsilon(1e-4));
}

TEST_CASE("a line the other way round takes away") {
  globe::Coverage coverage;
  coverage.reset({20, 20});
  add_rect(coverage, 2, 2, 18, 18);
  coverage.edge(6, 6, 6, 12);
  coverage.edge(6, 12, 12, 12);
  coverage.edge(12, 12, 12, 6);
  coverage.edge(12, 6, 6, 6);
  CHECK(at(coverage, 3, 8) == doctest::Approx(1));
  CHECK(at(coverage, 8, 8) == doctest::Approx(0));
  CHECK(at(coverage, 15, 8) == doctest::Approx(1));
}

TEST_CASE("what reaches beyond the pixels is cut off, and its inside stays covered") {
  globe::Coverage coverage;
  coverage.reset({10, 10});
  coverage.edge(-30, -20, 5, -20);
  coverage.edge(5, -20, 40, 30);
  coverage.edge(40, 30, -30, 30);
  coverage.edge(-30, 30, -30, -20);
  CHECK(at(coverage, 0, 0) == doctest::Approx(1));
  CHECK(at(coverage, 9, 9) == doctest::Approx(1));
  coverage.reset({10, 10});
  add_rect(coverage, 20, 2, 30, 8);
  CHECK(at(coverage, 9, 5) == doctest::Approx(0));
}

TEST_CASE("nothing is left of what was there before a reset") {
  globe::Coverage coverage;
  coverage.reset({10, 10});
  add_rect(coverage, 0, 0, 10, 10);
  coverage.reset({12, 6});
  CHECK(sum(coverage) == doctest::Approx(0));
  CHECK(coverage.area() == 0);
}

TEST_CASE("a stroke is as wide as it says, soft at its edge, and pieces leave no knots") {
  globe::Strokes strokes;
  strokes.reset({20, 20});
  strokes.line(3, 10, 10, 10, 2, 200);
  const int before = strokes.row(9)[10];
  strokes.line(10, 10, 17, 10, 2, 200);
  CHECK(strokes.row(9)[6] == 200);
  CHECK(strokes.row(9)[10] == 200);
  CHECK(before <= 200);
  CHECK(strokes.row(12)[6] == 0);
  CHECK(strokes.any(10));
  CHECK_FALSE(strokes.any(2));
}
