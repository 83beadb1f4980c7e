#pragma once

namespace kiosk::checks {

/// A build with a sanitizer is many times slower: tests over all pages look at a sample of languages there.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

}  // namespace kiosk::checks
