#pragma once

#include <array>
#include <vector>

#include "sdl/backend_display.h"
#include "sdl/handles.h"

namespace kiosk::sdl {

/// Shows through a renderer: on the console SDL has no other way to the screen. Two textures hold the
/// pictures; each frame is drawn in full, because its contents are undefined after presenting. The window
/// must outlive it.
class TextureDisplay final : public BackendDisplay {
 public:
  /// Draws once and reads back. Throws std::runtime_error when no renderer works.
  TextureDisplay(SDL_Window& window, bool vsync);

  gfx::Size size() const override { return size_; }
  void show(const gfx::Picture& picture, const gfx::Rect& changed) override;
  void show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) override;
  void set_shift(gfx::Point shift) override { shift_ = shift; }
  void resized(gfx::Size size) override;
  void invalidate(bool device_lost) override;
  std::string name() const override { return name_; }

  SDL_Renderer* renderer() const { return renderer_.get(); }

 private:
  /// A texture and the picture it holds; known by its address, and only while it is on the screen.
  struct Slot {
    TexturePtr texture;
    gfx::Size size;
    const gfx::Picture* picture = nullptr;
  };

  void open();
  void verify();
  Slot* slot_of(const gfx::Picture& picture);
  void upload(Slot& slot, const gfx::Picture& picture, const gfx::Rect& area);
  /// Draws the part `part` of a picture with its upper left corner at `at`.
  void draw(const Slot& slot, const gfx::Rect& part, gfx::Point at, int alpha);
  void draw_stretched(const Slot& slot, gfx::Rect part, gfx::Rect place, int alpha);
  void draw_alone(const Slot& slot, const gfx::Rect& area, gfx::Point offset, gfx::Point shift, int alpha);
  void draw_mixed(const Slot& from, const Slot& to, const display::Mix& mix, gfx::Point offset,
                  const gfx::Rect& clip);
  void clip_to(const gfx::Rect& clip);
  void present();

  /// The page drawn once more, `offset` away from its place, where `clip` lets it be seen.
  struct Pass {
    gfx::Rect clip;
    gfx::Point offset;
  };
  std::vector<Pass> passes() const;

  SDL_Window& window_;
  bool vsync_;
  RendererPtr renderer_;
  std::array<Slot, 2> slots_;  ///< after the renderer, which owns their memory
  gfx::Size size_;
  std::string name_;
  gfx::Point shift_;
  gfx::Rect clip_;  ///< of what is being drawn
  const gfx::Picture* mixed_from_ =
      nullptr;  ///< of the change on the screen; nothing: a picture stands there
  const gfx::Picture* mixed_to_ = nullptr;
};

}  // namespace kiosk::sdl
