// Any bytes as deck or as words: the loader ends with content or with faults, and never with a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "content/content_loader.h"
#include "fakes/fake_files.h"

using namespace kiosk;

namespace {

/// The shipped deck and words in memory, read once.
const fakes::FakeFiles& shipped() {
  static const fakes::FakeFiles files = [] {
    const base::SystemFiles disk;
    fakes::FakeFiles result;
    for (const std::string name : {"deck.json", "text/en.json", "images/emblem.svg"}) {
      result.files["c/" + name] =
          disk.read(std::string(KIOSK_SOURCE_DIR) + "/content/" + name, std::size_t{1} << 20).value();
    }
    return result;
  }();
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  fakes::FakeFiles files = shipped();
  const std::string bytes(data + 1, data + size);
  files.files[data[0] % 2 == 0 ? "c/deck.json" : "c/text/en.json"] = bytes;
  const content::Loaded loaded = content::load_content(
      files, "c",
      content::Offer{.languages = std::vector<std::string>{"en"}, .wording = content::Wording::Checked});
  // Content that is handed on keeps its promises, whatever came in.
  if (loaded.content && loaded.content->emergency_page() >= loaded.content->deck.pages.size()) std::abort();
  if (!loaded.content && !base::has_errors(loaded.faults)) std::abort();
  for (const base::Fault& fault : loaded.faults) (void)base::format_fault(fault);
  return 0;
}
