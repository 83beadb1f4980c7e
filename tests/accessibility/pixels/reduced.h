#pragma once

namespace kiosk::pixels {

/// Under AddressSanitizer drawing takes many times as long: tests look at fewer languages and sizes there.
#if defined(__SANITIZE_ADDRESS__)
#define KIOSK_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KIOSK_SANITIZED 1
#endif
#endif

#ifdef KIOSK_SANITIZED
inline constexpr bool kReduced = true;
#else
inline constexpr bool kReduced = false;
#endif

}  // namespace kiosk::pixels
