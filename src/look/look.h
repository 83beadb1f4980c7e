#pragma once

#include "gfx/color.h"
#include "look/panel.h"
#include "look/type_scale.h"

namespace kiosk::look {

/// Colours by what they are for. Every text colour has at least 7:1 on the ground it is used on, the
/// message 10:1, every control 3:1 (tests/look measures it). What is pressed is shown in two of them changed
/// round: a mark that nobody can miss, whatever colours they see.
struct Palette {
  gfx::Color ground;        ///< behind everything
  gfx::Color card;          ///< behind a block of text
  gfx::Color text;          ///< on ground and card
  gfx::Color muted;         ///< captions and progress, on ground
  gfx::Color accent;        ///< marks, rules, the call to act
  gfx::Color on_accent;     ///< text on accent
  gfx::Color control;       ///< a button's fill
  gfx::Color control_edge;  ///< a button's border
  gfx::Color message;       ///< the message bar's fill
  gfx::Color on_message;    ///< text of the message bar
  gfx::Color focus;         ///< ring around the focused control
  gfx::Color veil;          ///< over the page while a question is asked
};

/// The theme "dark": deep blue, warm amber.
Palette dark_palette();

/// The theme "light", for bright lobbies where a dark screen mirrors the windows: warm paper, deep blue ink.
/// The message keeps its amber.
Palette light_palette();

/// The theme for people who see badly: white on black, edges instead of shades. All text 15:1 and more.
Palette contrast_palette();

/// The colours of a page that stands on the ground of the message itself: the emergency page. Only the two
/// colours of the message are left, so nothing on it competes. The bar keeps its colours: it never flickers
/// when pages are turned.
Palette message_palette(const Palette& colors);

/// How large the text is. Large is half as large again, where the panel is high enough for lines of that
/// size.
enum class TextSize { Normal, Large };

/// Sizes in pixels for one panel. Font sizes are em heights.
struct Look {
  Palette colors;
  int target = 0;        ///< side of a control: 20 mm, on panels too small for that 15 mm
  int target_min = 0;    ///< 15 mm: nothing that can be touched is smaller
  int gap = 0;           ///< between targets: 3 mm
  int margin = 0;        ///< between content and the edge of the screen
  int padding = 0;       ///< inside cards and buttons
  int radius = 0;        ///< corners of cards and buttons
  int rule = 0;          ///< thickness of lines and borders
  int focus_ring = 0;    ///< thickness of the ring around the focused control
  TypeScale type;        ///< the sizes that text may have
  int text_min = 0;      ///< smallest text: a capital of 0.7° at the viewing distance (EN 301 549 5.1.4)
  int text_max = 0;      ///< largest running text: a fourteenth of the short side
  int headline_max = 0;  ///< largest title: a seventh of the short side
  int message_max = 0;   ///< largest headline of the emergency page: a capital of 0.7° from 3 m away
  /// What that headline must reach before other words may share its card: on panels from 21 inch a capital of
  /// 22' from 3 m away (the comfortable size of ISO 9241), on smaller ones no more than any text.
  int message_min = 0;
  int bar_max = 0;       ///< largest text of the message bar
  bool readable = true;  ///< false on panels under 6": text_min is below 0.7° there
};

/// The em height of our fonts for a capital of `cap_height` (Noto Sans: 714 of 1000 units).
int em_for_cap_height(double cap_height_px);

Look make_look(const Panel& panel, const Palette& colors, TextSize text = TextSize::Normal);

/// Whether large text would be noticeably larger on this panel: on the smallest all text is as large as it
/// fits already.
bool has_large_text(const Panel& panel);

}  // namespace kiosk::look
