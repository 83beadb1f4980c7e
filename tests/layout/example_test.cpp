// The example of an agency's own content, on every panel; and where its picture and its code stand.
#include <doctest/doctest.h>

#include <variant>

#include "layout/invariants.h"
#include "layout/stage.h"
#include "qr/code.h"

using namespace kiosk;

namespace {

const model::Content& example() {
  static const model::Content content = [] {
    const base::SystemFiles files;
    const content::Loaded loaded =
        content::load_content(files, std::string(KIOSK_SOURCE_DIR) + "/content/examples/agency");
    CHECK_FALSE(base::has_errors(loaded.faults));
    return loaded.content.value();
  }();
  return content;
}

template <typename Kind>
std::vector<Kind> items_of(const layout::Scene& scene) {
  std::vector<Kind> found;
  for (const layout::Item& item : scene.items()) {
    if (const auto* one = std::get_if<Kind>(&item)) found.push_back(*one);
  }
  return found;
}

std::vector<layout::Scene> cards_of(const checks::FakeStage& stage, const std::string& id) {
  show::View view{.mode = show::Mode::Opened, .page = stage.content().find_page(id), .language = "en"};
  std::vector<layout::Scene> cards{stage.scene(view)};
  for (view.card = 1; view.card < cards.front().card_count; ++view.card) cards.push_back(stage.scene(view));
  return cards;
}

bool shows_file(const layout::Scene& scene, const std::string& file) {
  for (const layout::Image& image : items_of<layout::Image>(scene)) {
    if (image.file == file) return true;
  }
  return false;
}

std::string words_on(const layout::Scene& scene) {
  std::string words;
  for (const layout::TextRun& run : items_of<layout::TextRun>(scene)) words += run.utf8;
  return words;
}

}  // namespace

TEST_CASE("the example keeps every promise of the layout on every panel") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size, example());
    for (const std::string& language : example().deck.languages) {
      const auto cards = [&](const show::View& view) { return stage.scene(view).card_count; };
      for (const show::View& view : checks::all_views(example(), language, cards)) {
        for (const std::string& fault : checks::scene_faults(stage.scene(view), stage.look())) {
          FAIL_CHECK(panel.name << " " << language << " " << example().deck.pages[view.page].id << " card "
                                << view.card << ": " << fault);
        }
      }
    }
  }
}

TEST_CASE("no picture, code or word of an opened page is lost on any panel") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    CAPTURE(panel.name);
    const checks::FakeStage stage(panel.size, example());
    for (const model::Page& page : example().deck.pages) {
      const auto cards = cards_of(stage, page.id);
      CHECK(checks::missing_words(page, example().page_text("en", page), cards) == "");
      bool picture = !page.image;
      bool code = !page.qr;
      for (const layout::Scene& card : cards) {
        picture = picture || shows_file(card, page.image->file);
        code = code || !items_of<layout::QrMark>(card).empty();
      }
      CHECK(picture);
      CHECK(code);
    }
  }
}

TEST_CASE("pictures, codes and words do not lie on each other") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size, example());
    for (const model::Page& page : example().deck.pages) {
      for (const layout::Scene& card : cards_of(stage, page.id)) {
        std::vector<gfx::Rect> figures;
        for (const auto& image : items_of<layout::Image>(card)) figures.push_back(image.rect);
        for (const auto& mark : items_of<layout::QrMark>(card)) figures.push_back(mark.rect);
        for (std::size_t i = 0; i < figures.size(); ++i) {
          CHECK_FALSE(figures[i].empty());
          CHECK_FALSE(card.message().area.overlaps(figures[i]));
          for (std::size_t j = i + 1; j < figures.size(); ++j) CHECK_FALSE(figures[i].overlaps(figures[j]));
          for (const auto& run : items_of<layout::TextRun>(card)) {
            CHECK_MESSAGE(!figures[i].overlaps(run.box), panel.name << " " << page.id << ": " << run.utf8);
          }
        }
      }
    }
  }
}

TEST_CASE("a code has whole modules of half a millimetre or more, and its address beside it") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    CAPTURE(panel.name);
    const checks::FakeStage stage(panel.size, example());
    const double px_per_mm = look::make_panel(panel.size, std::nullopt, std::nullopt).px_per_mm();
    const std::string address = *example().deck.pages[1].qr;
    for (const layout::Scene& card : cards_of(stage, "our-work")) {
      for (const layout::QrMark& mark : items_of<layout::QrMark>(card)) {
        CHECK(mark.code == qr::encode(address));
        CHECK(mark.rect.w == (mark.code.side + 2 * qr::kQuietZone) * mark.module_px);
        CHECK(mark.rect.h == mark.rect.w);
        CHECK(mark.module_px >= 0.5 * px_per_mm);
        CHECK(words_on(card).find(address.substr(8)) != std::string::npos);
      }
    }
  }
}

TEST_CASE("the logo signs the title page and the page about the display, and no other") {
  const checks::FakeStage stage({1920, 1080}, example());
  const std::string logo = example().deck.theme->logo->file;
  for (const model::Page& page : example().deck.pages) {
    const bool signed_page = page.kind == model::PageKind::Title || page.kind == model::PageKind::About;
    CHECK(shows_file(cards_of(stage, page.id).front(), logo) == signed_page);
  }
}

TEST_CASE(
    "behind the page about the display stand the contact, the credits and the sources of the pictures") {
  const checks::FakeStage stage({1920, 1080}, example());
  const auto cards = cards_of(stage, "about");
  REQUIRE(cards.size() == 2);
  const std::string words = words_on(cards.back());
  for (const char* name :
       {"Desk 4", "A. Painter", "drawn for this example by a script", "Noto", "Natural Earth"}) {
    CHECK_MESSAGE(words.find(name) != std::string::npos, name);
  }
}

TEST_CASE("the opened emergency page says where reports are taken here, in the words of the agency") {
  for (const gfx::Size size : {gfx::Size{1920, 1080}, {800, 480}, {1080, 1920}}) {
    const checks::FakeStage stage(size, example());
    std::string words;
    for (const layout::Scene& card : cards_of(stage, "help")) words += words_on(card);
    std::erase(words, ' ');
    CHECK(words.find("OurpeopleatDeskFourlisten") != std::string::npos);
  }
}

TEST_CASE("a bad picture keeps its place on the card, with a placeholder in it") {
  model::Content content = example();
  content.deck.pages[1].image->state = model::ImageState::Bad;
  const checks::FakeStage stage({1920, 1080}, content);
  const auto cards = cards_of(stage, "our-work");
  const auto images = items_of<layout::Image>(cards.front());
  REQUIRE(images.size() == 1);
  CHECK(images[0].file.empty());
  CHECK(images[0].rect.w * 3 / 4 == doctest::Approx(images[0].rect.h).epsilon(0.01));
  CHECK(checks::missing_words(content.deck.pages[1], content.page_text("en", content.deck.pages[1]), cards) ==
        "");
}

TEST_CASE("the emergency page has no picture, whatever the deck says") {
  model::Content content = example();
  const std::size_t page = content.emergency_page();
  content.deck.pages[page].image = model::Image{"lighthouse.png", "", ""};
  const checks::FakeStage stage({1920, 1080}, content);
  for (const show::Mode mode : {show::Mode::Loop, show::Mode::Opened}) {
    CHECK(items_of<layout::Image>(stage.scene({.mode = mode, .page = page, .language = "en"})).empty());
  }
}
