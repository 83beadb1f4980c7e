#pragma once

namespace kiosk::checks {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// In a cross build the tests run on an emulated processor (toolchains/kiosk_targets.cmake).
#if defined(KIOSK_EMULATED)
inline constexpr bool kEmulated = true;
#else
inline constexpr bool kEmulated = false;
#endif

/// Both are many times slower: tests over all pages look at a sample of languages and panels there.
inline constexpr bool kSlow = kSanitized || kEmulated;

}  // namespace kiosk::checks
