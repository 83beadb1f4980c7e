#include "globe/sphere.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "globe/drawing.h"

using namespace kiosk;
using globe::Place;

namespace {

std::vector<globe::Pose> poses() {
  std::vector<globe::Pose> all;
  for (const double lat : {-90.0, -60.0, -20.0, 0.0, 33.0, 60.0, 90.0}) {
    for (int lon = -180; lon < 180; lon += 45) all.push_back({lat, static_cast<double>(lon)});
  }
  return all;
}

double apart(Place a, Place b) {
  return globe::degrees_between(a, b);
}

}  // namespace

TEST_CASE("longitudes are wrapped to half a turn either way") {
  CHECK(globe::wrap_longitude(181) == -179);
  CHECK(globe::wrap_longitude(-180) == -180);
  CHECK(globe::wrap_longitude(180) == -180);
  CHECK(globe::wrap_longitude(725) == 5);
  CHECK(globe::wrap_longitude(-725) == -5);
}

TEST_CASE("the middle of the disc is the pose, north is up and east is right") {
  const globe::Camera camera({45, 10});
  const globe::Vec middle = camera.see(Place{45, 10});
  CHECK(std::abs(middle.x) < 1e-12);
  CHECK(std::abs(middle.y) < 1e-12);
  CHECK(middle.z == doctest::Approx(1));
  CHECK(camera.see(Place{50, 10}).y > 0);
  CHECK(camera.see(Place{45, 12}).x > 0);
  CHECK(camera.see(Place{-45, -170}).z == doctest::Approx(-1));
}

TEST_CASE("what is under a point of the disc is seen at that point, for every pose") {
  for (const globe::Pose& pose : poses()) {
    const globe::Camera camera(pose);
    for (const double x : {-0.9, -0.3, 0.0, 0.5}) {
      for (const double y : {-0.4, 0.0, 0.2}) {
        const auto place = camera.place_at(x, y);
        REQUIRE(place.has_value());
        const globe::Vec seen = camera.see(*place);
        CHECK(seen.x == doctest::Approx(x).epsilon(1e-9));
        CHECK(seen.y == doctest::Approx(y).epsilon(1e-9));
        CHECK(seen.z > 0);
      }
    }
  }
}

TEST_CASE("beside the disc there is no place") {
  CHECK_FALSE(globe::Camera({0, 0}).place_at(0.8, 0.8).has_value());
}

TEST_CASE("distances are those of great circles") {
  CHECK(apart({0, 0}, {0, 90}) == doctest::Approx(90));
  CHECK(apart({0, 179}, {0, -179}) == doctest::Approx(2));
  CHECK(apart({90, 0}, {90, 123}) == doctest::Approx(0));
}

TEST_CASE("a place is brought under the finger exactly, as far as latitudes allow") {
  const globe::Pose before{20, -30};
  for (const Place place : {Place{20, -30}, {51.5, -0.1}, {0, -60}, {-10, -20}}) {
    for (const double x : {-0.5, 0.0, 0.4}) {
      for (const double y : {-0.3, 0.0, 0.3}) {
        const globe::Pose pose = globe::pose_with(place, x, y, before, 85);
        const globe::Vec seen = globe::Camera(pose).see(place);
        CHECK(seen.x == doctest::Approx(x).epsilon(1e-6));
        CHECK(seen.y == doctest::Approx(y).epsilon(1e-6));
      }
    }
  }
}

TEST_CASE("the globe is never tipped over, however far the finger goes") {
  globe::Pose pose{0, 0};
  for (double y = 0; y < 4; y += 0.05) {
    pose = globe::pose_with({10, 5}, 0.1, -y, pose, 60);
    CHECK(std::abs(pose.lat) <= 60);
  }
  CHECK(pose.lat == 60);
}

TEST_CASE("a finger beside the disc turns it no faster than one at its edge, and without a leap") {
  globe::Pose before = globe::pose_with({0, 0}, 0.0, 0.0, {0, 0}, 60);
  for (double x = 0.01; x < 2; x += 0.01) {
    const globe::Pose pose = globe::pose_with({0, 0}, x, 0.0, before, 60);
    CHECK(apart(pose, before) < 1.6);
    before = pose;
  }
}

TEST_CASE("a map gives back the place that it shows at a point") {
  globe::Drawing map;
  map.projection = globe::Projection::FlatMap;
  const gfx::Rect rect{10, 20, 720, 276};
  for (const Place place : {Place{51.5, -0.1}, {-35.3, 149.1}, {65, -169.5}, {65, -168.5}, {4.7, -74.1}}) {
    const auto sight = globe::sight_of(map, rect, place);
    REQUIRE(sight.has_value());
    CHECK(rect.contains(gfx::Point{static_cast<int>(sight->at.x), static_cast<int>(sight->at.y)}));
    const auto back = globe::place_at(map, rect, sight->at);
    REQUIRE(back.has_value());
    CHECK(apart(*back, place) < 1e-6);
  }
  CHECK_FALSE(globe::sight_of(map, rect, {-80, 0}).has_value());
  CHECK_FALSE(globe::place_at(map, rect, {5, 30}).has_value());
}

TEST_CASE("a map fills its area as far as its shape may be stretched") {
  for (const gfx::Size size : {gfx::Size{600, 200}, {300, 300}, {1000, 100}, {640, 300}}) {
    const gfx::Rect area{7, 9, size.w, size.h};
    const gfx::Rect map = globe::map_in(area);
    CHECK(area.contains(map));
    const double aspect = static_cast<double>(map.w) / map.h;
    CHECK(aspect > 1.75);
    CHECK(aspect < 2.7);
    CHECK((map.w == area.w || map.h == area.h));
  }
}
