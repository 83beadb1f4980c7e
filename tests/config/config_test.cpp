#include "config/config.h"

#include <doctest/doctest.h>

#include "fakes/fake_files.h"

using namespace kiosk;
using namespace std::chrono_literals;
using config::Config;
using config::Loaded;

namespace {

Loaded load(const std::string& text) {
  fakes::FakeFiles files;
  files.files["kiosk.json"] = text;
  return config::load_config(files, "kiosk.json");
}

struct Case {
  const char* text;
  int line;
  int column;
  const char* pointer;
  const char* what;
};

/// Whether nothing at all differs from the defaults.
bool is_default(const Config& c) {
  const Config d;
  return c.display.fullscreen == d.display.fullscreen && c.display.rotation == d.display.rotation &&
         c.display.diagonal_in == d.display.diagonal_in &&
         c.display.viewing_distance_m == d.display.viewing_distance_m &&
         c.display.connector == d.display.connector && c.display.max_mode == d.display.max_mode &&
         c.display.renderer == d.display.renderer && c.display.off_by == d.display.off_by &&
         c.display.brightness == d.display.brightness && c.display.controls == d.display.controls &&
         c.display.bottom_edge_mm == d.display.bottom_edge_mm && c.look.theme == d.look.theme &&
         c.look.text == d.look.text && c.drafts == d.drafts && c.counters == d.counters &&
         c.speech.listen == d.speech.listen && c.emergency.empty() && c.time.idle == d.time.idle &&
         c.time.emergency_idle == d.time.emergency_idle && c.time.warning == d.time.warning &&
         c.time.reading == d.time.reading && c.look.motion == d.look.motion &&
         c.look.transition == d.look.transition && c.look.pixel_shift == d.look.pixel_shift &&
         c.content == d.content && c.language == d.language && c.languages == d.languages &&
         c.board == d.board && !c.touch.matrix && !c.touch.device;
}

}  // namespace

TEST_CASE("an empty object is a configuration with all defaults") {
  const Loaded loaded = load("{}");
  CHECK(loaded.faults.empty());
  CHECK(is_default(loaded.config));
}

TEST_CASE("by default nothing that a visitor or an operator has to ask for is on") {
  const Config c = load("{}").config;
  CHECK(c.display.bottom_edge_mm == std::nullopt);
  CHECK(c.look.theme == config::Theme::Dark);
  CHECK(c.look.text == config::TextSize::Normal);
  CHECK(c.drafts == config::Drafts::Show);
  CHECK_FALSE(c.speech.listen);
  CHECK(c.counters == config::Counters::Off);
}

TEST_CASE("every setting arrives") {
  const Loaded loaded = load(R"({
    "$schema": "kiosk.schema.json",
    "note": "lobby, left",
    "display": {"fullscreen": "always", "rotation": 270, "diagonal_in": 21.5, "viewing_distance_m": 1.2,
                "controls": "top", "bottom_edge_mm": 800.5, "connector": "HDMI-A-2", "max_mode": "1280x720@50",
                "renderer": "memory", "off_by": "cec", "brightness": 40},
    "time": {"idle_s": 45.5, "emergency_idle_s": 200, "warning_s": 30, "reading": "slow"},
    "look": {"motion": "reduced", "transition_ms": 300, "pixel_shift": false, "theme": "contrast", "text": "large"},
    "drafts": "hide",
    "counters": "daily",
    "speech": {"listen": true, "note": "headphones"},
    "touch": {"matrix": [0, -1, 1, 1.5, 0, -0.25], "device": "0eef:0005", "note": "left panel"},
    "content": "/srv/content",
    "language": "fr",
    "languages": ["en", "pt-BR"]
  })");
  for (const base::Fault& fault : loaded.faults) INFO(base::format_fault(fault));
  CHECK(loaded.faults.empty());
  const Config& c = loaded.config;
  CHECK(c.display.fullscreen == config::Fullscreen::Always);
  CHECK(c.display.rotation == 270);
  CHECK(c.display.diagonal_in == 21.5);
  CHECK(c.display.viewing_distance_m == 1.2);
  CHECK(c.display.controls == config::ControlsAt::Top);
  CHECK(c.display.bottom_edge_mm == 800.5);
  CHECK(c.display.connector == "HDMI-A-2");
  CHECK(c.display.max_mode == console::Mode{{1280, 720}, 50});
  CHECK(c.display.renderer == config::Renderer::Memory);
  CHECK(c.display.off_by == power::OffBy::Cec);
  CHECK(c.display.brightness == 40);
  CHECK(c.time.idle == 45500ms);
  CHECK(c.time.emergency_idle == 200s);
  CHECK(c.time.warning == 30s);
  CHECK(c.time.reading == config::ReadingSpeed::Slow);
  CHECK(c.look.motion == config::Motion::Reduced);
  CHECK(c.look.transition == 300ms);
  CHECK(c.look.pixel_shift == config::PixelShift::Off);
  CHECK(c.look.theme == config::Theme::HighContrast);
  CHECK(c.look.text == config::TextSize::Large);
  CHECK(c.drafts == config::Drafts::Hide);
  CHECK(c.counters == config::Counters::Daily);
  CHECK(c.speech.listen);
  CHECK(c.touch.matrix == std::array<double, 6>{0, -1, 1, 1.5, 0, -0.25});
  CHECK(c.touch.device == "0eef:0005");
  CHECK(c.content == "/srv/content");
  CHECK(c.language == "fr");
  CHECK(c.languages == std::vector<std::string>{"en", "pt-BR"});
}

TEST_CASE("every broken setting is named at its exact place and keeps its default") {
  const Case cases[] = {
      {"{\"dislpay\": {}}", 1, 2, "/dislpay", "unknown key \"dislpay\""},
      {"{\"time\": {},\n \"time\": {}}", 2, 2, "/time", "comes twice"},
      {"[]", 1, 1, "", "found an array where an object"},
      {"{\"display\": 1}", 1, 13, "/display", "found a number where an object"},
      {"{\"display\": {\"fullscreen\": true}}", 1, 28, "/display/fullscreen",
       "found true or false where a string"},
      {"{\"display\": {\"fullscreen\": \"allways\"}}", 1, 28, "/display/fullscreen",
       "unknown value \"allways\""},
      {"{\"display\": {\"rotation\": 45}}", 1, 26, "/display/rotation", "not a quarter turn"},
      {"{\"display\": {\"rotation\": \"90\"}}", 1, 26, "/display/rotation", "not a quarter turn"},
      {"{\"display\": {\"diagonal_in\": 0.5}}", 1, 29, "/display/diagonal_in", "out of range"},
      {"{\"display\": {\"diagonal_in\": 201}}", 1, 29, "/display/diagonal_in", "out of range"},
      {"{\"display\": {\"viewing_distance_m\": 0}}", 1, 36, "/display/viewing_distance_m", "out of range"},
      {"{\"display\": {\"controls\": \"left\"}}", 1, 26, "/display/controls", "unknown value \"left\""},
      {"{\"display\": {\"connector\": 1}}", 1, 27, "/display/connector", "found a number where a string"},
      {"{\"display\": {\"connector\": \"\"}}", 1, 27, "/display/connector", "is not the name of a connector"},
      {"{\"display\": {\"connector\": \"../HDMI\"}}", 1, 27, "/display/connector",
       "is not the name of a connector"},
      {"{\"display\": {\"max_mode\": \"4K\"}}", 1, 26, "/display/max_mode", "\"4K\" is not a screen mode"},
      {"{\"display\": {\"max_mode\": 1080}}", 1, 26, "/display/max_mode", "found a number where a string"},
      {"{\"display\": {\"renderer\": \"gpu\"}}", 1, 26, "/display/renderer", "unknown value \"gpu\""},
      {"{\"display\": {\"colour\": 1}}", 1, 14, "/display/colour", "unknown key"},
      {"{\"display\": {\"brightness\": 0}}", 1, 28, "/display/brightness", "0 percent is out of range"},
      {"{\"display\": {\"off_by\": \"dpms\"}}", 1, 24, "/display/off_by", "unknown value \"dpms\""},
      {"{\n  \"time\": {\n    \"idle_s\": 9\n  }\n}", 3, 15, "/time/idle_s", "9 seconds is out of range"},
      {"{\"time\": {\"idle_s\": 3601}}", 1, 21, "/time/idle_s", "out of range"},
      {"{\"time\": {\"emergency_idle_s\": null}}", 1, 31, "/time/emergency_idle_s", "found null"},
      {"{\"time\": {\"warning_s\": 19.9}}", 1, 24, "/time/warning_s", "out of range"},
      {"{\"time\": {\"reading\": \"fast\"}}", 1, 22, "/time/reading", "unknown value \"fast\""},
      {"{\"look\": {\"motion\": \"none\"}}", 1, 21, "/look/motion", "unknown value \"none\""},
      {"{\"look\": {\"pixel_shift\": 1}}", 1, 26, "/look/pixel_shift", "found a number where true or false"},
      {"{\"look\": {\"transition_ms\": 299}}", 1, 28, "/look/transition_ms", "out of range"},
      {"{\"display\": {\"bottom_edge_mm\": -1}}", 1, 32, "/display/bottom_edge_mm", "out of range"},
      {"{\"display\": {\"bottom_edge_mm\": 3001}}", 1, 32, "/display/bottom_edge_mm",
       "3001 millimetres is out of range"},
      {"{\"look\": {\"theme\": \"Dark\"}}", 1, 20, "/look/theme", "unknown value \"Dark\""},
      {"{\"look\": {\"text\": 2}}", 1, 19, "/look/text", "found a number where a string"},
      {"{\"drafts\": true}", 1, 12, "/drafts", "found true or false where a string"},
      {"{\"drafts\": \"hidden\"}", 1, 12, "/drafts", "unknown value \"hidden\""},
      {"{\"speech\": true}", 1, 12, "/speech", "found true or false where an object"},
      {"{\"speech\": {\"listen\": \"yes\"}}", 1, 23, "/speech/listen", "found a string where true or false"},
      {"{\"speech\": {\"volume\": 1}}", 1, 13, "/speech/volume", "unknown key"},
      {"{\"touch\": []}", 1, 11, "/touch", "found an array where an object"},
      {"{\"touch\": {\"matrix\": [1, 0, 0, 0, 1]}}", 1, 22, "/touch/matrix", "5 entries"},
      {"{\"touch\": {\"matrix\": [1, 0, 0, 0, \"1\", 0]}}", 1, 35, "/touch/matrix/4", "found a string"},
      {"{\"touch\": {\"matrix\": [1, 0, 0, 0, 21, 0]}}", 1, 35, "/touch/matrix/4", "21 is out of range"},
      {"{\"touch\": {\"matrix\": [1, 0, 0, 1, 0, 0]}}", 1, 22, "/touch/matrix", "a line of the panel"},
      {"{\"touch\": {\"device\": \"\"}}", 1, 22, "/touch/device", "no name"},
      {"{\"touch\": {\"name\": \"x\"}}", 1, 12, "/touch/name", "unknown key"},
      {"{\"content\": \"\"}", 1, 13, "/content", "not a folder"},
      {"{\"content\": \"a\\u0000b\"}", 1, 13, "/content", "not a folder"},
      {"{\"language\": \"../en\"}", 1, 14, "/language", "is not a language tag"},
      {"{\"languages\": []}", 1, 15, "/languages", "0 entries"},
      {"{\"languages\": \"en\"}", 1, 15, "/languages", "found a string where an array"},
      {"{\"languages\": [\"en\", \"e/n\"]}", 1, 22, "/languages/1", "is not a language tag"},
      {"{\"languages\": [\"en\", \"en\"]}", 1, 22, "/languages/1", "is there twice"},
      {"{\"note\": 1}", 1, 10, "/note", "found a number where a string"},
      {"{\"time\": {},}", 1, 12, "", "a comma after the last entry"},
      {"", 1, 1, "", "the file is empty"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.text));
    const Loaded loaded = load(c.text);
    REQUIRE(loaded.faults.size() == 1);
    const base::Fault& fault = loaded.faults[0];
    CHECK(fault.file == "kiosk.json");
    CHECK(fault.line == c.line);
    CHECK(fault.column == c.column);
    CHECK(fault.severity == base::Severity::Error);
    CHECK(fault.pointer == c.pointer);
    CHECK(fault.what.find(c.what) != std::string::npos);
    CHECK_FALSE(fault.todo.empty());
    CHECK(is_default(loaded.config));
  }
}

TEST_CASE("one broken setting does not take the others with it") {
  const Loaded loaded = load("{\"time\": {\"idle_s\": 1, \"warning_s\": 40}, \"language\": \"fr\"}");
  CHECK(loaded.faults.size() == 1);
  CHECK(loaded.config.time.idle == 60s);
  CHECK(loaded.config.time.warning == 40s);
  CHECK(loaded.config.language == "fr");
}

TEST_CASE("a configuration that cannot be read is an error, with the defaults") {
  fakes::FakeFiles files;
  files.failing["kiosk.json"] = "Permission denied";
  const Loaded loaded = config::load_config(files, "kiosk.json");
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].what == "Permission denied");
  CHECK(loaded.faults[0].line == 0);
  CHECK(base::has_errors(loaded.faults));
  CHECK(is_default(loaded.config));
}
