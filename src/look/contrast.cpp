#include "look/contrast.h"

#include <algorithm>

namespace kiosk::look {
namespace {

struct Rule {
  std::string_view front;
  std::string_view back;
  double least;
};

constexpr Rule kRules[] = {
    {"text", "ground", 7},      {"text", "card", 7},           {"text", "control", 7},
    {"muted", "ground", 7},     {"accent", "ground", 7},       {"accent", "card", 7},
    {"on_accent", "accent", 7}, {"on_message", "message", 10}, {"control_edge", "ground", 3},
    {"accent", "control", 3},  // a pressed button changes its ground from the one to the other
    {"focus", "ground", 3},     {"focus", "control", 3},
};

gfx::Color color_of(const Palette& colors, std::string_view name) {
  const auto role = std::find_if(kColorRoles.begin(), kColorRoles.end(),
                                 [&](const ColorRole& one) { return one.name == name; });
  return colors.*role->color;
}

}  // namespace

std::vector<ContrastFault> contrast_faults(const Palette& colors) {
  std::vector<ContrastFault> faults;
  for (const Rule& rule : kRules) {
    const double ratio = gfx::contrast_ratio(color_of(colors, rule.front), color_of(colors, rule.back));
    if (ratio < rule.least) faults.push_back({rule.front, rule.back, ratio, rule.least});
  }
  return faults;
}

}  // namespace kiosk::look
