#pragma once

#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// clang-format off
#include <jpeglib.h>  // behind cstdio: it names FILE and size_t and includes neither
// clang-format on

#include "gfx/geometry.h"

namespace kiosk::sdl {

/// Decodes a JPEG file row by row, at a half, a quarter or an eighth of its size where that is still enough:
/// libjpeg then leaves out what nobody will see. A picture of 16 megapixels takes some hundred kilobytes; a
/// progressive one all its coefficients, and at most image::kMaxDecodedBytes of these. `bytes` are borrowed.
class JpegReader {
 public:
  /// Opens the file; the rows will be at least as large as `target`, or as large as the picture is.
  JpegReader(std::string_view bytes, gfx::Size target);
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;
  ~JpegReader();

  /// What keeps the picture from being shown, as image::inspect says it; nothing so far if there is none. A
  /// file that is cut off is bad: half a picture on a wall helps nobody.
  const std::optional<std::string>& fault() const { return fault_; }
  gfx::Size size() const { return size_; }
  /// Row `y` as opaque 0xFFRRGGBB, valid until the next call. Rows are asked for from top to bottom; some may
  /// be left out. After a fault they are whatever was read last.
  const std::uint32_t* row(int y);

 private:
  /// What libjpeg calls back into. It knows no exceptions: an error leaps out of it with longjmp.
  struct Callbacks {
    jpeg_error_mgr errors;
    jpeg_progress_mgr progress;
    std::jmp_buf leap;
    char message[JMSG_LENGTH_MAX];
  };

  static void on_error(j_common_ptr info);
  static void on_message(j_common_ptr info, int level);
  static void on_progress(j_common_ptr info);
  bool open(std::string_view bytes, gfx::Size target);
  bool read_rows(int upto);

  jpeg_decompress_struct info_{};
  Callbacks callbacks_{};
  std::optional<std::string> fault_;
  gfx::Size size_;
  std::vector<std::uint32_t> row_;
};

}  // namespace kiosk::sdl
