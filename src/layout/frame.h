#pragma once

#include "layout/page_layout.h"
#include "layout/type.h"

namespace kiosk::layout {

/// Where the controls go: in a row beside the bar, or on panels of little height in a rail at the right.
enum class ControlShape { Row, Rail };

/// How a visitor turns pages by touch: with buttons among the controls (and zones at the edges), or, where
/// there is no room for them, with zones that show arrowheads.
enum class Turning { ByButtons, ByZones };

/// The screen divided: bar, controls and content never overlap.
struct Frame {
  gfx::Rect bar;
  gfx::Rect controls;
  gfx::Rect content;
  gfx::Rect moving;  ///< the content and the empty rows and columns around it, halfway to the controls
  gfx::Rect touch;   ///< the part of the content where controls can be reached
  ControlShape shape = ControlShape::Row;
  Turning turning = Turning::ByButtons;
  Group bar_text;
  int bar_icon = 0;  ///< side of the sign before the text, 0 without
};

Frame make_frame(const Request& request);

/// A scene with the background and the message bar, ready for the rest.
Scene start_scene(const Request& request, const Frame& frame);

/// The setter for the words of `language` in this request (of the default language if there are none).
Setter setter_for(const Request& request, std::string_view language);
Setter setter_for(const Request& request, const model::TextSet& words);

text::Direction direction_of(const model::TextSet& words);

}  // namespace kiosk::layout
