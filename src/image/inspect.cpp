#include "image/inspect.h"

#include "image/bytes.h"
#include "image/jpeg_header.h"
#include "image/svg_header.h"

namespace kiosk::image {
namespace {

using namespace std::string_literals;

using Verdict = base::Result<ImageInfo, std::string>;

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view kJpegSignature = "\xFF\xD8\xFF";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

Verdict within_limits(Format format, std::uint32_t w, std::uint32_t h) {
  if (w > kMaxSide || h > kMaxSide || w * h > kMaxPixels) {
    return std::to_string(w) + " × " + std::to_string(h) +
           " pixels; make it at most 4096 a side and 16 million in all";
  }
  return ImageInfo{format, {static_cast<int>(w), static_cast<int>(h)}};
}

Verdict inspect_png(std::string_view bytes) {
  // Signature, then the IHDR chunk: length 13, name, width, height.
  const bool has_header = bytes.size() >= 33 && big32(bytes, 8) == 13 && bytes.substr(12, 4) == "IHDR";
  if (!has_header || big32(bytes, 16) == 0 || big32(bytes, 20) == 0) {
    return "a broken PNG file; export it again"s;
  }
  return within_limits(Format::Png, big32(bytes, 16), big32(bytes, 20));
}

Verdict inspect_jpeg(std::string_view bytes) {
  const auto header = read_jpeg_header(bytes);
  if (!header.ok()) return header.error();
  Verdict verdict = within_limits(Format::Jpeg, header.value().w, header.value().h);
  if (!verdict.ok()) return verdict;
  if (header.value().kept_bytes > kMaxDecodedBytes) {
    return "a progressive JPEG that takes over 64 MB to decode; save it as baseline, or smaller"s;
  }
  ImageInfo info = verdict.value();
  info.orientation = header.value().orientation;
  if (swaps_sides(info.orientation)) info.size = info.size.turned();
  return info;
}

Verdict inspect_svg(std::string_view bytes) {
  if (bytes.size() > kMaxSvgBytes) return "larger than 1 MB; simplify the drawing"s;
  const auto size = read_svg_size(bytes, kMaxSide);
  if (!size.ok()) return size.error();
  return ImageInfo{Format::Svg, size.value()};
}

bool looks_like_xml(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos && bytes[start] == '<';
}

}  // namespace

Verdict inspect(std::string_view bytes) {
  if (bytes.size() > kMaxBytes) return "larger than 8 MB; make the picture smaller"s;
  if (bytes.starts_with(kPngSignature)) return inspect_png(bytes);
  if (bytes.starts_with(kJpegSignature)) return inspect_jpeg(bytes);
  if (looks_like_xml(bytes)) return inspect_svg(bytes);
  return "not a PNG, JPEG or SVG file; export it as one of these"s;
}

}  // namespace kiosk::image
