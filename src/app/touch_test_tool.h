#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/tool.h"

namespace kiosk::app {

/// Shows where touches land: a ring under each finger, a trail behind it, the pixel and the devices in words.
/// Contacts come in page pixels, as the show gets them. Over when a finger rests in one place for five
/// seconds, or when nobody has touched anything for `patience`.
class TouchTestTool final : public Tool {
 public:
  /// `devices` names the touch devices of now.
  TouchTestTool(const ToolScreen& screen, std::function<std::vector<std::string>()> devices,
                base::Duration patience, base::TimePoint now);

  void handle(const input::Event& event, base::TimePoint now) override;
  void turn(base::TimePoint now) override;
  base::TimePoint deadline() const override;
  bool over() const override { return over_; }
  layout::Scene scene() const override;

  /// Contacts that came down so far.
  int touches() const { return touches_; }

 private:
  struct Contact {
    std::int64_t device = 0;
    std::int64_t finger = 0;
    gfx::Point at;
    gfx::Point rests_at;
    base::TimePoint rests_since;
  };

  void leave_mark(gfx::Point at);
  int side() const;

  const ToolScreen& screen_;
  std::function<std::vector<std::string>()> devices_;
  base::Duration patience_;
  std::vector<Contact> contacts_;
  std::vector<gfx::Point> trail_;
  gfx::Point last_;
  base::TimePoint last_touch_;
  int touches_ = 0;
  int most_ = 0;  ///< fingers at the same time
  bool over_ = false;
};

}  // namespace kiosk::app
