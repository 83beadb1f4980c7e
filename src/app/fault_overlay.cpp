#include "app/fault_overlay.h"

#include <algorithm>

#include "layout/type.h"

namespace kiosk::app {
namespace {

constexpr std::size_t kMostFaults = 6;
constexpr int kTextPx = 18;  // for somebody who sits in front of it

}  // namespace

void add_fault_overlay(layout::Scene& scene, const base::Faults& faults, const look::Look& look,
                       const text::Typesetter& typesetter) {
  std::vector<layout::Paragraph> lines;
  const std::size_t count = std::min(kMostFaults, faults.size());
  for (std::size_t i = 0; i < count; ++i) {
    lines.push_back({.text = base::format_fault(faults[i]), .color = look.colors.text, .space_before = 0.3});
  }
  if (faults.size() > count) {
    lines.push_back({.text = "… and " + std::to_string(faults.size() - count) + " more: vgt-kiosk check",
                     .color = look.colors.text,
                     .space_before = 0.3});
  }
  const int padding = kTextPx / 2;
  const layout::Setter setter{typesetter, {}, kTextPx};
  const layout::Group group = layout::set_group(lines, kTextPx, scene.size().w - 4 * padding, setter);
  // The page without its message, which is at the top or at the bottom.
  const gfx::Rect message = scene.message().area;
  const bool at_top = message.y < scene.size().h - message.bottom();
  const gfx::Rect free{0, at_top ? message.bottom() : 0, scene.size().w,
                       at_top ? scene.size().h - message.bottom() : message.y};
  gfx::Rect panel = free.inset(padding);
  panel.h = std::clamp(group.height + 2 * padding, 0, std::max(0, panel.h));
  scene.add(layout::Fill{panel, padding, gfx::rgb(0x5A1220)});
  scene.add(layout::Outline{panel, padding, 2, gfx::rgb(0xFF8A8A)});
  std::size_t fitting = 0;
  while (fitting < group.lines.size() && group.lines[fitting].bottom + 2 * padding <= panel.h) ++fitting;
  layout::draw_lines(scene, group, 0, fitting, panel.inset(padding), layout::Align::Start);
}

}  // namespace kiosk::app
