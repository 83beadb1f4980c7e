#include "look/panel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::look {
namespace {

constexpr double kMmPerInch = 25.4;

struct KnownPanel {
  int long_side;
  int short_side;
  double diagonal_in;
};

// Panels that are sold for this purpose, by rising pixel diagonal.
constexpr std::array kKnown{
    KnownPanel{480, 320, 3.5},    KnownPanel{800, 480, 7.0},    KnownPanel{1024, 600, 7.0},
    KnownPanel{1280, 720, 7.0},   KnownPanel{1280, 800, 10.1},  KnownPanel{1920, 1080, 21.5},
    KnownPanel{2560, 1080, 29.0}, KnownPanel{3840, 2160, 43.0},
};

double diagonal_px(double w, double h) {
  return std::hypot(w, h);
}

double guess_diagonal_in(gfx::Size size) {
  const int long_side = std::max(size.w, size.h);
  const int short_side = std::min(size.w, size.h);
  for (const KnownPanel& panel : kKnown) {
    if (panel.long_side == long_side && panel.short_side == short_side) return panel.diagonal_in;
  }
  // Between two known panels: linear in the pixel diagonal; outside: the density of the nearest one.
  const double wanted = diagonal_px(size.w, size.h);
  const KnownPanel* below = nullptr;
  for (const KnownPanel& panel : kKnown) {
    const double here = diagonal_px(panel.long_side, panel.short_side);
    if (here >= wanted) {
      if (below == nullptr) return panel.diagonal_in * wanted / here;
      const double from = diagonal_px(below->long_side, below->short_side);
      return std::lerp(below->diagonal_in, panel.diagonal_in, (wanted - from) / (here - from));
    }
    below = &panel;
  }
  return below->diagonal_in * wanted / diagonal_px(below->long_side, below->short_side);
}

double guess_distance_m(double diagonal_in) {
  return std::clamp(0.4 + (diagonal_in - 7.0) / 30.0, 0.3, 0.6);
}

}  // namespace

double Panel::px_per_mm() const {
  return diagonal_px(size.w, size.h) / diagonal_mm;
}

double Panel::short_side_mm() const {
  return std::min(size.w, size.h) / px_per_mm();
}

namespace {

constexpr double kLowestReachMm = 380;
constexpr double kHighestReachMm = 1220;
constexpr double kLowestEasyMm = 800;
constexpr double kHighestEasyMm = 1100;
constexpr double kLeastBandMm = 150;
constexpr double kLeastEasyBandMm = 200;

/// The part of the panel between two heights above the floor, if it is at least `least_mm` high.
std::optional<Band> band_between(const Panel& panel, double bottom_edge_mm, double low_mm, double high_mm,
                                 double least_mm) {
  const double mm = panel.px_per_mm();
  const auto row_at = [&](double height_mm) { return panel.size.h - (height_mm - bottom_edge_mm) * mm; };
  const int top = std::clamp(static_cast<int>(std::ceil(row_at(high_mm))), 0, panel.size.h);
  const int bottom = std::clamp(static_cast<int>(std::floor(row_at(low_mm))), 0, panel.size.h);
  if (bottom - top < least_mm * mm) return std::nullopt;
  return Band{top, bottom};
}

}  // namespace

std::optional<Band> reach_band(const Panel& panel, double bottom_edge_mm) {
  if (panel.size.h > panel.size.w) {
    const auto easy = band_between(panel, bottom_edge_mm, kLowestEasyMm, kHighestEasyMm, kLeastEasyBandMm);
    if (easy) return easy;
  }
  // A small panel that is in reach as a whole is less than 150 mm high.
  const double least = std::min(kLeastBandMm, panel.size.h / panel.px_per_mm());
  return band_between(panel, bottom_edge_mm, kLowestReachMm, kHighestReachMm, least);
}

Panel make_panel(gfx::Size size, std::optional<double> diagonal_in, std::optional<double> distance_m) {
  const double inches = diagonal_in.value_or(guess_diagonal_in(size));
  return {size, inches * kMmPerInch, distance_m.value_or(guess_distance_m(inches)) * 1000.0};
}

}  // namespace kiosk::look
