#include "app/reach_check.h"

#include "app/reread.h"
#include "config/keys.h"
#include "look/panel.h"

namespace kiosk::app {
namespace {

bool has_reach(const config::Config::Display& display) {
  const bool upright = display.rotation == 90 || display.rotation == 270;
  const gfx::Size size = upright ? gfx::Size{1080, 1920} : gfx::Size{1920, 1080};
  const look::Panel panel = look::make_panel(size, display.diagonal_in, display.viewing_distance_m);
  return look::reach_band(panel, *display.bottom_edge_mm).has_value();
}

}  // namespace

base::Faults check_reach(const base::FileSystem& files, const Inputs& inputs) {
  base::Faults faults;
  const config::Config::Display& display = inputs.config.display;
  if (!display.bottom_edge_mm || !display.diagonal_in || has_reach(display)) return faults;
  const auto document = reread(files, inputs.config_path);
  if (!document) return faults;
  const auto object = find_member(json::Cursor(*document, faults), config::keys::kDisplay);
  if (const auto edge = object ? find_member(*object, config::keys::kBottomEdge) : std::nullopt) {
    edge->warning("no control can be in reach from a wheelchair with the panel at this height",
                  "hang it so that 150 mm of it are between 380 and 1220 mm above the floor, or mend "
                  "\"bottom_edge_mm\" or \"diagonal_in\"");
  }
  return faults;
}

}  // namespace kiosk::app
