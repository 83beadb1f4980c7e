#include "accessibility/measures.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace kiosk::accessibility {
namespace {

constexpr double kTinyDiagonalMm = 6 * 25.4;
constexpr double kSmallestCapitalMm = 4.8;
constexpr double kShortSideForFullTargetsMm = 85;

// The sizes of the look are whole pixels of an angle with three digits.
constexpr double kRounding = 0.99;

double tangent(double degrees) {
  return std::tan(degrees * std::acos(-1.0) / 180.0);
}

bool is_tiny(const look::Panel& panel) {
  return panel.diagonal_mm < kTinyDiagonalMm;
}

bool is_zone(const layout::Target& target) {
  return target.id.starts_with("zone-");
}

double least_side_mm(const look::Panel& panel, const layout::Target& target) {
  const bool may_be_small = is_zone(target) || target.id.starts_with("dot-");
  return panel.short_side_mm() >= kShortSideForFullTargetsMm && !may_be_small ? 20.0 : 15.0;
}

/// The way between two rectangles, along the axis on which they are farther apart; negative if they overlap.
int gap_between(const gfx::Rect& a, const gfx::Rect& b) {
  const int across = std::max(a.x, b.x) - std::min(a.right(), b.right());
  const int down = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
  return std::max(across, down);
}

std::string in_mm(double length) {
  std::ostringstream out;
  out << length << " mm";
  return out.str();
}

}  // namespace

double least_capital_mm(const look::Panel& panel) {
  if (is_tiny(panel)) return kRounding * panel.distance_mm * tangent(26.0 / 60.0);
  return std::max(kSmallestCapitalMm, kRounding * panel.distance_mm * tangent(0.7));
}

std::vector<std::string> text_faults(const Wall& wall, const layout::Scene& scene) {
  std::vector<std::string> faults;
  for (const layout::TextRun* run : text_runs(scene)) {
    const double capital = wall.capital_mm(run->font.size_px);
    if (capital >= least_capital_mm(wall.panel())) continue;
    faults.push_back("\"" + run->utf8 + "\" has capitals of " + in_mm(capital));
  }
  return faults;
}

std::vector<std::string> target_faults(const Wall& wall, const layout::Scene& scene) {
  const double least_gap_mm = is_tiny(wall.panel()) ? 2.0 : 3.0;
  std::vector<std::string> faults;
  const auto& targets = scene.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const layout::Target& target = targets[i];
    const double side = wall.mm(std::min(target.area.w, target.area.h));
    if (side < least_side_mm(wall.panel(), target)) faults.push_back(target.id + " is only " + in_mm(side));
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      const layout::Target& other = targets[j];
      // The tiles of a menu lie on the zones beside them, and win.
      if (is_zone(target) != is_zone(other) && target.area.overlaps(other.area)) continue;
      const double gap = wall.mm(gap_between(target.area, other.area));
      if (gap < least_gap_mm) {
        faults.push_back(target.id + " and " + other.id + " are only " + in_mm(gap) + " apart");
      }
    }
  }
  return faults;
}

}  // namespace kiosk::accessibility
