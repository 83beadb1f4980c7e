#include "image/orientation.h"

#include "image/bytes.h"

namespace kiosk::image {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kTag = 0x0112;
constexpr std::uint32_t kShort = 3;  ///< the type of a 16-bit number
constexpr std::size_t kEntryBytes = 12;

enum class Order { Big, Little };

/// Numbers out of a TIFF file, whose first two letters say in which order their bytes stand.
class Tiff {
 public:
  Tiff(std::string_view bytes, Order order) : bytes_(bytes), order_(order) {}

  bool holds(std::size_t at, std::size_t size) const {
    return at <= bytes_.size() && size <= bytes_.size() - at;
  }
  std::uint32_t number16(std::size_t at) const {
    return order_ == Order::Big ? big16(bytes_, at) : big8(bytes_, at + 1) << 8 | big8(bytes_, at);
  }
  std::uint32_t number32(std::size_t at) const {
    return order_ == Order::Big ? big32(bytes_, at) : number16(at + 2) << 16 | number16(at);
  }

 private:
  std::string_view bytes_;
  Order order_;
};

Orientation read_directory(const Tiff& tiff, std::size_t at) {
  if (!tiff.holds(at, 2)) return Orientation::TopLeft;
  const std::uint32_t count = tiff.number16(at);
  at += 2;
  for (std::uint32_t i = 0; i < count && tiff.holds(at, kEntryBytes); ++i, at += kEntryBytes) {
    if (tiff.number16(at) != kTag) continue;
    const std::uint32_t value = tiff.number16(at + 8);
    const bool sound = tiff.number16(at + 2) == kShort && tiff.number32(at + 4) == 1;
    return sound && value >= 1 && value <= 8 ? static_cast<Orientation>(value) : Orientation::TopLeft;
  }
  return Orientation::TopLeft;
}

}  // namespace

bool swaps_sides(Orientation orientation) {
  return orientation >= Orientation::LeftTop;
}

gfx::Point stored_point(Orientation orientation, gfx::Size stored, gfx::Point shown) {
  const int right = stored.w - 1;
  const int bottom = stored.h - 1;
  switch (orientation) {
    case Orientation::TopLeft:
      return shown;
    case Orientation::TopRight:
      return {right - shown.x, shown.y};
    case Orientation::BottomRight:
      return {right - shown.x, bottom - shown.y};
    case Orientation::BottomLeft:
      return {shown.x, bottom - shown.y};
    case Orientation::LeftTop:
      return {shown.y, shown.x};
    case Orientation::RightTop:
      return {shown.y, bottom - shown.x};
    case Orientation::RightBottom:
      return {right - shown.y, bottom - shown.x};
    case Orientation::LeftBottom:
      return {right - shown.y, shown.x};
  }
  return shown;
}

Orientation read_exif_orientation(std::string_view segment) {
  constexpr std::string_view kName = "Exif\0\0"sv;
  if (!segment.starts_with(kName)) return Orientation::TopLeft;
  const std::string_view bytes = segment.substr(kName.size());
  const bool little = bytes.starts_with("II*\0"sv);
  if (!little && !bytes.starts_with("MM\0*"sv)) return Orientation::TopLeft;
  const Tiff tiff(bytes, little ? Order::Little : Order::Big);
  return tiff.holds(4, 4) ? read_directory(tiff, tiff.number32(4)) : Orientation::TopLeft;
}

}  // namespace kiosk::image
