#include "text/characters.h"

#include <unicode/uchar.h>

namespace kiosk::text {

bool is_ignorable(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
         u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
}

}  // namespace kiosk::text
