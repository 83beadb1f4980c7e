#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gfx/color.h"
#include "gfx/geometry.h"
#include "globe/drawing.h"
#include "layout/icon.h"
#include "model/intent.h"
#include "qr/code.h"
#include "text/metrics.h"

namespace kiosk::layout {

/// A filled rectangle with round corners.
struct Fill {
  gfx::Rect rect;
  int radius = 0;
  gfx::Color color;
  bool operator==(const Fill&) const = default;
};

/// The border of a rectangle with round corners, `width` pixels inwards.
struct Outline {
  gfx::Rect rect;
  int radius = 0;
  int width = 1;
  gfx::Color color;
  bool operator==(const Outline&) const = default;
};

/// One run of text on one line, shaped at once. `box` is the room it takes (advance × room of the line).
struct TextRun {
  gfx::Rect box;
  int baseline = 0;  ///< y of the baseline
  std::string utf8;
  text::Font font;
  gfx::Color color;
  text::Shaping shaping{};
  bool operator==(const TextRun&) const = default;
};

/// A picture of the content, scaled to `rect` (whose aspect is the picture's own). One that cannot be had is
/// drawn as a quiet panel with a sign on it.
struct Image {
  gfx::Rect rect;
  std::string file;     ///< below the content's `images/`; empty: known to be bad
  gfx::Color ground{};  ///< of the panel
  gfx::Color ink{};     ///< of its sign
  bool operator==(const Image&) const = default;
};

struct IconMark {
  gfx::Rect rect;
  Icon icon = Icon::Next;
  gfx::Color color;
  bool operator==(const IconMark&) const = default;
};

/// What moves a globe: nothing (a map, or a globe that is mere decoration), time (in the loop), or a visitor.
enum class GlobeTurning { Never, ByItself, ByVisitor };

/// The globe or map with its places. Only the pose of one that turns ever changes without a new layout.
struct GlobeMark {
  gfx::Rect rect;
  globe::Drawing drawing;
  GlobeTurning turning = GlobeTurning::Never;
  gfx::Rect window{};  ///< only what lies inside is drawn; empty: all of it
  /// The chosen place's name on a chip that goes with its spot: where the chip is from the spot, and the
  /// words from the chip's top left corner. No words: no chip.
  gfx::Rect chip{};
  std::vector<TextRun> label{};
  bool operator==(const GlobeMark&) const = default;
};

/// The rectangle outside of which a globe draws nothing.
inline gfx::Rect visible_part(const GlobeMark& mark) {
  return mark.window.empty() ? mark.rect : mark.rect.intersected(mark.window);
}

/// Where the chip of the chosen place is now; nothing without one, or while the place is out of sight.
std::optional<gfx::Rect> chip_place(const GlobeMark& mark);

/// A QR code with its quiet zone: dark modules on a light card, in every theme, because readers want that.
struct QrMark {
  gfx::Rect rect;  ///< a square: (code.side + 2 * qr::kQuietZone) * module_px a side
  int module_px = 1;
  qr::Code code;
  bool operator==(const QrMark&) const = default;
};

using Item = std::variant<Fill, Outline, TextRun, Image, IconMark, GlobeMark, QrMark>;

/// The rectangle outside of which an item draws nothing.
gfx::Rect item_bounds(const Item& item);

/// Whether the keyboard stops at a target. Edge zones that repeat a button are passed over.
enum class Focus { Stop, Skip };

/// Whom a drag that begins on a target belongs to: the page, which follows the finger and may turn, or the
/// target itself, like a globe that is spun.
enum class Drag { Page, Own };

/// Something that can be touched. The area is never smaller than what is drawn for it.
struct Target {
  std::string id;  ///< unique in its scene, stable from scene to scene
  gfx::Rect area;
  model::Intent intent;
  std::string label;  ///< what it says, for people who hear it
  Focus focus = Focus::Stop;
  Drag drag = Drag::Page;
  bool operator==(const Target&) const = default;
};

/// Where the message stands in a scene.
struct MessageMark {
  gfx::Rect area;    ///< the bar, or on the emergency page its headline
  std::string text;  ///< the whole sentence
  bool operator==(const MessageMark&) const = default;
};

/// A page ready to be drawn: opaque background, items from back to front, targets in focus order.
/// The message is part of every scene; there is no way to make one without it.
class Scene {
 public:
  /// `message.text` must not be empty and `message.area` must lie inside `size` (assert).
  /// `direction` is how the page is read: from right to left it is laid out like any other, with everything
  /// from the left, and `mirrored` turns it round at the end.
  Scene(gfx::Size size, gfx::Color background, MessageMark message,
        text::Direction direction = text::Direction::LeftToRight);

  // Not inline: inlined, they trip a false "maybe uninitialized" of GCC 12 (https://gcc.gnu.org/PR105562).
  void add(Item item);
  void add(Target target);

  gfx::Size size() const { return size_; }
  gfx::Color background() const { return background_; }
  const MessageMark& message() const { return message_; }
  text::Direction direction() const { return direction_; }
  const std::vector<Item>& items() const { return items_; }
  const std::vector<Target>& targets() const { return targets_; }

  const Target* find_target(std::string_view id) const;
  /// The target under a point; the last one added wins.
  const Target* hit(gfx::Point p) const;

  /// The globe that turns, if there is one. A scene has one at most.
  const GlobeMark* turning_globe() const;
  /// Turns it. Does nothing in a scene without.
  void turn_globe(globe::Pose pose);

  int card_count = 1;  ///< how many cards the view has at this size
  /// What moves when pages turn: all but the bar and the controls, which stay where they are. Empty: all.
  gfx::Rect moving{};

  bool operator==(const Scene&) const = default;

 private:
  gfx::Size size_;
  gfx::Color background_;
  MessageMark message_;
  text::Direction direction_;
  std::vector<Item> items_;
  std::vector<Target> targets_;
};

/// The scene with left and right changed: rectangles, texts (whole runs, not their letters), pictures (not
/// what is on them), targets; arrows point the other way. Its direction stays.
Scene mirrored(const Scene& scene);

/// The scene as text, one item a line: what scene goldens hold.
std::string describe(const Scene& scene);

/// The part of the screen that differs between two scenes of one size; empty if nothing does.
gfx::Rect changed_area(const Scene& before, const Scene& after);

}  // namespace kiosk::layout
