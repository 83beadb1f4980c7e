#include "layout/scene.h"

#include <algorithm>
#include <cassert>
#include <cstdio>

namespace kiosk::layout {

std::string describe(const GlobeMark& mark);  // globe_mark.cpp

gfx::Rect item_bounds(const Item& item) {
  struct Bounds {
    gfx::Rect operator()(const Fill& fill) const { return fill.rect; }
    gfx::Rect operator()(const Outline& outline) const { return outline.rect; }
    gfx::Rect operator()(const Image& image) const { return image.rect; }
    gfx::Rect operator()(const IconMark& mark) const { return mark.rect; }
    gfx::Rect operator()(const GlobeMark& globe) const { return visible_part(globe); }
    gfx::Rect operator()(const QrMark& mark) const { return mark.rect; }
    gfx::Rect operator()(const TextRun& run) const {
      // Slanted or hooked letters reach past their advance, accents and tails past the line.
      const int overhang = run.font.size_px / 4 + 1;
      return run.box.inset(-overhang);
    }
  };
  return std::visit(Bounds{}, item);
}

Scene::Scene(gfx::Size size, gfx::Color background, MessageMark message, text::Direction direction)
    : size_(size), background_(background), message_(std::move(message)), direction_(direction) {
  assert(!message_.text.empty());
  assert(!message_.area.empty() && gfx::bounds(size).contains(message_.area));
}

void Scene::add(Item item) {
  items_.push_back(std::move(item));
}

void Scene::add(Target target) {
  targets_.push_back(std::move(target));
}

const Target* Scene::find_target(std::string_view id) const {
  const auto found =
      std::find_if(targets_.begin(), targets_.end(), [&](const Target& target) { return target.id == id; });
  return found == targets_.end() ? nullptr : &*found;
}

const Target* Scene::hit(gfx::Point p) const {
  const auto found = std::find_if(targets_.rbegin(), targets_.rend(),
                                  [&](const Target& target) { return target.area.contains(p); });
  return found == targets_.rend() ? nullptr : &*found;
}

namespace {

class Mirror {
 public:
  explicit Mirror(gfx::Size size) : width_(size.w) {}

  gfx::Rect operator()(gfx::Rect rect) const {
    rect.x = width_ - rect.right();
    return rect;
  }
  Item operator()(Fill fill) const {
    fill.rect = (*this)(fill.rect);
    return fill;
  }
  Item operator()(Outline outline) const {
    outline.rect = (*this)(outline.rect);
    return outline;
  }
  Item operator()(TextRun run) const {
    run.box = (*this)(run.box);
    return run;
  }
  Item operator()(Image image) const {
    image.rect = (*this)(image.rect);
    return image;
  }
  /// Its modules stay as they are.
  Item operator()(QrMark mark) const {
    mark.rect = (*this)(mark.rect);
    return mark;
  }
  Item operator()(IconMark mark) const {
    mark.rect = (*this)(mark.rect);
    mark.icon = mirrored_icon(mark.icon);
    return mark;
  }
  Item operator()(GlobeMark globe) const {
    globe.rect = (*this)(globe.rect);
    if (!globe.window.empty()) globe.window = (*this)(globe.window);
    return globe;
  }

 private:
  int width_;
};

}  // namespace

Scene mirrored(const Scene& scene) {
  const Mirror mirror(scene.size());
  Scene result(scene.size(), scene.background(), {mirror(scene.message().area), scene.message().text},
               scene.direction());
  for (const Item& item : scene.items()) result.add(std::visit(mirror, item));
  for (Target target : scene.targets()) {
    target.area = mirror(target.area);
    result.add(std::move(target));
  }
  result.card_count = scene.card_count;
  if (!scene.moving.empty()) result.moving = mirror(scene.moving);
  return result;
}

gfx::Rect changed_area(const Scene& before, const Scene& after) {
  const gfx::Rect all = gfx::bounds(after.size());
  if (before.size() != after.size() || before.background() != after.background()) return all;
  const auto& a = before.items();
  const auto& b = after.items();
  // Items in front and behind that are the same on both sides cannot have changed a pixel by themselves;
  // of those between, every one may have.
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && tail < b.size() - head &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
    ++tail;
  }
  gfx::Rect area;
  if (a.size() == b.size()) {
    for (std::size_t i = head; i + tail < a.size(); ++i) {
      if (a[i] != b[i]) area = area.united(item_bounds(a[i])).united(item_bounds(b[i]));
    }
  } else {
    for (std::size_t i = head; i + tail < a.size(); ++i) area = area.united(item_bounds(a[i]));
    for (std::size_t i = head; i + tail < b.size(); ++i) area = area.united(item_bounds(b[i]));
  }
  return area.intersected(all);
}

namespace {

std::string hex(gfx::Color c) {
  char text[16];
  std::snprintf(text, sizeof text, "#%02x%02x%02x%02x", c.r, c.g, c.b, c.a);
  return text;
}

std::string box(const gfx::Rect& r) {
  return std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.w) + "x" +
         std::to_string(r.h);
}

/// What a run is shaped with, where that is not plain Latin.
std::string shaping(const TextRun& run) {
  std::string words;
  if (run.font.family != 0) words += " family " + std::to_string(run.font.family);
  if (run.shaping.script != text::Script{}) words += " " + std::string(run.shaping.script.name());
  if (run.shaping.direction == text::Direction::RightToLeft) words += " rtl";
  return words;
}

struct Describe {
  std::string operator()(const Fill& fill) const {
    return "fill " + box(fill.rect) + " r" + std::to_string(fill.radius) + " " + hex(fill.color);
  }
  std::string operator()(const Outline& outline) const {
    return "outline " + box(outline.rect) + " r" + std::to_string(outline.radius) + " w" +
           std::to_string(outline.width) + " " + hex(outline.color);
  }
  std::string operator()(const TextRun& run) const {
    const char* face = run.font.face == text::Face::Bold ? "bold " : "regular ";
    return "text " + box(run.box) + " base " + std::to_string(run.baseline) + " " + face +
           std::to_string(run.font.size_px) + " " + hex(run.color) + shaping(run) + " \"" + run.utf8 + "\"";
  }
  std::string operator()(const Image& image) const {
    return "image " + box(image.rect) + " " + (image.file.empty() ? "(placeholder)" : image.file);
  }
  std::string operator()(const QrMark& mark) const {
    return "qr " + box(mark.rect) + " of " + std::to_string(mark.code.side) + " modules of " +
           std::to_string(mark.module_px);
  }
  std::string operator()(const IconMark& mark) const {
    return "icon " + box(mark.rect) + " " + std::string(icon_name(mark.icon)) + " " + hex(mark.color);
  }
  std::string operator()(const GlobeMark& mark) const { return describe(mark); }
};

}  // namespace

std::string describe(const Scene& scene) {
  std::string out = "scene " + std::to_string(scene.size().w) + "x" + std::to_string(scene.size().h) + " " +
                    hex(scene.background()) + " cards " + std::to_string(scene.card_count) +
                    (scene.direction() == text::Direction::RightToLeft ? " rtl" : "") + "\n";
  out += "message " + box(scene.message().area) + " \"" + scene.message().text + "\"\n";
  for (const Item& item : scene.items()) out += std::visit(Describe{}, item) + "\n";
  for (const Target& target : scene.targets()) {
    out += "target " + target.id + " " + box(target.area) + " \"" + target.label + "\"";
    if (target.focus == Focus::Skip) out += " no-focus";
    if (target.drag == Drag::Own) out += " own-drag";
    out += "\n";
  }
  return out;
}

}  // namespace kiosk::layout
