#include "layout/globe_mark.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace kiosk::layout {
namespace {

/// `share` hundredths of `b` in `a`.
gfx::Color mix(gfx::Color a, gfx::Color b, int share) {
  const auto channel = [&](int from, int to) {
    return static_cast<std::uint8_t>((from * (100 - share) + to * share + 50) / 100);
  };
  return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), 255};
}

}  // namespace

globe::Colors globe_colors(const look::Palette& colors, GlobeTone tone) {
  const bool subject = tone == GlobeTone::Subject;
  const gfx::Color sea = mix(colors.ground, colors.control_edge, subject ? 17 : 7);
  const gfx::Color land = mix(colors.ground, colors.control_edge, subject ? 72 : 16);
  return {.sea_light = sea,
          .sea_shade = mix(sea, colors.ground, 80),
          .land_light = land,
          .land_shade = mix(land, colors.ground, 50),
          .grid = colors.control_edge.with_alpha(subject ? 46 : 9),
          .coast = subject ? colors.text.with_alpha(110) : colors.control_edge.with_alpha(10),
          .rim = colors.control_edge.with_alpha(subject ? 230 : 36),
          .glow = colors.control_edge.with_alpha(subject ? 90 : 16),
          .spot = colors.accent,
          .spot_edge = colors.ground};
}

GlobeMark banner_globe(const look::Look& look, const gfx::Rect& rect, const gfx::Rect& window,
                       globe::Pose pose) {
  GlobeMark mark{.rect = rect, .drawing = {}};
  mark.window = window;
  mark.drawing.pose = pose;
  mark.drawing.colors = globe_colors(look.colors, GlobeTone::Banner);
  mark.drawing.line_px = std::max(1, look.rule / 2);
  return mark;
}

std::optional<gfx::Rect> chip_place(const GlobeMark& mark) {
  const globe::Drawing& drawing = mark.drawing;
  if (mark.label.empty() || !drawing.chosen || *drawing.chosen >= drawing.spots.size()) return std::nullopt;
  const auto sight = globe::sight_of(drawing, mark.rect, drawing.spots[*drawing.chosen].place);
  // The last few degrees before the horizon the spot is fading already.
  if (!sight || sight->facing < 0.1) return std::nullopt;
  gfx::Rect chip = mark.chip;
  chip.x += static_cast<int>(std::lround(sight->at.x));
  chip.y += static_cast<int>(std::lround(sight->at.y));
  const auto within = [](int at, int size, int from, int room) {
    return std::clamp(at, from, std::max(from, from + room - size));
  };
  chip.x = within(chip.x, chip.w, mark.rect.x, mark.rect.w);
  chip.y = within(chip.y, chip.h, mark.rect.y, mark.rect.h);
  return chip;
}

const GlobeMark* Scene::turning_globe() const {
  for (const Item& item : items_) {
    const auto* mark = std::get_if<GlobeMark>(&item);
    if (mark != nullptr && mark->turning != GlobeTurning::Never) return mark;
  }
  return nullptr;
}

void Scene::turn_globe(globe::Pose pose) {
  for (Item& item : items_) {
    auto* mark = std::get_if<GlobeMark>(&item);
    if (mark != nullptr && mark->turning != GlobeTurning::Never) mark->drawing.pose = pose;
  }
}

std::string describe(const GlobeMark& mark);

std::string describe(const GlobeMark& mark) {
  const globe::Drawing& drawing = mark.drawing;
  const bool sphere = drawing.projection == globe::Projection::Sphere;
  constexpr const char* kTurning[] = {"still", "by itself", "by visitor"};
  char pose[48] = "";
  if (sphere) std::snprintf(pose, sizeof pose, " %.1f,%.1f", drawing.pose.lat, drawing.pose.lon);
  std::string out = std::string(sphere ? "globe " : "map ") + std::to_string(mark.rect.x) + "," +
                    std::to_string(mark.rect.y) + " " + std::to_string(mark.rect.w) + "x" +
                    std::to_string(mark.rect.h) + pose + " " +
                    kTurning[static_cast<std::size_t>(mark.turning)];
  for (const globe::Spot& spot : drawing.spots) {
    char place[48];
    std::snprintf(place, sizeof place, " %s%.1f,%.1f", spot.dot == globe::Dot::Hollow ? "o" : "",
                  spot.place.lat, spot.place.lon);
    out += place;
  }
  if (!mark.window.empty()) {
    out += " through " + std::to_string(mark.window.x) + "," + std::to_string(mark.window.y) + " " +
           std::to_string(mark.window.w) + "x" + std::to_string(mark.window.h);
  }
  if (drawing.chosen) out += " chosen " + std::to_string(*drawing.chosen);
  for (const TextRun& run : mark.label) out += " \"" + run.utf8 + "\"";
  return out;
}

}  // namespace kiosk::layout
