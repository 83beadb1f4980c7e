// Any bytes as the words of a language.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "content/text_parser.h"
#include "fuzz/content_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kiosk;
  const std::string bytes(data, data + size);
  base::Faults faults;
  if (content::parse_text("text/en.json", bytes, faults).usable == content::Usable::No) {
    // Most inputs end here; the deck around them would be read for nothing.
    if (!base::has_errors(faults)) std::abort();
    for (const base::Fault& fault : faults) (void)base::format_fault(fault);
    return 0;
  }
  fuzz::load_with("text/en.json", bytes);
  return 0;
}
