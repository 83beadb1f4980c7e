#include "text/locale.h"

#include <unicode/uldnames.h>
#include <unicode/uloc.h>

#include <array>
#include <memory>

#include "text/utf16.h"

namespace kiosk::text {
namespace {

struct CloseNames {
  void operator()(ULocaleDisplayNames* names) const { uldn_close(names); }
};

}  // namespace

bool is_right_to_left(std::string_view language) {
  return uloc_isRightToLeft(std::string(language).c_str());
}

std::string region_name(std::string_view region, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleDisplayNames, CloseNames> names(
      uldn_open(std::string(language).c_str(), ULDN_STANDARD_NAMES, &status));
  std::array<char16_t, 128> name{};
  const int length = U_SUCCESS(status)
                         ? uldn_regionDisplayName(names.get(), std::string(region).c_str(), name.data(),
                                                  static_cast<int>(name.size()), &status)
                         : 0;
  const std::string utf8 =
      U_SUCCESS(status) ? to_utf8({name.data(), static_cast<std::size_t>(length)}) : std::string();
  return utf8.empty() ? std::string(region) : utf8;
}

}  // namespace kiosk::text
