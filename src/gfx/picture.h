#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gfx/geometry.h"

namespace kiosk::gfx {

/// Somebody else's pixels, 0xFFRRGGBB in host byte order, `pitch` pixels from row to row. Borrowed.
struct PixelView {
  std::uint32_t* pixels = nullptr;
  Size size;
  int pitch = 0;

  std::uint32_t* row(int y) const { return pixels + std::ptrdiff_t{y} * pitch; }
};

/// An opaque picture in memory, 0xFFRRGGBB, rows without gaps.
class Picture {
 public:
  Picture() = default;
  explicit Picture(Size size)
      : size_(size), pixels_(size.empty() ? 0 : std::size_t(size.w) * std::size_t(size.h), 0xFF000000u) {}

  /// Room for a picture of `size`; untouched memory, which costs nothing until it is drawn on.
  void reserve(Size size) { pixels_.reserve(size.empty() ? 0 : std::size_t(size.w) * std::size_t(size.h)); }
  /// Becomes a black picture of `size`; allocates nothing where there is room for it.
  void reset(Size size) {
    pixels_.assign(size.empty() ? 0 : std::size_t(size.w) * std::size_t(size.h), 0xFF000000u);
    size_ = size;
  }

  Size size() const { return size_; }
  bool empty() const { return pixels_.empty(); }
  const std::uint32_t* row(int y) const {
    assert(y >= 0 && y < size_.h);
    return pixels_.data() + std::ptrdiff_t{y} * size_.w;
  }
  std::uint32_t* row(int y) {
    assert(y >= 0 && y < size_.h);
    return pixels_.data() + std::ptrdiff_t{y} * size_.w;
  }
  std::uint32_t at(Point p) const { return row(p.y)[p.x]; }
  PixelView view() { return {pixels_.data(), size_, size_.w}; }
  std::span<const std::uint32_t> pixels() const { return pixels_; }
  bool operator==(const Picture&) const = default;

 private:
  Size size_;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace kiosk::gfx
