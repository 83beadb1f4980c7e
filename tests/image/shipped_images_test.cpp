#include "base/files.h"
#include "image/verdict.h"

using namespace kiosk;

TEST_CASE("the drawings that ship can be shown") {
  const base::SystemFiles files;
  const std::string folder = KIOSK_SOURCE_DIR "/content/images";
  const auto names = files.list(folder);
  REQUIRE(names.ok());
  CHECK_FALSE(names.value().empty());
  for (const std::string& name : names.value()) {
    CAPTURE(name);
    const auto bytes = files.read(base::join_path(folder, name), image::kMaxBytes);
    REQUIRE(bytes.ok());
    CHECK(fakes::verdict(bytes.value()) == "accepted");
  }
}
