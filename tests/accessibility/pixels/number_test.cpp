// Emergency numbers read back from the pixels. SDL_ttf draws the digits of a right-to-left run backwards
// (libsdl-org/SDL_ttf issue 135): 119 would become 911, another country's number.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "accessibility/pixels/content_texts.h"
#include "accessibility/pixels/digit_reader.h"
#include "accessibility/pixels/page_stage.h"
#include "emergency/table.h"

using namespace kiosk;
using namespace kiosk::pixels;

namespace {

constexpr text::Font kFont{text::Face::Bold, 48};
constexpr int kMargin = 24;

/// A line on which a number stands in the columns [from, to).
struct DrawnNumber {
  Ink ink;
  int from = 0;
  int to = 0;
};

using DrawNumber = std::function<std::optional<DrawnNumber>(const std::string& number)>;

/// The numbers that do not read as they should, as "119 reads 911".
std::vector<std::string> altered(const std::vector<std::string>& numbers, const DigitReader& reader,
                                 const DrawNumber& draw) {
  std::vector<std::string> wrong;
  for (const std::string& number : numbers) {
    const std::optional<DrawnNumber> drawn = draw(number);
    const std::string read = drawn ? reader.read(drawn->ink, drawn->from, drawn->to) : "torn";
    if (read != number) wrong.push_back(number + " reads " + read);
  }
  return wrong;
}

std::string backwards(const std::string& number) {
  return {number.rbegin(), number.rend()};
}

/// Every number of the table, once; "13xx" as 1300 to 1399.
std::vector<std::string> all_numbers() {
  std::set<std::string> numbers;
  for (const emergency::Region& region : emergency::builtin_table().regions()) {
    numbers.insert(region.numbers.begin(), region.numbers.end());
  }
  return {numbers.begin(), numbers.end()};
}

bool has_digit(const std::string& words) {
  return std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The run that holds the number, and it alone; nothing if its digits are in several.
std::optional<text::Run> run_of(const text::Line& line, const std::string& number) {
  std::optional<text::Run> found;
  for (const text::Run& run : line.runs) {
    if (!has_digit(run.utf8)) continue;
    if (found || run.utf8 != number) return std::nullopt;
    found = run;
  }
  return found;
}

enum class Place { BehindWords, BeforeWords };

std::string sentence(const std::string& words, const std::string& number, Place place) {
  return place == Place::BehindWords ? words + ' ' + number : number + ' ' + words;
}

/// As the program does it: set by the typesetter, drawn run by run.
std::optional<DrawnNumber> draw_set(const std::string& text, const std::string& number,
                                    const text::Writing& writing) {
  const std::vector<text::Line> lines = shop().typesetter.lines(text, writing, kFont, 100000);
  if (lines.size() != 1) return std::nullopt;
  const std::optional<text::Run> run = run_of(lines.front(), number);
  if (!run) return std::nullopt;
  return DrawnNumber{draw_line(lines.front(), kFont, kMargin), kMargin + run->x,
                     kMargin + run->x + run->width};
}

/// The simple way, all in one run from right to left: the number behind the words is at the left.
DrawnNumber draw_naively(const std::string& text, const std::string& number, const text::Script& script,
                         Place place) {
  const text::Shaping shaping{script, text::Direction::RightToLeft};
  Ink ink = ink_of(shop().library->text(text, kFont, shaping));
  const int width = shop().rasters.width(number, kFont, {}) + 2;
  const int from = place == Place::BehindWords ? 0 : ink.size.w - width;
  return {std::move(ink), from, from + width};
}

const std::vector<text::Direction> kBoth{text::Direction::LeftToRight, text::Direction::RightToLeft};

}  // namespace

TEST_CASE("the reader tells all ten digits apart, and other signs from digits") {
  const DigitReader reader(kFont);
  const Ink digits = ink_of(shop().library->text("0123456789", kFont, {}));
  CHECK(reader.read(digits, 0, digits.size.w) == "0123456789");
  const Ink letters = ink_of(shop().library->text("B S", kFont, {}));
  CHECK(reader.read(letters, 0, letters.size.w) == "??");
}

TEST_CASE("no emergency number of the world is altered, in any language and either direction") {
  const DigitReader reader(kFont);
  const std::vector<std::string> numbers = all_numbers();
  CHECK(numbers.size() > 200);
  for (const model::TextSet* words : text_sets()) {
    for (const Place place : {Place::BehindWords, Place::BeforeWords}) {
      for (const text::Direction direction : kBoth) {
        const auto wrong = altered(numbers, reader, [&](const std::string& number) {
          return draw_set(sentence(words->message.headline, number, place), number,
                          {words->language, direction});
        });
        CHECK_MESSAGE(wrong.empty(),
                      words->language << ": " << wrong.size() << " altered, " << wrong.front());
      }
    }
    shop().rasters.forget();
  }
}

TEST_CASE("in a narrow column every number stays whole on one line") {
  const std::vector<std::string> numbers = all_numbers();
  for (const model::TextSet* words : text_sets()) {
    const text::Writing writing = shop().writing(*words);
    for (const std::string& number : numbers) {
      const std::string text = sentence(words->message.headline, number, Place::BehindWords);
      int whole = 0;
      for (const text::Line& line : shop().typesetter.lines(text, writing, kFont, 7 * kFont.size_px)) {
        whole += run_of(line, number) ? 1 : 0;
      }
      CHECK_MESSAGE(whole == 1, words->language << " " << number);
    }
    shop().rasters.forget();
  }
}

TEST_CASE("drawn the simple way every number that can be turned round is, and the reader sees it") {
  const DigitReader reader(kFont);
  const std::vector<std::string> numbers = all_numbers();
  const auto turnable = std::count_if(numbers.begin(), numbers.end(),
                                      [](const std::string& number) { return number != backwards(number); });
  REQUIRE(turnable > 100);
  for (const auto& [language, script] : {std::pair{"en", "Latn"}, {"ar", "Arab"}, {"he", "Hebr"}}) {
    text::Script in;
    std::copy(script, script + 4, in.letters.begin());
    const std::string& headline = shop().content.text(language).message.headline;
    for (const Place place : {Place::BehindWords, Place::BeforeWords}) {
      const auto wrong = altered(numbers, reader, [&](const std::string& number) {
        return draw_naively(sentence(headline, number, place), number, in, place);
      });
      CHECK(wrong.size() == static_cast<std::size_t>(turnable));
      CHECK(std::find(wrong.begin(), wrong.end(), "119 reads 911") != wrong.end());
    }
  }
}

TEST_CASE("the confirmed numbers stand on the emergency page as they are dialled") {
  const std::vector<std::string> numbers{"112", "000"};
  for (const gfx::Size size : {gfx::Size{800, 480}, {1080, 1920}}) {
    PageStage stage(Setup{.size = size});
    stage.device.numbers = {{"KR", emergency::Service::Police, numbers[0], emergency::Date{}},
                            {"AU", emergency::Service::All, numbers[1], emergency::Date{}}};
    for (const std::string language : {"en", "ar", "he"}) {
      show::View view{
          .mode = show::Mode::Opened, .page = shop().content.emergency_page(), .language = language};
      std::vector<std::string> seen;
      const int cards = stage.scene(view).card_count;
      for (view.card = 0; view.card < cards; ++view.card) {
        const layout::Scene scene = stage.scene(view);
        const gfx::Picture picture = stage.picture(scene);
        for (const layout::Item& item : scene.items()) {
          const auto* run = std::get_if<layout::TextRun>(&item);
          if (run == nullptr || std::find(numbers.begin(), numbers.end(), run->utf8) == numbers.end())
            continue;
          const Ink ink = ink_of(picture, run->box, run->color, scene.background());
          seen.push_back(DigitReader(run->font).read(ink, 0, ink.size.w));
        }
      }
      CAPTURE(language);
      CAPTURE(size.w);
      CHECK(seen == numbers);
    }
  }
}
