#include "sdl/texture_display.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "sdl/error.h"

namespace kiosk::sdl {
namespace {

/// Which processor draws, if it is GL: "llvmpipe" means that there is no graphics driver.
std::string gl_renderer() {
  using GetString = const unsigned char* (*)(unsigned int);
  constexpr unsigned int kRenderer = 0x1F01;  // GL_RENDERER
  if (SDL_GL_GetCurrentContext() == nullptr) return "";
  const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
  const unsigned char* text = get_string == nullptr ? nullptr : get_string(kRenderer);
  return text == nullptr ? "" : std::string(" on ") + reinterpret_cast<const char*>(text);
}

}  // namespace

TextureDisplay::TextureDisplay(SDL_Window& window, bool vsync) : window_(window), vsync_(vsync) {
  open();
}

void TextureDisplay::open() {
  for (Slot& slot : slots_) slot = {};
  renderer_.reset();
  renderer_.reset(SDL_CreateRenderer(&window_, -1, vsync_ ? SDL_RENDERER_PRESENTVSYNC : 0));
  if (!renderer_) throw sdl_error("SDL_CreateRenderer");
  SDL_RendererInfo info{};
  if (SDL_GetRendererInfo(renderer_.get(), &info) != 0) throw sdl_error("SDL_GetRendererInfo");
  if (SDL_GetRendererOutputSize(renderer_.get(), &size_.w, &size_.h) != 0) {
    throw sdl_error("SDL_GetRendererOutputSize");
  }
  // 0 means unknown.
  const int limit = std::min(info.max_texture_width, info.max_texture_height);
  if (limit > 0 && std::max(size_.w, size_.h) > limit) {
    throw std::runtime_error("the screen of " + std::to_string(size_.w) + "x" + std::to_string(size_.h) +
                             " pixels is larger than the " + std::to_string(limit) +
                             " that its graphics processor can draw; choose a smaller mode with --size");
  }
  name_ = info.name + gl_renderer();
  mix_progress_ = -1;
  verify();
}

/// A renderer that opens and draws nothing would be a black screen that nobody notices.
void TextureDisplay::verify() {
  constexpr int kExpected[] = {0x20, 0x60, 0xC0};
  const SDL_Rect corner{0, 0, 1, 1};
  std::uint32_t pixel = 0;
  SDL_SetRenderDrawColor(renderer_.get(), 0x20, 0x60, 0xC0, 0xFF);
  if (SDL_RenderClear(renderer_.get()) != 0 ||
      SDL_RenderReadPixels(renderer_.get(), &corner, SDL_PIXELFORMAT_ARGB8888, &pixel, 4) != 0) {
    throw sdl_error("drawing with " + name_);
  }
  for (int i = 0; i < 3; ++i) {
    const int channel = static_cast<int>(pixel >> (16 - 8 * i)) & 0xFF;
    if (std::abs(channel - kExpected[i]) > 8) {
      throw std::runtime_error("drawing with " + name_ + " shows nothing; `vgt-kiosk doctor` tells more");
    }
  }
}

void TextureDisplay::show(const gfx::Picture& picture, const gfx::Rect& changed) {
  if (!renderer_) open();
  // After a whole mix the new picture is on the screen; in the middle of one nothing is known.
  Slot* slot = mix_progress_ == -1 || mix_progress_ >= 256 ? slot_of(picture) : nullptr;
  if (slot == nullptr) {
    slot = &slots_[0];
    upload(*slot, picture, gfx::bounds(picture.size()));
  } else if (!changed.empty()) {
    upload(*slot, picture, changed.intersected(gfx::bounds(picture.size())));
  }
  for (Slot& other : slots_) {
    if (&other != slot) other.picture = nullptr;
  }
  mix_progress_ = -1;
  draw(*slot, {0, 0}, 256);
  present();
}

void TextureDisplay::show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) {
  if (!renderer_) open();
  const int progress = std::clamp(mix.progress, 0, 256);
  Slot* old_slot = slot_of(from);
  Slot* new_slot = slot_of(to);
  const bool goes_on = old_slot != nullptr && new_slot != nullptr && mix_progress_ <= progress;
  if (!goes_on) {
    const bool shown = old_slot != nullptr && mix_progress_ == -1;
    if (!shown) old_slot = &slots_[0];
    new_slot = old_slot == &slots_[0] ? &slots_[1] : &slots_[0];
    if (!shown) upload(*old_slot, from, gfx::bounds(from.size()));
    upload(*new_slot, to, gfx::bounds(to.size()));
  }
  const auto [w, h] = size_;
  const int across = static_cast<int>(std::int64_t{w} * progress / 256);
  const int down = static_cast<int>(std::int64_t{h} * progress / 256);
  switch (mix.kind) {
    case display::MixKind::Fade:
      draw(*old_slot, {0, 0}, 256);
      draw(*new_slot, {0, 0}, progress);
      break;
    case display::MixKind::SlideLeft:
      draw(*old_slot, {-across, 0}, 256);
      draw(*new_slot, {w - across, 0}, 256);
      break;
    case display::MixKind::SlideRight:
      draw(*old_slot, {across, 0}, 256);
      draw(*new_slot, {across - w, 0}, 256);
      break;
    case display::MixKind::SlideUp:
      draw(*old_slot, {0, -down}, 256);
      draw(*new_slot, {0, h - down}, 256);
      break;
    case display::MixKind::SlideDown:
      draw(*old_slot, {0, down}, 256);
      draw(*new_slot, {0, down - h}, 256);
      break;
  }
  mix_progress_ = progress;
  present();
}

void TextureDisplay::resized(gfx::Size size) {
  size_ = size;
  invalidate(false);
}

void TextureDisplay::invalidate(bool device_lost) {
  for (Slot& slot : slots_) slot.picture = nullptr;
  mix_progress_ = -1;
  if (!device_lost) return;
  for (Slot& slot : slots_) slot = {};
  renderer_.reset();  // made anew by the next picture
}

TextureDisplay::Slot* TextureDisplay::slot_of(const gfx::Picture& picture) {
  for (Slot& slot : slots_) {
    if (slot.texture && slot.picture == &picture && slot.size == picture.size()) return &slot;
  }
  return nullptr;
}

void TextureDisplay::upload(Slot& slot, const gfx::Picture& picture, const gfx::Rect& area) {
  const gfx::Size size = picture.size();
  if (!slot.texture || slot.size != size) {
    slot.texture.reset(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                         size.w, size.h));
    if (!slot.texture) throw sdl_error("SDL_CreateTexture");
    slot.size = size;
  }
  slot.picture = &picture;
  if (area.empty()) return;
  const SDL_Rect rect{area.x, area.y, area.w, area.h};
  if (SDL_UpdateTexture(slot.texture.get(), &rect, picture.row(area.y) + area.x, size.w * 4) != 0) {
    throw sdl_error("SDL_UpdateTexture");
  }
}

void TextureDisplay::draw(const Slot& slot, gfx::Point at, int alpha) {
  SDL_Texture* texture = slot.texture.get();
  const bool opaque = alpha >= 256;
  SDL_SetTextureBlendMode(texture, opaque ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
  SDL_SetTextureAlphaMod(texture, static_cast<Uint8>(opaque ? 255 : alpha * 255 / 256));
  const SDL_Rect target{at.x, at.y, slot.size.w, slot.size.h};
  if (SDL_RenderCopy(renderer_.get(), texture, nullptr, &target) != 0) throw sdl_error("SDL_RenderCopy");
}

void TextureDisplay::present() {
  SDL_RenderPresent(renderer_.get());
}

}  // namespace kiosk::sdl
