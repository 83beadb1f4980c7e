#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

// clang-format off
#include <jpeglib.h>  // behind cstdio: it names FILE and size_t and includes neither
// clang-format on

#include "gfx/geometry.h"
#include "image/sample_images.h"

namespace kiosk::fakes {

enum class Scans { Baseline, Progressive };
enum class Chroma { Full, Halved };

struct JpegSample {
  gfx::Size size{64, 48};
  Scans scans = Scans::Baseline;
  Chroma chroma = Chroma::Full;
  /// 0xRRGGBB of a pixel.
  std::function<std::uint32_t(int x, int y)> color = [](int, int) { return 0x808080u; };
};

/// A JPEG file made row by row.
inline std::string make_jpeg(const JpegSample& sample) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long count = 0;
  jpeg_mem_dest(&info, &bytes, &count);
  info.image_width = static_cast<JDIMENSION>(sample.size.w);
  info.image_height = static_cast<JDIMENSION>(sample.size.h);
  info.input_components = 3;
  info.in_color_space = JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 95, TRUE);
  const int factor = sample.chroma == Chroma::Full ? 1 : 2;
  info.comp_info[0].h_samp_factor = factor;
  info.comp_info[0].v_samp_factor = factor;
  if (sample.scans == Scans::Progressive) jpeg_simple_progression(&info);
  jpeg_start_compress(&info, TRUE);
  std::vector<unsigned char> row(std::size_t(sample.size.w) * 3);
  for (int y = 0; y < sample.size.h; ++y) {
    for (int x = 0; x < sample.size.w; ++x) {
      const std::uint32_t color = sample.color(x, y);
      for (const int channel : {0, 1, 2}) {
        row[std::size_t(x * 3 + channel)] = static_cast<unsigned char>(color >> (16 - 8 * channel));
      }
    }
    unsigned char* samples = row.data();
    jpeg_write_scanlines(&info, &samples, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  const std::unique_ptr<unsigned char, decltype(&std::free)> owner(bytes, &std::free);
  return {reinterpret_cast<const char*>(bytes), count};
}

/// The same file as a camera that was held otherwise writes it.
inline std::string with_orientation(std::string jpeg, int orientation) {
  return jpeg.insert(2, exif_segment(static_cast<std::uint32_t>(orientation)));
}

}  // namespace kiosk::fakes
