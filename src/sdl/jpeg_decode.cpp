#include "sdl/jpeg_decode.h"

#include <jerror.h>

#include <algorithm>
#include <bit>

#include "image/inspect.h"

namespace kiosk::sdl {
namespace {

/// libjpeg's own cap is for whole arrays; their last rows of blocks are rounded up.
constexpr long kJpegMemory = static_cast<long>(image::kMaxDecodedBytes) + (4L << 20);
/// Real files have about ten. A file of many scans without content keeps a decoder busy for hours
/// (libjpeg-turbo, "Two issues with the JPEG standard").
constexpr int kMostScans = 100;

/// Warnings after which the picture is as its maker meant it.
bool is_harmless(int code) {
  return code == JWRN_EXTRANEOUS_DATA || code == JWRN_JFIF_MAJOR || code == JWRN_ADOBE_XFORM;
}

/// The smallest part of the picture, in eighths, that is not smaller than the target.
unsigned eighths_for(gfx::Size stored, gfx::Size target) {
  for (const int part : {1, 2, 4}) {
    const auto scaled = [&](int side) { return (side * part + 7) / 8; };
    if (scaled(stored.w) >= target.w && scaled(stored.h) >= target.h) return static_cast<unsigned>(part);
  }
  return 8;
}

}  // namespace

void JpegReader::on_error(j_common_ptr info) {
  auto* self = static_cast<JpegReader*>(info->client_data);
  info->err->format_message(info, self->callbacks_.message);
  std::longjmp(self->callbacks_.leap, 1);
}

/// Level -1 is a warning, others are traces.
void JpegReader::on_message(j_common_ptr info, int level) {
  if (level == -1 && !is_harmless(info->err->msg_code)) on_error(info);
}

void JpegReader::on_progress(j_common_ptr info) {
  auto* decoder = reinterpret_cast<j_decompress_ptr>(info);  // as libjpeg means it: the same first members
  if (decoder->input_scan_number <= kMostScans) return;
  info->err->msg_code = JERR_BAD_PROGRESSION;
  on_error(info);
}

JpegReader::JpegReader(std::string_view bytes, gfx::Size target) {
  info_.err = jpeg_std_error(&callbacks_.errors);
  callbacks_.errors.error_exit = on_error;
  callbacks_.errors.emit_message = on_message;
  callbacks_.progress.progress_monitor = on_progress;
  info_.client_data = this;
  if (!open(bytes, target)) {
    fault_ = std::string("cannot be decoded: ") + callbacks_.message + "; save it again";
    return;
  }
  size_ = {static_cast<int>(info_.output_width), static_cast<int>(info_.output_height)};
  row_.resize(info_.output_width);
}

JpegReader::~JpegReader() {
  jpeg_destroy_decompress(&info_);
}

/// No object with a destructor lives where longjmp passes.
bool JpegReader::open(std::string_view bytes, gfx::Size target) {
  if (setjmp(callbacks_.leap) != 0) return false;
  jpeg_create_decompress(&info_);  // clears all but err and client_data
  info_.progress = &callbacks_.progress;
  info_.mem->max_memory_to_use = kJpegMemory;
  jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_read_header(&info_, TRUE);
  const gfx::Size stored{static_cast<int>(info_.image_width), static_cast<int>(info_.image_height)};
  if (stored.w > image::kMaxSide || stored.h > image::kMaxSide) ERREXIT(&info_, JERR_WIDTH_OVERFLOW);
  info_.out_color_space = std::endian::native == std::endian::little ? JCS_EXT_BGRA : JCS_EXT_ARGB;
  info_.scale_num = eighths_for(stored, target);
  info_.scale_denom = 8;
  jpeg_start_decompress(&info_);
  return true;
}

bool JpegReader::read_rows(int upto) {
  if (setjmp(callbacks_.leap) != 0) return false;
  while (info_.output_scanline <= static_cast<unsigned>(upto)) {
    auto* samples = reinterpret_cast<JSAMPROW>(row_.data());
    jpeg_read_scanlines(&info_, &samples, 1);
  }
  return true;
}

const std::uint32_t* JpegReader::row(int y) {
  if (!fault_ && !read_rows(std::min(y, size_.h - 1))) {
    fault_ = std::string("cannot be decoded: ") + callbacks_.message + "; save it again";
  }
  return row_.data();
}

}  // namespace kiosk::sdl
