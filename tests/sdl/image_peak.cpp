// image_peak FILE W H: decodes an image to W × H and prints how many kilobytes that took at most (VmHWM of
// proc(5)); image_memory_test starts it, so that nothing else is in the figure.
#include <cstdio>
#include <cstdlib>

#include "base/files.h"
#include "sdl/image_decode.h"

int main(int count, char** words) {
  using namespace kiosk;
  if (count != 4) return 2;
  const base::SystemFiles files;
  {
    const auto bytes = files.read(words[1], image::kMaxBytes);
    if (!bytes.ok()) return 2;
    const auto info = image::inspect(bytes.value());
    const gfx::Size size{std::atoi(words[2]), std::atoi(words[3])};
    if (!info.ok() || !sdl::decode_image(bytes.value(), info.value(), size).ok()) return 1;
  }
  std::FILE* status = std::fopen("/proc/self/status", "r");
  if (status == nullptr) return 2;
  char line[256];
  long kilobytes = 0;
  while (std::fgets(line, sizeof line, status) != nullptr) {
    if (std::sscanf(line, "VmHWM: %ld", &kilobytes) == 1) std::printf("%ld\n", kilobytes);
  }
  std::fclose(status);
  return 0;
}
