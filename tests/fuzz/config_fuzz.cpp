// Any bytes as settings: the reader ends with settings in their ranges.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "config/config.h"
#include "fakes/fake_files.h"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fakes::FakeFiles files;
  files.files["kiosk.json"] = std::string(data, data + size);
  const config::Loaded loaded = config::load_config(files, "kiosk.json");
  const config::Config& config = loaded.config;
  if (config.time.warning < std::chrono::seconds(20) || config.display.rotation % 90 != 0) std::abort();
  if (config.look.transition > std::chrono::milliseconds(500)) std::abort();
  return 0;
}
