#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "layout/scene.h"
#include "look/look.h"
#include "model/content.h"
#include "show/view.h"
#include "text/metrics.h"

namespace kiosk::layout {

/// Natural size of an image of the content, nothing if it cannot be used.
using ImageSize = std::function<std::optional<gfx::Size>(const std::string& file)>;

/// At which end of the screen the bar and the controls are. On tall panels the top may be out of reach.
enum class ControlsAt { Bottom, Top };

/// Which controls are drawn differently: target ids, empty for none.
struct Highlight {
  std::string pressed;
  std::string focused;
  bool operator==(const Highlight&) const = default;
};

/// Everything a page is laid out from. Borrowed for the call.
struct Request {
  const model::Content& content;
  const show::View& view;
  const look::Look& look;
  gfx::Size size;
  const text::TextMetrics& metrics;
  ImageSize image_size;
  ControlsAt controls = ControlsAt::Bottom;
  Highlight highlight;
};

/// The scene of a view: a pure function of the request. Text is never cut: what does not fit at the
/// smallest size flows into further cards (`Scene::card_count`; a `view.card` beyond them shows the last).
Scene lay_out(const Request& request);

/// The target before or after `focused` in reading order, among those the keyboard stops at; around the
/// ends, and from nowhere to the first or last. Empty only in a scene without targets.
enum class Step { Next, Previous };
std::string step_focus(const Scene& scene, const std::string& focused, Step step);

}  // namespace kiosk::layout
