/// message_table WIDTHxHEIGHT CONTENT FONTS: what a frame with the message looks like, for shim.cpp: a line
/// "x y w h hash" for each page, card and menu in English, at rest, pressed and focused, and for the safe
/// page.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <set>
#include <string>
#include <tuple>

#include "app/kiosk.h"
#include "base/files.h"
#include "base/log.h"
#include "content/content_loader.h"
#include "layout/invariants.h"
#include "safe/safe_page.h"

using namespace kiosk;

namespace {

using Line = std::tuple<int, int, int, int, std::uint64_t>;

Line line_of(const gfx::Picture& picture, const gfx::Rect& area) {
  std::uint64_t hash = 1469598103934665603u;
  for (int y = area.y; y < area.bottom(); ++y) {
    for (int x = area.x; x < area.right(); ++x)
      hash = (hash ^ (picture.row(y)[x] & 0xFFFFFFu)) * 1099511628211u;
  }
  return {area.x, area.y, area.w, area.h, hash};
}

void add_content(const model::Content& content, gfx::Size size, sdl::LibraryRasters& rasters,
                 std::set<Line>& lines) {
  app::StageSettings settings;
  settings.panel = size;
  app::Stage stage(content, settings, rasters);
  const auto cards = [&](const show::View& view) { return stage.scene(view, {}).card_count; };
  for (const show::View& view : checks::all_views(content, "en", cards)) {
    for (const char* pressed : {"", "message"}) {
      for (const char* focused : {"", "message"}) {
        const layout::Scene scene = stage.scene(view, {pressed, focused, {}});
        lines.insert(line_of(stage.picture(scene), scene.message().area));
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  gfx::Size size{};
  if (argc != 4 || std::sscanf(argv[1], "%dx%d", &size.w, &size.h) != 2) return 2;
  const base::SystemFiles files;
  base::StderrLog log;
  const auto rasters = sdl::open_rasters(argv[3], sdl::Hinting::Light, files, log);
  std::set<Line> lines;
  const content::Offer english{.languages = std::vector<std::string>{"en"}};
  add_content(content::load_content(files, argv[2], english).content.value(), size, *rasters, lines);
  add_content(
      content::load_content(content::builtin_files(), content::kBuiltinFolder, english).content.value(), size,
      *rasters, lines);
  gfx::Picture safe(size);
  safe::draw_safe_page(safe.view());
  lines.insert(line_of(safe, gfx::bounds(size)));
  for (const auto& [x, y, w, h, hash] : lines) {
    std::printf("%d %d %d %d %llx\n", x, y, w, h, static_cast<unsigned long long>(hash));
  }
  return 0;
}
