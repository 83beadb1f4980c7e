#include "qr/code.h"

#include <qrcodegen/qrcodegen.hpp>

namespace kiosk::qr {

std::optional<Code> encode(const std::string& text) {
  if (text.empty()) return std::nullopt;
  try {
    const auto made = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    Code code{made.getSize(), {}};
    for (int y = 0; y < code.side; ++y) {
      for (int x = 0; x < code.side; ++x) code.dark.push_back(made.getModule(x, y));
    }
    return code;
  } catch (const qrcodegen::data_too_long&) {
    return std::nullopt;
  }
}

}  // namespace kiosk::qr
