#include "accessibility/pixels/tones.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "accessibility/pixels/vision.h"

namespace kiosk::pixels {
namespace {

/// A shape on a picture.
struct Shape {
  const render::Mask* mask = nullptr;
  gfx::Rect place;  ///< of the mask
  Use use = Use::Text;
};

/// The few colours of a part of a picture.
class Colors {
 public:
  void add(std::uint32_t pixel) {
    if (pixel == last_ && !list_.empty()) return;
    last_ = pixel;
    if (std::find(list_.begin(), list_.end(), pixel) == list_.end()) list_.push_back(pixel);
  }
  const std::vector<std::uint32_t>& list() const { return list_; }

 private:
  std::uint32_t last_ = 0;
  std::vector<std::uint32_t> list_;
};

Shape shape_of(const layout::TextRun& run, Use use) {
  const render::Mask& mask = shop().rasters.text_mask(run.utf8, run.font, run.shaping);
  return {&mask, {run.box.x + mask.origin.x, run.baseline + mask.origin.y, mask.size.w, mask.size.h}, use};
}

Shape shape_of(const layout::IconMark& sign) {
  const render::Mask& mask = shop().rasters.icon_mask(sign.icon, sign.rect.w);
  const gfx::Rect place{sign.rect.x, sign.rect.y, mask.size.w, mask.size.h};
  return {&mask, place, Use::Icon};
}

const std::uint8_t* coverage_row(const Shape& shape, int y) {
  return shape.mask->alpha.data() + std::ptrdiff_t{y - shape.place.y} * shape.place.w - shape.place.x;
}

/// One bit a pixel: touched by a letter or a sign.
class Touched {
 public:
  Touched(gfx::Size size, const std::vector<Shape>& shapes)
      : width_(size.w), pixels_(std::size_t(size.w) * std::size_t(size.h)) {
    for (const Shape& shape : shapes) {
      const gfx::Rect area = shape.place.intersected(gfx::bounds(size));
      for (int y = area.y; y < area.bottom(); ++y) {
        const std::uint8_t* coverage = coverage_row(shape, y);
        std::uint8_t* row = pixels_.data() + std::ptrdiff_t{y} * width_;
        for (int x = area.x; x < area.right(); ++x) row[x] |= coverage[x];
      }
    }
  }
  const std::uint8_t* row(int y) const { return pixels_.data() + std::ptrdiff_t{y} * width_; }

 private:
  int width_;
  std::vector<std::uint8_t> pixels_;
};

/// Thin strokes may cover no pixel wholly: then the most covered ones count.
int full_coverage(const render::Mask& mask) {
  return mask.alpha.empty() ? 255 : *std::max_element(mask.alpha.begin(), mask.alpha.end());
}

/// How far from a letter its ground is looked at: the smoothed edge of one beside it does not reach so far.
constexpr int kNear = 2;

struct Row {
  const std::uint8_t* touched;
  const std::uint32_t* pixels;
};

void read_shape(const Shape& shape, const gfx::Picture& picture, const Touched& touched,
                const std::string& where, TonesFound& found) {
  const int full = full_coverage(*shape.mask);
  Colors marks;
  Colors grounds;
  const gfx::Rect inked = shape.place.intersected(gfx::bounds(picture.size()).inset(kNear));
  for (int y = inked.y; y < inked.bottom(); ++y) {
    const std::uint8_t* coverage = coverage_row(shape, y);
    const std::uint32_t* pixels = picture.row(y);
    const Row rows[] = {{touched.row(y), pixels},
                        {touched.row(y - kNear), picture.row(y - kNear)},
                        {touched.row(y + kNear), picture.row(y + kNear)}};
    for (int x = inked.x; x < inked.right(); ++x) {
      if (coverage[x] == 0) continue;
      if (coverage[x] == full) marks.add(pixels[x]);
      if (rows[0].touched[x - kNear] == 0) grounds.add(pixels[x - kNear]);
      if (rows[0].touched[x + kNear] == 0) grounds.add(pixels[x + kNear]);
      if (rows[1].touched[x] == 0) grounds.add(rows[1].pixels[x]);
      if (rows[2].touched[x] == 0) grounds.add(rows[2].pixels[x]);
    }
  }
  for (const std::uint32_t mark : marks.list()) {
    for (const std::uint32_t ground : grounds.list()) {
      found.try_emplace({shape.use, mark & 0xFFFFFF, ground & 0xFFFFFF}, where);
    }
  }
}

/// The colours inside and outside an edge, at its least plain place.
struct Edge {
  std::uint32_t inside = 0;
  std::uint32_t outside = 0;
};

constexpr int kInside = 1;   ///< the borders of controls are at least two pixels wide
constexpr int kOutside = 2;  ///< beyond the smoothed pixels of a round shape

/// Reads the middle of each side that is not at the edge of the screen.
std::optional<Edge> edge_of(const gfx::Rect& rect, const gfx::Picture& picture) {
  const gfx::Rect screen = gfx::bounds(picture.size());
  std::optional<Edge> least;
  const auto look_at = [&](gfx::Point inside, gfx::Point outside) {
    if (!screen.contains(inside) || !screen.contains(outside)) return;
    const Edge edge{picture.at(inside) & 0xFFFFFF, picture.at(outside) & 0xFFFFFF};
    if (!least || contrast_of(edge.inside, edge.outside) < contrast_of(least->inside, least->outside))
      least = edge;
  };
  for (const int part : {-1, 0, 1}) {
    const int x = rect.center().x + part * rect.w / 12;
    const int y = rect.center().y + part * rect.h / 12;
    look_at({x, rect.y + kInside}, {x, rect.y - kOutside});
    look_at({x, rect.bottom() - 1 - kInside}, {x, rect.bottom() - 1 + kOutside});
    look_at({rect.x + kInside, y}, {rect.x - kOutside, y});
    look_at({rect.right() - 1 - kInside, y}, {rect.right() - 1 + kOutside, y});
  }
  return least;
}

/// Filled and outlined shapes inside an area, and the area itself.
std::vector<gfx::Rect> shapes_in(const gfx::Rect& area, const layout::Scene& scene) {
  std::vector<gfx::Rect> rects{area};
  for (const layout::Item& item : scene.items()) {
    const bool drawn =
        std::holds_alternative<layout::Fill>(item) || std::holds_alternative<layout::Outline>(item);
    if (drawn && area.contains(layout::item_bounds(item))) rects.push_back(layout::item_bounds(item));
  }
  return rects;
}

}  // namespace

std::string name_of(const Tones& tones) {
  constexpr std::array<const char*, 4> kUses = {"text", "message", "sign", "control"};
  char words[64];
  std::snprintf(words, sizeof words, "%s #%06x on #%06x", kUses[static_cast<std::size_t>(tones.use)],
                tones.mark, tones.ground);
  return words;
}

template <typename Kind>
std::vector<Kind> unveiled(const layout::Scene& scene) {
  std::vector<Kind> kept;
  for (const layout::Item& item : scene.items()) {
    if (const auto* fill = std::get_if<layout::Fill>(&item); fill != nullptr && fill->color.a < 255) {
      kept.clear();
    }
    if (const auto* one = std::get_if<Kind>(&item)) kept.push_back(*one);
  }
  return kept;
}
template std::vector<layout::TextRun> unveiled<layout::TextRun>(const layout::Scene&);
template std::vector<layout::IconMark> unveiled<layout::IconMark>(const layout::Scene&);

int read_words(const layout::Scene& scene, const gfx::Picture& picture, const std::string& headline,
               const std::string& where, TonesFound& found) {
  std::vector<Shape> shapes;
  std::vector<std::string> names;
  int headline_runs = 0;
  for (const layout::TextRun& run : unveiled<layout::TextRun>(scene)) {
    const bool in_bar = scene.message().area.contains(run.box);
    const bool in_headline = !headline.empty() && run.font.face == text::Face::Bold &&
                             headline.find(run.utf8) != std::string::npos;
    headline_runs += !in_bar && in_headline ? 1 : 0;
    shapes.push_back(shape_of(run, in_bar || in_headline ? Use::Message : Use::Text));
    names.push_back(where + " \"" + run.utf8 + "\"");
  }
  for (const layout::IconMark& sign : unveiled<layout::IconMark>(scene)) {
    shapes.push_back(shape_of(sign));
    names.push_back(where + " " + std::string(layout::icon_name(sign.icon)));
  }
  const Touched touched(picture.size(), shapes);
  for (std::size_t i = 0; i < shapes.size(); ++i) read_shape(shapes[i], picture, touched, names[i], found);
  return headline_runs;
}

std::vector<std::string> read_controls(const layout::Scene& scene, const gfx::Picture& picture,
                                       const std::string& where, TonesFound& found) {
  std::vector<std::string> without;
  for (const layout::Target& target : scene.targets()) {
    // A globe is the ground of its dots; tests/layout (places_test) measures how these stand off.
    if (target.id == "page" || target.id == "globe" || target.id.starts_with("zone-")) continue;
    std::optional<Edge> best;
    for (const gfx::Rect& rect : shapes_in(target.area, scene)) {
      const std::optional<Edge> edge = edge_of(rect, picture);
      if (!edge) continue;
      if (!best || contrast_of(edge->inside, edge->outside) > contrast_of(best->inside, best->outside))
        best = edge;
    }
    if (!best) {
      without.push_back(where + " " + target.id);
      continue;
    }
    found.try_emplace({Use::Control, best->inside, best->outside}, where + " " + target.id);
  }
  return without;
}

}  // namespace kiosk::pixels
