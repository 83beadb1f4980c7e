#include "layout/qr_card.h"

#include <algorithm>
#include <cmath>

namespace kiosk::layout {
namespace {

constexpr double kSmallestModuleMm = 0.5;
constexpr double kLargestSideMm = 45;
constexpr double kTargetMm = 15;  ///< what look::Look::target_min is

int px(const Request& request, double mm) {
  return static_cast<int>(std::ceil(mm / kTargetMm * request.look.target_min));
}

/// An address is read from left to right in every language, and "https://" is what everybody leaves out.
Group set_address(const Request& request, const std::string& address, int width) {
  const Setter setter = setter_for(request, request.view.language);
  const Paragraph text{.text = address.substr(address.find("//") + 2),
                       .color = request.look.colors.text,
                       .leading = 1.25,
                       .writing = text::Writing{"en", text::Direction::LeftToRight}};
  return set_group({text}, request.look.text_min, width, setter);
}

/// The largest module for which the code finds room, or 0.
int module_for(const Request& request, const qr::Code& code, int room) {
  const int modules = code.side + 2 * qr::kQuietZone;
  const int module_px = std::min(room, px(request, kLargestSideMm)) / modules;
  return module_px >= px(request, kSmallestModuleMm) ? module_px : 0;
}

}  // namespace

QrCard fit_qr_card(const Request& request, const std::string& address, gfx::Size room, QrShape shape) {
  QrCard card{.shape = shape, .size = {}, .code = qr::encode(address), .module_px = 0, .address = {}};
  const int gap = request.look.padding;
  const int modules = card.code ? card.code->side + 2 * qr::kQuietZone : 0;
  const auto side = [&] { return card.module_px * modules; };
  if (shape == QrShape::Row) {
    if (card.code) card.module_px = module_for(request, *card.code, std::min(room.h, room.w * 6 / 10));
    const int lead = side() > 0 ? side() + gap : 0;
    card.address = set_address(request, address, room.w - lead);
    if (card.address.height > room.h) return card;
    card.size = {lead + card.address.width, std::max(side(), card.address.height)};
    return card;
  }
  card.address = set_address(request, address, room.w);
  if (card.address.height > room.h) return card;
  if (card.code) {
    card.module_px = module_for(request, *card.code, std::min(room.w, room.h - card.address.height - gap));
  }
  const int height = side() > 0 ? side() + gap + card.address.height : card.address.height;
  card.size = {std::max(side(), card.address.width), height};
  return card;
}

void draw_qr_card(Scene& scene, const Request& request, const QrCard& card, const gfx::Rect& room) {
  const int side = card.module_px == 0 ? 0 : card.module_px * (card.code->side + 2 * qr::kQuietZone);
  const bool row = card.shape == QrShape::Row;
  const gfx::Rect all{room.x + (row ? 0 : std::max(0, (room.w - card.size.w) / 2)),
                      room.y + std::max(0, (room.h - card.size.h) / 2), card.size.w, card.size.h};
  const int gap = side > 0 ? request.look.padding : 0;
  if (side > 0) {
    const int top = row ? all.y + (all.h - side) / 2 : all.y;
    scene.add(
        QrMark{{row ? all.x : all.x + (all.w - side) / 2, top, side, side}, card.module_px, *card.code});
  }
  const gfx::Rect text = row ? gfx::Rect{all.x + side + gap, all.y + (all.h - card.address.height) / 2,
                                         card.address.width, card.address.height}
                             : gfx::Rect{all.x, all.y + side + gap, all.w, card.address.height};
  draw_group(scene, card.address, text, row ? Align::Start : Align::Center);
}

}  // namespace kiosk::layout
