#include "layout/places.h"

#include <algorithm>
#include <cmath>

#include "layout/button.h"

namespace kiosk::layout {
namespace {

constexpr double kMostTilt = 40;      // a globe seen from steeper looks like a map of the Arctic
constexpr double kTiltShare = 0.8;    // of the latitude of a place that is looked at
constexpr double kOutOfSight = 0.15;  // facing: what is nearer to the limb cannot be aimed at

globe::Place to_globe(const model::Place& place) {
  return {place.lat, place.lon};
}

globe::Pose pose_for(globe::Place place) {
  return {std::clamp(place.lat * kTiltShare, -kMostTilt, kMostTilt), place.lon};
}

/// From where most places are seen, and these as much from the front as may be.
globe::Pose overview_pose(const std::vector<globe::Spot>& spots) {
  globe::Pose best{20, 0};
  double most = -1;
  for (int lat = -20; lat <= 30; lat += 10) {
    for (int lon = -180; lon < 180; lon += 10) {
      const globe::Camera camera({double(lat), double(lon)});
      double seen = 0;
      for (const globe::Spot& spot : spots) {
        const double facing = camera.see(spot.place).z;
        if (facing > kOutOfSight) seen += 1 + facing / 4;
      }
      if (seen > most + 1e-9) {
        most = seen;
        best = {double(lat), double(lon)};
      }
    }
  }
  return best;
}

/// Where a chip of this size covers no other place, from the spot; above it where none is free.
gfx::Rect free_chip(const GlobeMark& mark, gfx::Size chip) {
  const globe::Drawing& drawing = mark.drawing;
  const int away = 5 * drawing.spot_px;
  const int far = 9 * drawing.spot_px;
  const int left = -chip.w - away / 2;
  const int right = away / 2;
  const gfx::Point candidates[] = {
      {-chip.w / 2, -away - chip.h}, {right, -away - chip.h}, {left, -away - chip.h}, {right, -far - chip.h},
      {left, -far - chip.h},         {right, away},           {left, away},           {-chip.w / 2, away}};
  const auto spot = globe::sight_of(drawing, mark.rect, drawing.spots[*drawing.chosen].place);
  for (const gfx::Point& at : candidates) {
    if (!spot) break;
    const gfx::Rect place =
        gfx::Rect{at.x + int(spot->at.x), at.y + int(spot->at.y), chip.w, chip.h}.inset(-2 * drawing.spot_px);
    if (!mark.rect.contains(place)) continue;
    const bool is_free =
        std::none_of(drawing.spots.begin(), drawing.spots.end(), [&](const globe::Spot& other) {
          const auto sight = globe::sight_of(drawing, mark.rect, other.place);
          return sight && place.contains(gfx::Point{int(sight->at.x), int(sight->at.y)});
        });
    if (is_free) return {at.x, at.y, chip.w, chip.h};
  }
  return {candidates[0].x, candidates[0].y, chip.w, chip.h};
}

/// The mark of the chosen place on a chip that goes with its spot.
void add_chip(GlobeMark& mark, const Request& request, const std::string& words) {
  const look::Look& look = request.look;
  const Setter setter = setter_for(request, request.view.language);
  const Paragraph paragraph{
      .text = words, .face = text::Face::Bold, .color = look.colors.on_accent, .leading = 1.2};
  const Group group = set_group({paragraph}, look.text_min, mark.rect.w, setter);
  const int side = look.text_min * 6 / 10;
  const gfx::Size chip{group.width + 2 * side, group.height + look.padding / 2};
  if (chip.w > mark.rect.w / 2) return;
  mark.chip = free_chip(mark, chip);
  for (const SetLine& line : group.lines) {
    for (TextRun run : line.runs) {
      run.box.x += side;
      run.box.y += look.padding / 4;
      run.baseline += look.padding / 4;
      mark.label.push_back(run);
    }
  }
}

}  // namespace

std::vector<const model::Block*> placed_blocks(const model::Page& page) {
  std::vector<const model::Block*> blocks;
  for (const model::Layer layer : {model::Layer::Founder, model::Layer::Member}) {
    for (const model::Block& block : page.blocks) {
      if (block.place && block.layer == layer) blocks.push_back(&block);
    }
  }
  return blocks;
}

bool has_globe(const model::Page& page) {
  return page.kind == model::PageKind::Founders && !placed_blocks(page).empty();
}

GlobeMark make_globe(const Request& request, const model::Page& page, const gfx::Rect& rect,
                     globe::Projection projection, std::optional<std::size_t> chosen) {
  const look::Look& look = request.look;
  GlobeMark mark{.rect = rect, .drawing = {}};
  globe::Drawing& drawing = mark.drawing;
  const auto blocks = placed_blocks(page);
  for (const model::Block* block : blocks) {
    const auto dot = block->layer == model::Layer::Member ? globe::Dot::Hollow : globe::Dot::Full;
    drawing.spots.push_back({to_globe(*block->place), dot});
  }
  drawing.projection = projection;
  drawing.chosen = chosen;
  drawing.pose = chosen ? pose_for(drawing.spots[*chosen].place) : overview_pose(drawing.spots);
  drawing.colors = globe_colors(look.colors, GlobeTone::Subject);
  const int side = std::min(rect.w, rect.h);
  drawing.spot_px = std::max(3, std::min(look.target_min / 8, side / 55));
  drawing.line_px = std::max(1, side / 700);
  drawing.corner_px = look.radius;
  if (projection == globe::Projection::Sphere && chosen) add_chip(mark, request, blocks[*chosen]->mark);
  return mark;
}

LoopGlobe place_loop_globe(const Request& request, const gfx::Rect& area) {
  const look::Look& look = request.look;
  const bool beside = area.w > area.h;
  const int side = beside ? std::min(area.h, area.w * 56 / 100) : std::min(area.w, area.h * 58 / 100);
  const int gap = look.margin;
  const gfx::Rect left = beside ? area.inset({0, 0, side + gap, 0}) : area.inset({0, 0, 0, side + gap});
  if (side < 3 * look.target_min / 2 || left.w < 6 * look.text_min || left.h < 2 * look.text_min) {
    return {{}, area};
  }
  return {beside ? gfx::Rect{area.right() - side, area.y + (area.h - side) / 2, side, side}
                 : gfx::Rect{area.x + (area.w - side) / 2, area.bottom() - side, side, side},
          left};
}

GlobeMark make_loop_globe(const Request& request, const model::Page& page, const gfx::Rect& rect) {
  GlobeMark mark = make_globe(request, page, rect, globe::Projection::Sphere, std::nullopt);
  mark.turning = GlobeTurning::ByItself;
  // Seen from across the room, not aimed at.
  mark.drawing.spot_px = std::max(mark.drawing.spot_px, rect.w / 60);
  return mark;
}

std::optional<std::size_t> pick_place(const Scene& scene, gfx::Point at, int reach,
                                      const std::optional<Picked>& before) {
  const auto found = std::find_if(scene.items().begin(), scene.items().end(),
                                  [](const Item& item) { return std::holds_alternative<GlobeMark>(item); });
  if (found == scene.items().end()) return std::nullopt;
  const auto& mark = std::get<GlobeMark>(*found);
  struct Near {
    double distance;
    std::size_t place;
    bool operator<(const Near& other) const {
      return distance != other.distance ? distance < other.distance : place < other.place;
    }
  };
  std::vector<Near> near;
  for (std::size_t i = 0; i < mark.drawing.spots.size(); ++i) {
    const auto sight = globe::sight_of(mark.drawing, mark.rect, mark.drawing.spots[i].place);
    if (!sight || sight->facing < kOutOfSight) continue;
    const double distance = std::hypot(sight->at.x - at.x, sight->at.y - at.y);
    if (distance <= reach) near.push_back({distance, i});
  }
  if (near.empty()) return std::nullopt;
  std::sort(near.begin(), near.end());
  const auto rank_of = [&](std::size_t place) {
    return std::find_if(near.begin(), near.end(), [&](const Near& n) { return n.place == place; });
  };
  const bool again = before && std::hypot(before->at.x - at.x, before->at.y - at.y) <= reach / 2.0;
  auto rank = near.end();
  if (again && mark.drawing.chosen == before->place) rank = rank_of(before->place);
  if (rank == near.end() && mark.drawing.chosen == near.front().place) rank = near.begin();
  if (rank == near.end()) return near.front().place;
  const auto index = static_cast<std::size_t>(rank - near.begin());
  return near[(index + 1) % near.size()].place;
}

}  // namespace kiosk::layout
