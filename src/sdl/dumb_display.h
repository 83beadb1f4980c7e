#pragma once

#include "display/compositor.h"
#include "gfx/picture.h"
#include "sdl/backend_display.h"
#include "sdl/drm_card.h"

namespace kiosk::sdl {

/// Shows by writing into memory that the display card reads from: no graphics processor, no EGL, no Mesa. For
/// boards that have none, for drivers that draw nothing, and for those that may not make code at run time.
/// There is one buffer, so that a fast movement may be seen torn.
class DumbDisplay final : public BackendDisplay {
 public:
  /// `size`: the mode to ask for; without one, the preferred mode within `cap`. Throws std::runtime_error
  /// when the card, the connector or the mode cannot be had.
  DumbDisplay(int card, const std::string& connector, std::optional<gfx::Size> size,
              const console::Mode& cap);
  DumbDisplay(const DumbDisplay&) = delete;
  DumbDisplay& operator=(const DumbDisplay&) = delete;
  ~DumbDisplay() override;

  gfx::Size size() const override { return size_; }
  void show(const gfx::Picture& picture, const gfx::Rect& changed) override;
  void show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) override;
  void set_shift(gfx::Point shift) override { compositor_.set_shift(shift); }
  void resized(gfx::Size) override {}  // the mode is ours
  void invalidate(bool) override { compositor_.forget(); }
  std::string name() const override { return "plain memory"; }
  console::Mode mode() const { return mode_; }
  bool set_power(Power power) override;

 private:
  void make_buffer();
  void free_buffer();
  gfx::PixelView target();
  void present(const gfx::Rect& area);
  void check_shown() const;

  DrmCard card_;
  CardConnector connector_;
  std::uint32_t crtc_ = 0;
  drmModeModeInfo mode_info_{};
  console::Mode mode_;
  gfx::Size size_;
  std::uint32_t handle_ = 0;
  std::uint32_t framebuffer_ = 0;
  std::uint32_t pitch_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint32_t* pixels_ = nullptr;
  display::Compositor compositor_;
};

/// The index of the mode to take among a connector's, the preferred one being the first. Never past the end
/// of `modes`, which must not be empty.
std::size_t pick_mode(const std::vector<console::Mode>& modes, std::optional<gfx::Size> size,
                      const console::Mode& cap);

}  // namespace kiosk::sdl
