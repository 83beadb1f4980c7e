#include "faults/textures.h"

#include <set>
#include <vector>

#include <SDL.h>

namespace {

std::set<SDL_Texture*>& textures() {
  static std::set<SDL_Texture*> all;
  return all;
}
int renderers = 0;

}  // namespace

namespace kiosk::faults {

int living_textures() {
  return static_cast<int>(textures().size());
}
int living_renderers() {
  return renderers;
}

void spoil_textures() {
  for (SDL_Texture* texture : textures()) {
    int w = 0;
    int h = 0;
    SDL_QueryTexture(texture, nullptr, nullptr, &w, &h);
    const std::vector<Uint32> magenta(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), 0xFFFF00FFu);
    SDL_UpdateTexture(texture, nullptr, magenta.data(), w * 4);
  }
}

}  // namespace kiosk::faults

// The linker's names for the wrapped calls.
extern "C" {
SDL_Texture* __real_SDL_CreateTexture(SDL_Renderer* renderer, Uint32 format, int access, int w, int h);
void __real_SDL_DestroyTexture(SDL_Texture* texture);
SDL_Renderer* __real_SDL_CreateRenderer(SDL_Window* window, int index, Uint32 flags);
void __real_SDL_DestroyRenderer(SDL_Renderer* renderer);

SDL_Texture* __wrap_SDL_CreateTexture(SDL_Renderer* renderer, Uint32 format, int access, int w, int h) {
  SDL_Texture* texture = __real_SDL_CreateTexture(renderer, format, access, w, h);
  if (texture != nullptr) textures().insert(texture);
  return texture;
}
void __wrap_SDL_DestroyTexture(SDL_Texture* texture) {
  textures().erase(texture);
  __real_SDL_DestroyTexture(texture);
}
SDL_Renderer* __wrap_SDL_CreateRenderer(SDL_Window* window, int index, Uint32 flags) {
  SDL_Renderer* renderer = __real_SDL_CreateRenderer(window, index, flags);
  if (renderer != nullptr) ++renderers;
  return renderer;
}
void __wrap_SDL_DestroyRenderer(SDL_Renderer* renderer) {
  if (renderer != nullptr) --renderers;
  __real_SDL_DestroyRenderer(renderer);
}
}
