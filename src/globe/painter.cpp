#include "globe/painter.h"

#include <cmath>
#include <numbers>

#include "globe/blend.h"

namespace kiosk::globe {
namespace {

constexpr int kGridStep = 30;
constexpr int kGridEnd = 75;       // meridians stop short of the poles, where they would crowd
constexpr double kBeyondLimb = 2;  // px: hidden coast runs outside the disc, so that land reaches its edge
constexpr double kArcStep = 4 * kDegree;
constexpr int kFull = 255;

std::vector<Vec> ring_vectors(const Ring& ring) {
  std::vector<Vec> vectors;
  vectors.reserve(ring.size());
  for (const Place& place : ring) vectors.push_back(to_vec(place));
  return vectors;
}

std::vector<std::vector<Vec>> grid_vectors() {
  constexpr int kFine = 5;
  std::vector<std::vector<Vec>> lines;
  for (int lon = -180; lon < 180; lon += kGridStep) {
    lines.emplace_back();
    for (int lat = -kGridEnd; lat <= kGridEnd; lat += kFine) {
      lines.back().push_back(to_vec({double(lat), double(lon)}));
    }
  }
  for (int lat = -2 * kGridStep; lat <= 2 * kGridStep; lat += kGridStep) {
    lines.emplace_back();
    for (int lon = -180; lon <= 180; lon += kFine) lines.back().push_back(to_vec({double(lat), double(lon)}));
  }
  return lines;
}

/// Walks along a coast and gives its edges as they appear on the disc. What is hidden is moved straight
/// outwards, beyond the limb.
class Walk {
 public:
  Walk(Coverage& land, const Disc& disc) : land_(land), disc_(disc), outside_(disc.radius + kBeyondLimb) {}

  void edge(const Vec& a, const Vec& b) {
    if (a.z >= 0 && b.z >= 0) {
      add(point(a), point(b));
    } else if (a.z < 0 && b.z < 0) {
      arc(azimuth(a), azimuth(b));
    } else {
      const double along = a.z / (a.z - b.z);
      const double turn = azimuth({a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along, 0});
      if (a.z >= 0) {
        add(point(a), beyond(turn));
        arc(turn, azimuth(b));
      } else {
        arc(azimuth(a), turn);
        add(beyond(turn), point(b));
      }
    }
  }

  PointF point(const Vec& v) const { return {disc_.x + v.x * disc_.radius, disc_.y - v.y * disc_.radius}; }

 private:
  static double azimuth(const Vec& v) { return std::atan2(v.y, v.x); }
  PointF beyond(double turn) const {
    return {disc_.x + std::cos(turn) * outside_, disc_.y - std::sin(turn) * outside_};
  }
  void add(const PointF& a, const PointF& b) { land_.edge(a.x, a.y, b.x, b.y); }

  /// Around the limb, the shorter way.
  void arc(double from, double to) {
    const double way = std::remainder(to - from, 2 * std::numbers::pi);
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(way) / kArcStep)));
    PointF last = beyond(from);
    for (int i = 1; i <= steps; ++i) {
      const PointF next = i == steps ? beyond(to) : beyond(from + way * i / steps);
      add(last, next);
      last = next;
    }
  }

  Coverage& land_;
  Disc disc_;
  double outside_;
};

/// The same disc, measured from the corner of its rectangle.
Disc local_disc(const gfx::Rect& rect) {
  return disc_in({0, 0, rect.w, rect.h});
}

}  // namespace

Painter::Painter() : grid_(grid_vectors()) {
  for (const Ring& ring : built_in_land().rings) coasts_.push_back(ring_vectors(ring));
}

void Painter::draw(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect,
                   const Drawing& drawing) {
  const gfx::Rect area = rect.intersected(clip).intersected(gfx::bounds(view.size));
  if (area.empty()) return;
  land_.reset(rect.size());
  coast_lines_.reset(rect.size());
  grid_lines_.reset(rect.size());
  if (drawing.projection == Projection::Sphere) {
    gather_sphere(rect, drawing);
    paint_sphere(view, area, rect, drawing);
  } else {
    gather_map(rect, drawing);
    paint_map(view, area, rect, drawing);
  }
  draw_spots(view, area, rect, drawing);
}

void Painter::gather_sphere(const gfx::Rect& rect, const Drawing& drawing) {
  const Camera camera(drawing.pose);
  const Disc disc = local_disc(rect);
  for (const std::vector<Vec>& ring : coasts_) gather_coast(ring, camera, disc, drawing.line_px);
  // Clockwise lines around land count once, so the sum is "land or not", less one everywhere when the coasts
  // on the other side run around the limb.
  eye_over_hidden_land_ = land_.area() < -1;
  gather_grid(camera, disc, drawing.line_px);
}

void Painter::gather_coast(const std::vector<Vec>& ring, const Camera& camera, const Disc& disc,
                           double width) {
  seen_.clear();
  for (const Vec& v : ring) seen_.push_back(camera.see(v));
  Walk walk(land_, disc);
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    const Vec& a = seen_[i];
    const Vec& b = seen_[i + 1 < seen_.size() ? i + 1 : 0];
    walk.edge(a, b);
    if (a.z < 0 || b.z < 0) continue;
    const PointF from = walk.point(a);
    const PointF to = walk.point(b);
    coast_lines_.line(from.x, from.y, to.x, to.y, width, kFull);
  }
}

void Painter::gather_grid(const Camera& camera, const Disc& disc, double width) {
  for (const std::vector<Vec>& line : grid_) {
    Vec before = camera.see(line.front());
    for (std::size_t i = 1; i < line.size(); ++i) {
      const Vec here = camera.see(line[i]);
      if (before.z >= 0 && here.z >= 0) {
        grid_lines_.line(disc.x + before.x * disc.radius, disc.y - before.y * disc.radius,
                         disc.x + here.x * disc.radius, disc.y - here.y * disc.radius, width, kFull);
      }
      before = here;
    }
  }
}

void Painter::gather_map(const gfx::Rect& rect, const Drawing& drawing) {
  const MapFrame map{{0, 0, rect.w, rect.h}};
  eye_over_hidden_land_ = false;
  const auto edge = [&](const Place& a, const Place& b, double turn) {
    land_.edge(map.x(a.lon + turn), map.y(a.lat), map.x(b.lon + turn), map.y(b.lat));
  };
  for (const Ring& ring : built_in_land().rings) {
    const Place& last = ring.back();
    const double closing = last.lon + wrap_longitude(ring.front().lon - last.lon);
    for (const double turn : {-360.0, 0.0, 360.0}) {
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        edge(ring[i], ring[i + 1], turn);
        coast_lines_.line(map.x(ring[i].lon + turn), map.y(ring[i].lat), map.x(ring[i + 1].lon + turn),
                          map.y(ring[i + 1].lat), drawing.line_px, kFull);
      }
      edge(last, {ring.front().lat, closing}, turn);
      // A ring around the pole ends a turn away from where it began: it closes below the map.
      if (std::abs(closing - ring.front().lon) < 1) continue;
      edge({ring.front().lat, closing}, {-90, closing}, turn);
      edge({-90, closing}, {-90, ring.front().lon}, turn);
      edge({-90, ring.front().lon}, ring.front(), turn);
    }
  }
  for (int lon = -360; lon <= 360; lon += kGridStep) {
    grid_lines_.line(map.x(lon), 0, map.x(lon), rect.h, drawing.line_px, kFull);
  }
  for (int lat = -2 * kGridStep; lat <= 2 * kGridStep; lat += kGridStep) {
    grid_lines_.line(0, map.y(lat), rect.w, map.y(lat), drawing.line_px, kFull);
  }
}

}  // namespace kiosk::globe
