#include "globe/painter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace kiosk;
using globe::Place;

namespace {

constexpr std::uint32_t kGround = 0xFF000000u;

/// A flat globe in plain colours, without lines: land is white, sea is blue.
globe::Drawing plain(globe::Pose pose) {
  globe::Drawing drawing;
  drawing.pose = pose;
  drawing.colors.sea_light = drawing.colors.sea_shade = gfx::rgb(0x0000FF);
  drawing.colors.land_light = drawing.colors.land_shade = gfx::rgb(0xFFFFFF);
  drawing.colors.grid = drawing.colors.coast = drawing.colors.rim = gfx::rgb(0).with_alpha(0);
  drawing.colors.glow = gfx::rgb(0).with_alpha(0);
  drawing.colors.spot = gfx::rgb(0xFF0000);
  drawing.colors.spot_edge = gfx::rgb(0x00FF00);
  drawing.spot_px = 4;
  return drawing;
}

gfx::Picture picture_of(const globe::Drawing& drawing, gfx::Size size) {
  static globe::Painter painter;
  gfx::Picture picture(size);
  painter.draw(picture.view(), gfx::bounds(size), gfx::bounds(size), drawing);
  return picture;
}

/// Land::is_land for very many places: only the coasts near a place's meridian are looked at.
class FastLand {
 public:
  FastLand() {
    for (const globe::Ring& ring : globe::built_in_land().rings) {
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const Place& a = ring[i];
        const Place b = ring[(i + 1) % ring.size()];
        const double step = globe::wrap_longitude(b.lon - a.lon);
        const int from = static_cast<int>(std::floor(std::min(a.lon, a.lon + step)));
        const int to = static_cast<int>(std::floor(std::max(a.lon, a.lon + step)));
        for (int degree = from; degree <= to; ++degree) {
          edges_[static_cast<std::size_t>((degree % 360 + 360) % 360)].push_back({a, step, b.lat});
        }
      }
    }
  }

  bool is_land(Place place) const {
    const int degree = static_cast<int>(std::floor(place.lon));
    bool inside = false;
    for (const Edge& edge : edges_[static_cast<std::size_t>((degree % 360 + 360) % 360)]) {
      const double from = globe::wrap_longitude(edge.a.lon - place.lon);
      if ((from < 0) == (from + edge.step < 0) || edge.step == 0) continue;
      if (edge.a.lat + (edge.lat - edge.a.lat) * (-from / edge.step) > place.lat) inside = !inside;
    }
    return inside;
  }

 private:
  struct Edge {
    Place a;
    double step;
    double lat;
  };
  std::array<std::vector<Edge>, 360> edges_;
};

const FastLand& fast_land() {
  static const FastLand land;
  return land;
}

/// 0 sea to 1 land.
double land_at(const gfx::Picture& picture, int x, int y) {
  return ((picture.at({x, y}) >> 16) & 0xFF) / 255.0;
}

std::vector<globe::Pose> many_poses() {
  std::vector<globe::Pose> poses{{90, 0}, {-90, 0}, {89.9, 77}, {-89.9, -77}, {0, 180}, {0, -179.99}};
  for (int i = 0; i < 64; ++i) {
    // Evenly over the sphere, without a pattern of its own.
    const double lat = std::asin(1 - 2 * (i + 0.5) / 64) * 180 / 3.14159265358979;
    poses.push_back({lat, globe::wrap_longitude(i * 137.508)});
  }
  return poses;
}

struct Wrong {
  int pixels = 0;
  int looked_at = 0;
};

/// Compares the picture with asking for each point whether it is land, away from coasts and the limb.
Wrong compare(const globe::Drawing& drawing, gfx::Size size) {
  const gfx::Picture picture = picture_of(drawing, size);
  Wrong wrong;
  for (int y = 0; y < size.h; ++y) {
    for (int x = 0; x < size.w; ++x) {
      int land = 0;
      int points = 0;
      for (const double dy : {-0.2, 0.5, 1.2}) {
        for (const double dx : {-0.2, 0.5, 1.2}) {
          const auto place = globe::place_at(drawing, gfx::bounds(size), {x + dx, y + dy});
          if (!place) continue;
          ++points;
          land += fast_land().is_land(*place) ? 1 : 0;
        }
      }
      if (points < 9 || (land != 0 && land != 9)) continue;
      ++wrong.looked_at;
      if (std::abs(land_at(picture, x, y) - land / 9) > 0.3) ++wrong.pixels;
    }
  }
  return wrong;
}

}  // namespace

TEST_CASE("the fast look at land is the plain one") {
  for (int i = 0; i < 2000; ++i) {
    const Place place{std::fmod(i * 7.31, 179.0) - 89.5, globe::wrap_longitude(i * 137.508)};
    CHECK(fast_land().is_land(place) == globe::built_in_land().is_land(place));
  }
}

TEST_CASE("every pixel of the globe is land where there is land, for poses all over the sphere") {
  for (const globe::Pose& pose : many_poses()) {
    const Wrong wrong = compare(plain(pose), {63, 63});
    CHECK(wrong.looked_at > 1500);
    // A streak would be a row of thirty. Islands smaller than the grid of points do happen.
    CHECK_MESSAGE(wrong.pixels <= 6, "pose " << pose.lat << " " << pose.lon << ": " << wrong.pixels);
  }
}

TEST_CASE("the same holds for the flat map") {
  globe::Drawing map = plain({0, 0});
  map.projection = globe::Projection::FlatMap;
  const Wrong wrong = compare(map, {240, 100});
  CHECK(wrong.looked_at > 15000);
  CHECK(wrong.pixels <= 12);
}

TEST_CASE("the Sahara is land and the middle of the Pacific is sea, from wherever they are looked at") {
  const Place sahara{23, 5};
  const Place pacific{0, -150};
  for (const globe::Pose& pose : many_poses()) {
    const globe::Drawing drawing = plain(pose);
    const gfx::Size size{301, 301};
    const gfx::Picture picture = picture_of(drawing, size);
    for (const Place& place : {sahara, pacific}) {
      const auto sight = globe::sight_of(drawing, gfx::bounds(size), place);
      if (!sight || sight->facing < 0.1) continue;
      const double land = land_at(picture, int(sight->at.x), int(sight->at.y));
      CHECK(land == (place == sahara ? 1.0 : 0.0));
    }
  }
}

TEST_CASE("land reaches the limb: no rim of sea is left around it") {
  // Over Asia the limb from the north to the south-west is all land or ice somewhere; walk around it.
  const globe::Drawing drawing = plain({50, 60});
  const gfx::Size size{401, 401};
  const gfx::Picture picture = picture_of(drawing, size);
  const globe::Disc disc = globe::disc_in(gfx::bounds(size));
  int land = 0;
  for (int i = 0; i < 360; ++i) {
    const double angle = i * 3.14159265 / 180;
    const auto look = [&](double inside) {
      const double r = disc.radius - inside;
      return globe::PointF{disc.x + std::cos(angle) * r, disc.y + std::sin(angle) * r};
    };
    const auto place = globe::place_at(drawing, gfx::bounds(size), look(0.5));
    const auto deeper = globe::place_at(drawing, gfx::bounds(size), look(2));
    if (!place || !deeper) continue;
    const bool is_land = globe::built_in_land().is_land(*place) && globe::built_in_land().is_land(*deeper);
    if (!is_land) continue;
    ++land;
    const globe::PointF at = look(1.5);
    CHECK(land_at(picture, int(at.x), int(at.y)) > 0.6);
  }
  CHECK(land > 40);
}

TEST_CASE("a globe drawn in parts gives the same pixels as in one go, and nothing beside its rectangle") {
  globe::Painter painter;
  globe::Drawing drawing = plain({30, -60});
  drawing.colors.glow = gfx::rgb(0x808080);
  drawing.colors.grid = gfx::rgb(0x00FFFF).with_alpha(60);
  drawing.colors.coast = gfx::rgb(0xFFFF00).with_alpha(120);
  drawing.colors.rim = gfx::rgb(0xFFFFFF);
  drawing.spots = {{{51.5, -0.1}}, {{45.4, -75.7}, globe::Dot::Hollow}};
  drawing.chosen = 1;
  drawing.leader = gfx::Point{30, -40};
  for (const auto projection : {globe::Projection::Sphere, globe::Projection::FlatMap}) {
    drawing.projection = projection;
    const gfx::Rect rect{10, 6, 120, 110};
    gfx::Picture whole({140, 130});
    painter.draw(whole.view(), gfx::bounds(whole.size()), rect, drawing);
    gfx::Picture parts({140, 130});
    for (int y = 0; y < 130; y += 13) {
      for (int x = 0; x < 140; x += 35) painter.draw(parts.view(), {x, y, 35, 13}, rect, drawing);
    }
    CHECK(whole == parts);
    for (int x = 0; x < 140; ++x) {
      CHECK(whole.at({x, 5}) == kGround);
      CHECK(whole.at({x, 116}) == kGround);
    }
  }
}

TEST_CASE("a place is marked where it is, the chosen one with a ring, and not when it is on the other side") {
  globe::Drawing drawing = plain({0, 0});
  drawing.spots = {{{0, 0}}, {{0, 180}}};
  const gfx::Size size{201, 201};
  gfx::Picture picture = picture_of(drawing, size);
  CHECK(picture.at({100, 100}) == 0xFFFF0000u);
  const auto red = [&] {
    int count = 0;
    for (const std::uint32_t pixel : picture.pixels()) count += pixel == 0xFFFF0000u ? 1 : 0;
    return count;
  };
  const int plain_red = red();
  drawing.chosen = 0;
  picture = picture_of(drawing, size);
  CHECK(red() > plain_red + 20);
  drawing.spots = {{{0, 180}}};
  picture = picture_of(drawing, size);
  CHECK(red() == 0);
}

TEST_CASE("a hollow mark shows its edge colour in the middle") {
  globe::Drawing drawing = plain({0, 0});
  drawing.spots = {{{0, 0}, globe::Dot::Hollow}};
  drawing.spot_px = 10;
  const gfx::Picture picture = picture_of(drawing, {201, 201});
  CHECK(picture.at({100, 100}) == 0xFF00FF00u);
}
