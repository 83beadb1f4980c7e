#pragma once

#include <memory>

#include <SDL.h>
#include <SDL_ttf.h>

namespace kiosk::sdl {

struct DestroyWindow {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
struct DestroyRenderer {
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
};
struct DestroyTexture {
  void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
struct CloseFont {
  void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};
struct CloseStream {
  void operator()(SDL_RWops* stream) const { SDL_RWclose(stream); }
};

using WindowPtr = std::unique_ptr<SDL_Window, DestroyWindow>;
using RendererPtr = std::unique_ptr<SDL_Renderer, DestroyRenderer>;
using TexturePtr = std::unique_ptr<SDL_Texture, DestroyTexture>;
using SurfacePtr = std::unique_ptr<SDL_Surface, FreeSurface>;
using FontPtr = std::unique_ptr<TTF_Font, CloseFont>;
using StreamPtr = std::unique_ptr<SDL_RWops, CloseStream>;

}  // namespace kiosk::sdl
