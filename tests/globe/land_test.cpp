#include "globe/land.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>

using namespace kiosk;
using globe::Place;

namespace {

/// Share of the sphere that is land, by looking at a grid of points that are equally far apart.
double land_share() {
  double all = 0;
  double land = 0;
  for (int lat = -89; lat < 90; lat += 2) {
    const double weight = std::cos(lat * 3.14159265 / 180);
    for (int lon = -179; lon < 180; lon += 3) {
      all += weight;
      if (globe::built_in_land().is_land({double(lat), double(lon)})) land += weight;
    }
  }
  return land / all;
}

}  // namespace

TEST_CASE("the built-in land has the rings of the source, and each is closed and on the earth") {
  const globe::Land& land = globe::built_in_land();
  CHECK(land.rings.size() == 126);
  std::size_t corners = 0;
  int around_a_pole = 0;
  for (const globe::Ring& ring : land.rings) {
    corners += ring.size();
    REQUIRE(ring.size() >= 3);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      CHECK(std::abs(ring[i].lat) < 90);
      if (i > 0) CHECK(std::abs(ring[i].lon - ring[i - 1].lon) < 10);
    }
    // The last corner is near the first: closing a ring draws no line across the world.
    CHECK(std::abs(globe::wrap_longitude(ring.back().lon - ring.front().lon)) < 10);
    CHECK(std::abs(ring.back().lat - ring.front().lat) < 10);
    if (std::abs(ring.back().lon - ring.front().lon) > 180) ++around_a_pole;
  }
  CHECK(corners == 4995);
  CHECK(around_a_pole == 1);  // the Antarctic
}

TEST_CASE("land lies at the right hand of its coast, but for the one sea inside land") {
  int seas = 0;
  for (const globe::Ring& ring : globe::built_in_land().rings) {
    double twice_area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Place& a = ring[i];
      const Place& b = ring[(i + 1) % ring.size()];
      twice_area += a.lon * b.lat - b.lon * a.lat;
    }
    if (twice_area > 0) ++seas;
  }
  CHECK(seas == 1);  // the Caspian Sea
}

TEST_CASE("cities are on land and oceans are not") {
  const globe::Land& land = globe::built_in_land();
  for (const Place city : {Place{48.9, 2.4},
                           {-35.3, 149.1},
                           {45.4, -75.7},
                           {45.8, 4.8},
                           {41.9, 12.8},
                           {38.9, -77.2},
                           {51.5, -0.6},
                           {23, 10},
                           {66, -179.5},
                           {66, 179},
                           {-80, 0},
                           {-89.9, 77},
                           {-15, -55},
                           {65, 100},
                           {72, -40}}) {
    CHECK_MESSAGE(land.is_land(city), city.lat << " " << city.lon);
  }
  for (const Place sea : {Place{30, -40},
                          {0, -150},
                          {-40, 90},
                          {89, 0},
                          {42, 51},
                          {0, 0},
                          {-55, 179.9},
                          {15, 65},
                          {60, -30},
                          {35, 18}}) {
    CHECK_MESSAGE(!land.is_land(sea), sea.lat << " " << sea.lon);
  }
}

TEST_CASE("twenty-nine hundredths of the earth are land") {
  CHECK(land_share() == doctest::Approx(0.29).epsilon(0.03));
}

TEST_CASE("a file of land is read with its comments and refused with the line that is wrong") {
  const auto land = globe::parse_land("# a square\n0 0 100 0 0 -100 -100 0\n\n");
  REQUIRE(land.ok());
  REQUIRE(land.value().rings.size() == 1);
  CHECK(land.value().rings[0][2] == Place{-1, 1});
  CHECK(land.value().is_land({-0.5, 0.5}));
  CHECK_FALSE(land.value().is_land({0.5, 0.5}));
  CHECK(globe::parse_land("0 0 1 0 0 1\n0 0 1 x 0 1\n").error().starts_with("line 2 "));
  CHECK_FALSE(globe::parse_land("0 0 1 0 0\n").ok());
  CHECK_FALSE(globe::parse_land("0 0 1 0\n").ok());
  CHECK_FALSE(globe::parse_land("0 8999 1 2 1 -1\n").ok());
  CHECK_FALSE(globe::parse_land("0 0 1- 0 0 1\n").ok());
  CHECK_FALSE(globe::parse_land("# nothing\n").ok());
}
