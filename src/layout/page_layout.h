#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "emergency/judge.h"
#include "layout/scene.h"
#include "look/look.h"
#include "look/panel.h"
#include "model/content.h"
#include "show/view.h"
#include "text/typesetter.h"

namespace kiosk::layout {

/// Natural size of an image of the content, nothing if it cannot be used.
using ImageSize = std::function<std::optional<gfx::Size>(const std::string& file)>;

/// At which end of the screen the bar and the controls are. On tall panels the top may be out of reach.
enum class ControlsAt { Bottom, Top };

/// What the device adds to the content.
struct Device {
  ControlsAt controls = ControlsAt::Bottom;
  std::optional<look::Band> reach{};              ///< rows in which controls can be reached; nothing: all
  std::vector<emergency::LocalNumber> numbers{};  ///< confirmed for today; at most two
  bool speaks = false;                            ///< the page can be spoken in the language of the view
  bool has_large_text = true;                     ///< large text is noticeably larger on this panel
  bool moves = true;  ///< pages slide and fade, so a visitor may want less of that
};

/// How much of the time of a page in the loop is over, in steps. Without steps nothing is told of it.
struct DwellMark {
  int done = 0;
  int of = 0;
  bool operator==(const DwellMark&) const = default;
};

/// What is drawn differently from moment to moment: target ids, empty for none, and the mark of the page.
struct Highlight {
  std::string pressed;
  std::string focused;
  DwellMark dwell{};
  bool operator==(const Highlight&) const = default;
};

/// Everything a page is laid out from. Borrowed for the call.
struct Request {
  const model::Content& content;
  const show::View& view;
  const look::Look& look;
  gfx::Size size;
  const text::Typesetter& typesetter;
  ImageSize image_size;
  Device device;
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
