#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/tool.h"
#include "input/calibration.h"

namespace kiosk::app {

/// Where the five crosses stand: in the corners of the page without its message bar, and in its middle.
/// Page pixels.
std::vector<gfx::Point> cross_places(const gfx::Rect& free);

/// Asks for five crosses, one after the other. Contacts come as they are on the panel: without matrix, not
/// turned back. A second finger, a touch that slides and one that follows within half a second count for
/// nothing. Taps that do not belong together: it says so and begins anew. Over when there is a matrix, or
/// when nobody has touched anything for `patience`.
class CalibrationTool final : public Tool {
 public:
  CalibrationTool(const ToolScreen& screen, base::Duration patience, base::TimePoint now);

  void handle(const input::Event& event, base::TimePoint now) override;
  void turn(base::TimePoint now) override;
  base::TimePoint deadline() const override { return last_touch_ + patience_; }
  bool over() const override { return matrix_ || gave_up_; }
  layout::Scene scene() const override;

  /// What was measured; nothing while it runs, and when nobody went on.
  const std::optional<input::TouchMatrix>& matrix() const { return matrix_; }

 private:
  struct Contact {
    std::int64_t device = 0;
    std::int64_t finger = 0;
    gfx::Point start;
    gfx::Point at;
    bool good = true;
  };

  input::Share share_of(gfx::Point panel) const;
  void tapped(gfx::Point panel, base::TimePoint now);

  const ToolScreen& screen_;
  gfx::Size panel_;
  base::Duration patience_;
  std::vector<gfx::Point> crosses_;
  std::vector<input::CrossTap> taps_;
  std::vector<Contact> contacts_;
  base::TimePoint last_touch_;
  std::optional<base::TimePoint> last_tap_;
  std::optional<input::TouchMatrix> matrix_;
  std::string wrong_;  ///< why the taps before were refused
  bool gave_up_ = false;
};

}  // namespace kiosk::app
