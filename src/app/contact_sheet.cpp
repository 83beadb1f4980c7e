#include "app/contact_sheet.h"

#include <algorithm>
#include <array>

#include "render/paint.h"

namespace kiosk::app {
namespace {

constexpr int kGap = 16;
constexpr int kNamePx = 20;
constexpr int kNameRow = 32;

std::uint32_t average(const gfx::Picture& picture, const gfx::Rect& box) {
  std::array<unsigned, 3> sum{};
  for (int y = box.y; y < box.bottom(); ++y) {
    const std::uint32_t* row = picture.row(y);
    for (int x = box.x; x < box.right(); ++x) {
      sum[0] += (row[x] >> 16) & 0xFF;
      sum[1] += (row[x] >> 8) & 0xFF;
      sum[2] += row[x] & 0xFF;
    }
  }
  const auto count = static_cast<unsigned>(box.w * box.h);
  const auto mean = [&](unsigned channel) { return (channel + count / 2) / count; };
  return 0xFF000000u | (mean(sum[0]) << 16) | (mean(sum[1]) << 8) | mean(sum[2]);
}

}  // namespace

gfx::Picture reduce(const gfx::Picture& picture, gfx::Size size) {
  gfx::Picture small(size);
  const auto edge = [](int i, int from, int to) { return static_cast<int>(std::int64_t{i} * from / to); };
  for (int y = 0; y < size.h; ++y) {
    const int top = edge(y, picture.size().h, size.h);
    const int bottom = std::max(top + 1, edge(y + 1, picture.size().h, size.h));
    for (int x = 0; x < size.w; ++x) {
      const int left = edge(x, picture.size().w, size.w);
      const int right = std::max(left + 1, edge(x + 1, picture.size().w, size.w));
      small.row(y)[x] = average(picture, {left, top, right - left, bottom - top});
    }
  }
  return small;
}

void ContactSheet::add(const gfx::Picture& picture, const std::string& name) {
  const gfx::Size size = picture.size();
  const int long_side = std::max(size.w, size.h);
  const int wanted = std::min(form_.long_side, long_side);
  const gfx::Size small{std::max(1, size.w * wanted / long_side), std::max(1, size.h * wanted / long_side)};
  entries_.push_back({reduce(picture, small), name});
}

gfx::Picture ContactSheet::finish() const {
  if (entries_.empty()) return gfx::Picture({kGap, kGap});
  const gfx::Size cell = entries_.front().small.size();
  const int columns = std::min(form_.columns, static_cast<int>(entries_.size()));
  const int rows = (static_cast<int>(entries_.size()) + columns - 1) / columns;
  gfx::Picture sheet({columns * (cell.w + kGap) + kGap, rows * (cell.h + kNameRow + kGap) + kGap});
  const gfx::Rect all = gfx::bounds(sheet.size());
  render::fill_rect(sheet.view(), all, all, 0, gfx::rgb(0xFFFFFF));
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const int x = kGap + static_cast<int>(i) % columns * (cell.w + kGap);
    const int y = kGap + static_cast<int>(i) / columns * (cell.h + kNameRow + kGap);
    for (int row = 0; row < cell.h; ++row) {
      std::copy_n(entry.small.row(row), cell.w, sheet.row(y + row) + x);
    }
    const render::Mask name = rasters_->text(entry.name, {text::Face::Regular, kNamePx}, {});
    const gfx::Point pen{x, y + cell.h + kNameRow * 2 / 3};
    render::draw_mask(sheet.view(), all, name, {pen.x + name.origin.x, pen.y + name.origin.y},
                      gfx::rgb(0x000000));
  }
  return sheet;
}

}  // namespace kiosk::app
