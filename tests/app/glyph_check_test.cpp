#include "app/glyph_check.h"

#include "app/checked_content.h"
#include "fakes/fake_metrics.h"

using namespace kiosk;
using base::Severity;
using fakes::check_fault;
using fakes::place_of;

namespace {

/// Fonts that lack a few characters.
class GappyMetrics final : public text::TextMetrics {
 public:
  explicit GappyMetrics(std::u32string missing) : missing_(std::move(missing)) {}
  int width(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    return metrics_.width(utf8, font, shaping);
  }
  int bearing(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    return metrics_.bearing(utf8, font, shaping);
  }
  text::FontHeight height(text::Font font) const override { return metrics_.height(font); }
  bool provides(int family, char32_t c) const override { return family_for(c, "en") == family; }
  int family_for(char32_t c, std::string_view) const override {
    return missing_.find(c) == std::u32string::npos ? 0 : -1;
  }

 private:
  std::u32string missing_;
  fakes::FakeMetrics metrics_;
};

base::Faults faults_of(fakes::FakeFiles& files, const std::u32string& missing,
                       const std::string& settings = "") {
  return app::check_glyphs(files, fakes::read_inputs(files, settings), GappyMetrics(missing));
}

}  // namespace

TEST_CASE("text of which the fonts have every character has no fault") {
  fakes::FakeFiles files = fakes::default_files();
  CHECK(faults_of(files, U"☃𝄞").empty());
}

TEST_CASE("a character that no font has is an error at its text, and names its place") {
  fakes::FakeFiles files = fakes::default_files();
  std::string& text = files.files["c/text/fr.json"];
  fakes::replace(text, "\"bar\": \"", "\"bar\": \"é☃ a𝄞☃ ");
  const base::Faults faults = faults_of(files, U"☃𝄞");
  REQUIRE(faults.size() == 1);
  check_fault(faults[0], {"c/text/fr.json", place_of(text, "\"é☃"), Severity::Error, "/message/bar"});
  CHECK(faults[0].what == "no font has U+2603 \"☃\" (character 2, and 2 more)");
}

TEST_CASE("one missing character is named alone, those beyond the first plane in full") {
  fakes::FakeFiles files = fakes::default_files();
  std::string& text = files.files["c/text/en.json"];
  fakes::replace(text, "\"title\": \"", "\"title\": \"𝄞");
  const base::Faults faults = faults_of(files, U"𝄞");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer == "/pages/logo/title");
  CHECK(faults[0].what == "no font has U+1D11E \"𝄞\" (character 1)");
}

TEST_CASE("marks of the deck are drawn in the same fonts") {
  fakes::FakeFiles files = fakes::default_files();
  std::string& deck = files.files["c/deck.json"];
  fakes::replace(deck, "\"mark\": \"", "\"mark\": \"☃");
  const base::Faults faults = faults_of(files, U"☃");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer.ends_with("/mark"));
  check_fault(faults[0], {"c/deck.json", place_of(deck, "\"☃"), Severity::Error, faults[0].pointer});
}

TEST_CASE("notes are not drawn, and neither is what names the schema") {
  fakes::FakeFiles files = fakes::default_files();
  fakes::replace(files.files["c/text/en.json"], "\"note\": \"", "\"note\": \"☃ ");
  fakes::replace(files.files["c/text/en.json"], "\"$schema\": \"", "\"$schema\": \"☃");
  fakes::replace(files.files["c/deck.json"], "\"note\": \"", "\"note\": \"☃ ");
  CHECK(faults_of(files, U"☃").empty());
}

TEST_CASE("white space and what is never drawn need no glyph") {
  fakes::FakeFiles files = fakes::default_files();
  const std::string blanks = "a\u200D\u200C\u00AD\uFE0F\u00A0\u3000\\n\u202Fb";
  fakes::replace(files.files["c/text/en.json"], "\"body\": \"", "\"body\": \"" + blanks);
  CHECK(faults_of(files, U" \n\u200D\u200C\u00AD\uFE0F\u00A0\u3000\u202F").empty());
}

TEST_CASE("only languages that are offered are looked at") {
  fakes::FakeFiles files = fakes::default_files();
  fakes::replace(files.files["c/text/fr.json"], "\"bar\": \"", "\"bar\": \"☃ ");
  CHECK(faults_of(files, U"☃").size() == 1);
  CHECK(faults_of(files, U"☃", R"({"drafts": "hide"})").empty());
  CHECK(faults_of(files, U"☃", R"({"languages": ["en", "ar"]})").empty());
}
