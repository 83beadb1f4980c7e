#pragma once

#include <array>

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
  void draw(const Slot& slot, gfx::Point at, int alpha);
  void present();

  SDL_Window& window_;
  bool vsync_;
  RendererPtr renderer_;
  std::array<Slot, 2> slots_;  ///< after the renderer, which owns their memory
  gfx::Size size_;
  std::string name_;
  int mix_progress_ = -1;  ///< of the mix on the screen; -1: none
};

}  // namespace kiosk::sdl
