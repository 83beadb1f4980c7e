#pragma once

namespace kiosk::text {

/// Control characters, joiners, variation selectors and the like (Default_Ignorable_Code_Point): no font
/// needs a glyph for them.
bool is_ignorable(char32_t c);

}  // namespace kiosk::text
