#pragma once

#include "layout/frame.h"
#include "qr/code.h"

namespace kiosk::layout {

/// A QR code with its address: beside it, or under it.
enum class QrShape { Row, Column };

struct QrCard {
  QrShape shape = QrShape::Column;
  gfx::Size size;  ///< of all of it; empty where the address itself finds no room
  std::optional<qr::Code> code;
  int module_px = 0;  ///< 0: the code would be too fine to be read; the address stands alone
  Group address;
};

/// The code as large as the room allows, up to 45 mm: a phone held at arm's length reads it. A module is a
/// whole number of pixels and at least half a millimetre: our choice, which tests read back with a decoder;
/// it was not measured with phones in front of a panel.
QrCard fit_qr_card(const Request& request, const std::string& address, gfx::Size room, QrShape shape);

/// Draws it in the middle of the room. The address is text: this display is offline, so it is no link.
void draw_qr_card(Scene& scene, const Request& request, const QrCard& card, const gfx::Rect& room);

}  // namespace kiosk::layout
