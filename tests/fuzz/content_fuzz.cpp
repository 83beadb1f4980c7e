#include "fuzz/content_fuzz.h"

#include <cstdlib>

#include "content/content_loader.h"
#include "content/good_content.h"

namespace kiosk::fuzz {
void load_with(const char* name, const std::string& bytes) {
  // The small content of the tests: what surrounds the file is read each time.
  static const fakes::FakeFiles good = fakes::good_content();
  const std::string folder = fakes::kFolder;
  fakes::FakeFiles files = good;
  files.files[folder + "/" + name] = bytes;
  const content::Loaded loaded = content::load_content(
      files, folder,
      content::Offer{.languages = std::vector<std::string>{"en"}, .wording = content::Wording::Checked});
  // Content that is handed on keeps its promises, whatever came in.
  if (loaded.content && loaded.content->emergency_page() >= loaded.content->deck.pages.size()) std::abort();
  if (!loaded.content && !base::has_errors(loaded.faults)) std::abort();
  for (const base::Fault& fault : loaded.faults) (void)base::format_fault(fault);
}

}  // namespace kiosk::fuzz
