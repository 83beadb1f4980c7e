#include "sdl/texture_display.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "sdl/error.h"
#include "sdl/executable_memory.h"

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

/// 8 of 255 are left to drivers that compute with few bits.
bool same_color(std::uint32_t a, std::uint32_t b) {
  for (const int shift : {0, 8, 16}) {
    if (std::abs(static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF)) > 8) return false;
  }
  return true;
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
  if (needs_executable_memory(name_) && !executable_memory_allowed()) {
    throw std::runtime_error(name_ +
                             " makes code at run time, which MemoryDenyWriteExecute= forbids here; it " +
                             "would crash at the first picture");
  }
  mixed_from_ = mixed_to_ = nullptr;
  verify();
}

/// A renderer that opens and draws nothing would be a black screen that nobody notices: SDL's "opengl" clears
/// on the console, but draws no texture. So a texture is what is read back, in the four corners.
void TextureDisplay::verify() {
  constexpr std::uint32_t kColors[] = {0xFF2060C0u, 0xFFC06020u, 0xFF20C060u, 0xFFE0E0E0u};
  const gfx::Size tile{std::max(1, size_.w / 2), std::max(1, size_.h / 2)};
  SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, 0xFF);
  if (SDL_RenderClear(renderer_.get()) != 0) throw sdl_error("drawing with " + name_);
  const TexturePtr pattern(
      SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, 2, 2));
  if (!pattern || SDL_UpdateTexture(pattern.get(), nullptr, kColors, 2 * sizeof kColors[0]) != 0) {
    throw sdl_error("drawing with " + name_);
  }
  for (int i = 0; i < 4; ++i) {
    const SDL_Rect source{i % 2, i / 2, 1, 1};
    const SDL_Rect target{i % 2 * tile.w, i / 2 * tile.h, tile.w, tile.h};
    if (SDL_RenderCopy(renderer_.get(), pattern.get(), &source, &target) != 0) {
      throw sdl_error("drawing with " + name_);
    }
  }
  for (int i = 0; i < 4; ++i) {
    const SDL_Rect spot{i % 2 * tile.w + tile.w / 2, i / 2 * tile.h + tile.h / 2, 1, 1};
    std::uint32_t pixel = 0;
    if (SDL_RenderReadPixels(renderer_.get(), &spot, SDL_PIXELFORMAT_ARGB8888, &pixel, 4) != 0) {
      throw sdl_error("drawing with " + name_);
    }
    if (!same_color(pixel, kColors[i])) {
      throw std::runtime_error("drawing with " + name_ + " shows nothing");
    }
  }
}

void TextureDisplay::show(const gfx::Picture& picture, const gfx::Rect& changed) {
  if (!renderer_) open();
  Slot* slot = mixed_to_ == nullptr || mixed_to_ == &picture ? slot_of(picture) : nullptr;
  if (slot == nullptr) {
    slot = &slots_[0];
    upload(*slot, picture, gfx::bounds(picture.size()));
  } else if (!changed.empty()) {
    upload(*slot, picture, changed.intersected(gfx::bounds(picture.size())));
  }
  for (Slot& other : slots_) {
    if (&other != slot) other.picture = nullptr;
  }
  mixed_from_ = mixed_to_ = nullptr;
  for (const Pass& pass : passes()) {
    clip_to(pass.clip);
    draw(*slot, gfx::bounds(slot->size), pass.offset, 256);
  }
  present();
}

void TextureDisplay::show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) {
  if (!renderer_) open();
  const bool goes_on = mixed_from_ == &from && mixed_to_ == &to;
  Slot* old_slot = slot_of(from);
  Slot* new_slot = slot_of(to);
  if (!goes_on || old_slot == nullptr || new_slot == nullptr) {
    // The picture that stands on the screen is there already. Of another change nothing is: a picture may
    // have the address of an earlier one.
    if (mixed_to_ != nullptr) old_slot = new_slot = nullptr;
    if (old_slot == nullptr) {
      old_slot = new_slot == &slots_[0] ? &slots_[1] : &slots_[0];
      upload(*old_slot, from, gfx::bounds(from.size()));
    }
    if (&from == &to) new_slot = old_slot;
    if (new_slot == nullptr) {
      new_slot = old_slot == &slots_[0] ? &slots_[1] : &slots_[0];
      upload(*new_slot, to, gfx::bounds(to.size()));
    }
  }
  mixed_from_ = &from;
  mixed_to_ = &to;
  for (const Pass& pass : passes()) draw_mixed(*old_slot, *new_slot, mix, pass.offset, pass.clip);
  present();
}

/// Once in its place, and once more for each row and column of the panel that the shift uncovers, moved so
/// that the edge of the picture comes to lie there.
std::vector<TextureDisplay::Pass> TextureDisplay::passes() const {
  struct Strip {
    int start, length, offset;
  };
  const auto strips = [](int length, int shift) {
    std::vector<Strip> list{{std::max(0, shift), length - std::abs(shift), shift}};
    for (int i = 0; i < shift; ++i) list.push_back({i, 1, i});
    for (int i = 0; i < -shift; ++i) list.push_back({length - 1 - i, 1, -i});
    return list;
  };
  std::vector<Pass> passes;
  for (const Strip& row : strips(size_.h, shift_.y)) {
    for (const Strip& column : strips(size_.w, shift_.x)) {
      passes.push_back({{column.start, row.start, column.length, row.length}, {column.offset, row.offset}});
    }
  }
  return passes;
}

void TextureDisplay::draw_mixed(const Slot& from, const Slot& to, const display::Mix& mix, gfx::Point offset,
                                const gfx::Rect& clip) {
  using display::MixKind;
  clip_to(clip);
  draw(to, gfx::bounds(to.size), offset, 256);
  const gfx::Rect area = display::mix_area(mix, to.size);
  const gfx::Point at{area.x + offset.x, area.y + offset.y};
  const gfx::Rect inner = gfx::Rect{at.x, at.y, area.w, area.h}.intersected(clip);
  if (inner.empty()) return;
  clip_to(inner);
  const int progress = std::clamp(mix.progress, 0, 256);
  const gfx::Point shift{std::clamp(mix.shift.x, -area.w, area.w), std::clamp(mix.shift.y, -area.h, area.h)};
  switch (mix.kind) {
    case MixKind::Fade:
      draw(from, area, at, 256);
      draw(to, area, at, progress);
      break;
    case MixKind::Slide: {
      const auto side = [](int length, int step) { return step > 0 ? -length : step < 0 ? length : 0; };
      const gfx::Point beside{shift.x + side(area.w, shift.x), shift.y + side(area.h, shift.y)};
      if (shift != gfx::Point{}) draw(from, area, {at.x + beside.x, at.y + beside.y}, 256);
      draw(to, area, {at.x + shift.x, at.y + shift.y}, 256);
      break;
    }
    case MixKind::Rise:
      draw(from, area, at, 256);
      draw_alone(to, area, at, shift, progress);
      break;
    case MixKind::Sink:
      draw_alone(from, area, at, shift, 256 - progress);
      break;
  }
}

/// A part of a picture, shifted and continued by its edge.
void TextureDisplay::draw_alone(const Slot& slot, const gfx::Rect& area, gfx::Point at, gfx::Point shift,
                                int alpha) {
  draw(slot, area, {at.x + shift.x, at.y + shift.y}, alpha);
  const auto [x, y, w, h] = area;
  if (shift.x > 0) draw_stretched(slot, {x, y, 1, h}, {at.x, at.y, shift.x, h}, alpha);
  if (shift.x < 0) draw_stretched(slot, {x + w - 1, y, 1, h}, {at.x + w + shift.x, at.y, -shift.x, h}, alpha);
  if (shift.y > 0) draw_stretched(slot, {x, y, w, 1}, {at.x, at.y, w, shift.y}, alpha);
  if (shift.y < 0) draw_stretched(slot, {x, y + h - 1, w, 1}, {at.x, at.y + h + shift.y, w, -shift.y}, alpha);
}

void TextureDisplay::resized(gfx::Size size) {
  size_ = size;
  invalidate(false);
}

void TextureDisplay::invalidate(bool device_lost) {
  for (Slot& slot : slots_) slot.picture = nullptr;
  mixed_from_ = mixed_to_ = nullptr;
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

void TextureDisplay::draw(const Slot& slot, const gfx::Rect& part, gfx::Point at, int alpha) {
  draw_stretched(slot, part, {at.x, at.y, part.w, part.h}, alpha);
}

/// Along each axis `part` is as long as `place`, or a single pixel.
void TextureDisplay::draw_stretched(const Slot& slot, gfx::Rect part, gfx::Rect place, int alpha) {
  // Cut by ourselves: SDL's software renderer rounds to another pixel when it cuts what is stretched.
  const gfx::Rect seen = place.intersected(clip_);
  if (seen.empty()) return;
  if (part.w == place.w) {
    part.x += seen.x - place.x;
    part.w = seen.w;
  }
  if (part.h == place.h) {
    part.y += seen.y - place.y;
    part.h = seen.h;
  }
  place = seen;
  SDL_Texture* texture = slot.texture.get();
  const bool opaque = alpha >= 256;
  SDL_SetTextureBlendMode(texture, opaque ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
  SDL_SetTextureAlphaMod(texture, static_cast<Uint8>(opaque ? 255 : alpha * 255 / 256));
  const SDL_Rect source{part.x, part.y, part.w, part.h};
  const SDL_Rect target{place.x, place.y, place.w, place.h};
  if (SDL_RenderCopy(renderer_.get(), texture, &source, &target) != 0) throw sdl_error("SDL_RenderCopy");
}

void TextureDisplay::clip_to(const gfx::Rect& clip) {
  clip_ = clip;
  const SDL_Rect rect{clip.x, clip.y, clip.w, clip.h};
  if (SDL_RenderSetClipRect(renderer_.get(), &rect) != 0) throw sdl_error("SDL_RenderSetClipRect");
}

void TextureDisplay::present() {
  SDL_RenderPresent(renderer_.get());
}

}  // namespace kiosk::sdl
