#include "text/locale.h"

#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <array>
#include <memory>

namespace kiosk::text {
namespace {

struct CloseNames {
  void operator()(ULocaleDisplayNames* names) const { uldn_close(names); }
};

std::string utf8_of(const std::u16string& text) {
  std::string utf8(text.size() * 3, '\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(utf8.data(), static_cast<int>(utf8.size()), &length, text.data(), static_cast<int>(text.size()),
              &status);
  utf8.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
  return utf8;
}

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
      U_SUCCESS(status) ? utf8_of({name.data(), static_cast<std::size_t>(length)}) : std::string();
  return utf8.empty() ? std::string(region) : utf8;
}

}  // namespace kiosk::text
