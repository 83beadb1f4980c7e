#include "look/look.h"

#include <algorithm>
#include <cmath>

namespace kiosk::look {
namespace {

constexpr double kCapHeightPerEm = 0.714;
constexpr double kTangentOfMinimum = 0.0122;     // tan 0.7°: EN 301 549, clause 5.1.4
constexpr double kTangentOnTinyPanels = 0.0075;  // tan 26': above ISO 9241's comfortable 22'
constexpr double kSmallestCapMm = 4.8;           // US Section 508, 402.4
constexpr double kTinyDiagonalMm = 6 * 25.4;
constexpr double kShortSideForFullTargetsMm = 85;  // a 7" panel is 91 mm high

constexpr double kCapFromThreeMetresMm = 36.7;          // 0.7° at 3 m, for people passing by
constexpr double kComfortableFromThreeMetresMm = 19.2;  // 22' at 3 m
constexpr double kWallDiagonalMm = 21 * 25.4;
constexpr double kLargeText = 1.5;
constexpr int kLargeLines = 11;  ///< large text leaves room for so many lines on the short side

int up(double px) {
  return static_cast<int>(std::ceil(px));
}

}  // namespace

int em_for_cap_height(double cap_height_px) {
  return up(cap_height_px / kCapHeightPerEm);
}

Palette dark_palette() {
  using gfx::rgb;
  return {
      .ground = rgb(0x0B1B33),
      .card = rgb(0x15294A),
      .text = rgb(0xF5F7FB),
      .muted = rgb(0xBCCAE0),
      .accent = rgb(0xFFC857),
      .on_accent = rgb(0x0B1B33),
      .control = rgb(0x1D3560),
      .control_edge = rgb(0x7C9BCB),
      .message = rgb(0xFFC857),
      .on_message = rgb(0x0B1B33),
      .focus = rgb(0xFFFFFF),
      .veil = rgb(0x050D1A).with_alpha(200),
  };
}

Palette light_palette() {
  using gfx::rgb;
  return {
      .ground = rgb(0xF4EFE6),
      .card = rgb(0xFFFFFF),
      .text = rgb(0x13203A),
      .muted = rgb(0x323D51),
      .accent = rgb(0x1B4B8F),
      .on_accent = rgb(0xFFFFFF),
      .control = rgb(0xFFFFFF),
      .control_edge = rgb(0x5B6E8E),
      .message = rgb(0xFFC857),
      .on_message = rgb(0x0B1B33),
      .focus = rgb(0x9A2F00),
      .veil = rgb(0x0B1B33).with_alpha(170),
  };
}

Palette message_palette(const Palette& colors) {
  return {
      .ground = colors.message,
      .card = colors.message,
      .text = colors.on_message,
      .muted = colors.on_message,
      .accent = colors.on_message,
      .on_accent = colors.message,
      .control = colors.message,
      .control_edge = colors.on_message,
      .message = colors.message,
      .on_message = colors.on_message,
      .focus = colors.on_message,
      .veil = colors.veil,
  };
}

Palette contrast_palette() {
  using gfx::rgb;
  return {
      .ground = rgb(0x000000),
      .card = rgb(0x1A1A1A),
      .text = rgb(0xFFFFFF),
      .muted = rgb(0xFFFFFF),
      .accent = rgb(0xFFE000),
      .on_accent = rgb(0x000000),
      .control = rgb(0x000000),
      .control_edge = rgb(0xFFFFFF),
      .message = rgb(0xFFE000),
      .on_message = rgb(0x000000),
      .focus = rgb(0x00E5FF),
      .veil = rgb(0x000000).with_alpha(220),
  };
}

namespace {

/// The size of the smallest text when a visitor has asked for large text.
int large_text_min(int text_min, int short_side) {
  return std::max(text_min, std::min(up(kLargeText * text_min), short_side / kLargeLines));
}

}  // namespace

Look make_look(const Panel& panel, const Palette& colors, TextSize text) {
  const double mm = panel.px_per_mm();
  const int short_side = std::min(panel.size.w, panel.size.h);
  const bool tiny = panel.diagonal_mm < kTinyDiagonalMm;
  const double cap_min_mm = tiny ? kTangentOnTinyPanels * panel.distance_mm
                                 : std::max(kSmallestCapMm, kTangentOfMinimum * panel.distance_mm);
  Look look;
  look.colors = colors;
  look.readable = !tiny;
  look.target = up((panel.short_side_mm() >= kShortSideForFullTargetsMm ? 20.0 : 15.0) * mm);
  look.target_min = up(15.0 * mm);
  look.gap = up((tiny ? 2.0 : 3.0) * mm);  // three rows of 15 mm are all that 49 mm can hold
  look.margin = std::max(look.gap, short_side / 28);
  look.padding = std::max(up(2.0 * mm), short_side / 48);
  look.radius = std::max(4, short_side / 60);
  look.rule = std::max(2, up(0.4 * mm));
  look.focus_ring = std::max(4, up(1.0 * mm));
  look.text_min = em_for_cap_height(cap_min_mm * mm);
  // The smallest panels have all text as large as their targets leave room for.
  if (text == TextSize::Large && !tiny) look.text_min = large_text_min(look.text_min, short_side);
  look.type = TypeScale(look.text_min);
  look.text_max = std::max(look.text_min * (text == TextSize::Large ? 12 : 10) / 10, short_side / 14);
  look.headline_max = std::max(look.text_min, short_side / 7);
  look.message_max =
      std::max(look.headline_max, std::min(em_for_cap_height(kCapFromThreeMetresMm * mm), short_side / 4));
  look.message_min = panel.diagonal_mm >= kWallDiagonalMm
                         ? em_for_cap_height(kComfortableFromThreeMetresMm * mm)
                         : look.text_min;
  look.bar_max =
      std::max({look.text_min, short_side / 18, std::min(em_for_cap_height(15.0 * mm), short_side / 12)});
  return look;
}

bool has_large_text(const Panel& panel) {
  const int normal = make_look(panel, dark_palette()).text_min;
  return make_look(panel, dark_palette(), TextSize::Large).text_min * 10 >= normal * 11;
}

}  // namespace kiosk::look
