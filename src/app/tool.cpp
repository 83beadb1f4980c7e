#include "app/tool.h"

#include <algorithm>

namespace kiosk::app {
namespace {

bool ends(const input::Event& event) {
  const auto* key = std::get_if<input::KeyEvent>(&event);
  return std::holds_alternative<input::Quit>(event) || std::holds_alternative<input::Resized>(event) ||
         (key != nullptr && key->pressed && (key->key == input::Key::Home || key->key == input::Key::Quit));
}

bool is_uncovered(const input::Event& event) {
  return std::holds_alternative<input::Exposed>(event) || std::holds_alternative<input::DisplayLost>(event);
}

}  // namespace

bool run_tool(Tool& tool, ToolScreen& screen, sdl::Session& session, const base::Clock& clock) {
  std::optional<layout::Scene> shown;
  gfx::Picture picture;
  while (true) {
    const layout::Scene scene = tool.scene();
    if (!shown || !(scene == *shown)) {
      picture = screen.picture(scene);
      session.display().show(picture, gfx::bounds(picture.size()));
      shown = scene;
    }
    if (tool.over()) return true;
    const base::Duration left = std::max(base::Duration::zero(), tool.deadline() - clock.now());
    const auto events = session.events().wait(left);
    const base::TimePoint now = clock.now();
    for (const input::Event& event : events) {
      if (ends(event)) return false;
      if (is_uncovered(event)) session.display().show(picture, gfx::bounds(picture.size()));
      tool.handle(event, now);
    }
    tool.turn(now);
  }
}

}  // namespace kiosk::app
