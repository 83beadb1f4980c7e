#include "app/gallery.h"

#include <filesystem>

#include "app/contact_sheet.h"

namespace kiosk::app {
namespace {

std::string size_name(gfx::Size size) {
  return std::to_string(size.w) + "x" + std::to_string(size.h);
}

void add_cards(std::vector<Exhibit>& list, const Stage& stage, const std::string& name, show::View view) {
  const int cards = stage.scene(view, {}).card_count;
  for (int card = 0; card < cards; ++card) {
    view.card = card;
    list.push_back({card == 0 ? name : name + "-" + std::to_string(card + 1), view});
  }
}

bool write_picture(const gfx::Picture& picture, const std::string& path, base::Log& log) {
  std::string reason;
  if (sdl::write_png(picture, path, reason)) return true;
  log.write(base::Level::Error, path + ": cannot be written: " + reason);
  return false;
}

}  // namespace

std::vector<Exhibit> exhibits(const Stage& stage, const model::Content& content, const std::string& language,
                              const std::optional<std::string>& page, const show::Aids& aids) {
  std::vector<Exhibit> list;
  const auto view_of = [&](show::Mode mode, std::size_t index) {
    return show::View{
        .mode = mode, .page = index, .language = language, .aids = aids, .message_language = language};
  };
  for (std::size_t i = 0; i < content.deck.pages.size(); ++i) {
    const model::Page& candidate = content.deck.pages[i];
    if (page && candidate.id != *page) continue;
    if (candidate.in_loop) list.push_back({candidate.id, view_of(show::Mode::Loop, i)});
    add_cards(list, stage, candidate.id + "-open", view_of(show::Mode::Opened, i));
  }
  if (page) return list;
  add_cards(list, stage, "menu-topics", view_of(show::Mode::Topics, 0));
  if (content.deck.languages.size() > 1) {
    add_cards(list, stage, "menu-languages", view_of(show::Mode::Languages, 0));
  }
  add_cards(list, stage, "menu-easier", view_of(show::Mode::Easier, 0));
  list.push_back({"idle-warning", view_of(show::Mode::Opened, 0)});
  list.back().view.warning_seconds = 20;
  return list;
}

bool write_gallery(const GalleryOrder& order, const model::Content& content, const config::Config& config,
                   sdl::LibraryRasters& rasters, base::Log& log, int& written) {
  written = 0;
  for (const gfx::Size size : order.sizes) {
    StageSettings settings = stage_settings(config, size, order.rotation);
    settings.numbers = order.numbers;
    Stage stage(content, settings, rasters);
    for (const std::string& language : order.languages) {
      const std::string folder = order.out + "/" + size_name(size) + "/" + language;
      std::error_code error;
      std::filesystem::create_directories(folder, error);
      if (error) {
        log.write(base::Level::Error, folder + ": cannot be made: " + error.message());
        return false;
      }
      ContactSheet sheet(rasters);
      for (const Exhibit& exhibit : exhibits(stage, content, language, order.page, usual_aids(config))) {
        const gfx::Picture picture = stage.picture(stage.scene(exhibit.view, {}));
        if (!write_picture(picture, folder + "/" + exhibit.name + ".png", log)) return false;
        ++written;
        if (order.contact_sheet) sheet.add(picture, exhibit.name);
      }
      if (order.contact_sheet && !write_picture(sheet.finish(), folder + "/contact-sheet.png", log))
        return false;
    }
  }
  return true;
}

}  // namespace kiosk::app
