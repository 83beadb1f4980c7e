#include "app/command_line.h"

#include <doctest/doctest.h>

#include <iostream>
#include <sstream>

#include "app/version.h"

using namespace kiosk;
using namespace kiosk::app;
using gfx::Rotation;

namespace {

/// Keeps what is written to a stream, as long as it lives.
class Caught {
 public:
  explicit Caught(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(text_.rdbuf())) {}
  Caught(const Caught&) = delete;
  Caught& operator=(const Caught&) = delete;
  ~Caught() { stream_.rdbuf(before_); }
  std::string text() const { return text_.str(); }

 private:
  std::ostringstream text_;
  std::ostream& stream_;
  std::streambuf* before_;
};

std::variant<Command, base::ExitCode> parse(std::vector<const char*> words) {
  words.insert(words.begin(), "vgt-kiosk");
  return parse_command_line(static_cast<int>(words.size()), words.data());
}

template <typename T>
T parsed(std::vector<const char*> words) {
  const auto result = parse(std::move(words));
  REQUIRE(std::holds_alternative<Command>(result));
  REQUIRE(std::holds_alternative<T>(std::get<Command>(result)));
  return std::get<T>(std::get<Command>(result));
}

void check_usage_error(const std::vector<const char*>& words, const std::string& named) {
  const Caught err(std::cerr);
  const Caught out(std::cout);
  const auto result = parse(words);
  CAPTURE(words.back());
  REQUIRE(std::holds_alternative<base::ExitCode>(result));
  CHECK(std::get<base::ExitCode>(result) == base::ExitCode::Usage);
  CHECK(err.text().find(named) != std::string::npos);
  CHECK(out.text() == "");
}

}  // namespace

TEST_CASE("a duration is a whole number and a unit") {
  using namespace std::chrono;
  CHECK(parse_duration("90s") == seconds(90));
  CHECK(parse_duration("5m") == minutes(5));
  CHECK(parse_duration("1h") == hours(1));
  CHECK(parse_duration("400d") == hours(400 * 24));
  CHECK(parse_duration("250ms") == milliseconds(250));
  CHECK(parse_duration("007s") == seconds(7));
  CHECK(parse_duration("36600d") == hours(36600 * 24));
  for (const char* wrong : {"",
                            "s",
                            "10",
                            "10 s",
                            " 10s",
                            "10s ",
                            "-1s",
                            "+1s",
                            "1.5h",
                            "0s",
                            "0ms",
                            "1y",
                            "10S",
                            "10sm",
                            "36601d",
                            "878401h",
                            "99999999999999999999s",
                            "9223372036854775807ms",
                            "1e3s",
                            "0x10s"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_duration(wrong));
  }
}

TEST_CASE("a size is two whole numbers of 240 to 16384") {
  CHECK(parse_size("1280x800") == gfx::Size{1280, 800});
  CHECK(parse_size("240x16384") == gfx::Size{240, 16384});
  for (const char* wrong :
       {"", "x", "1280", "1280x", "x800", "1280X800", "1280 x 800", "1280x800x2", "239x800", "800x16385",
        "-800x480", "800x-480", "0x0", "99999999999999999999x800", "12.5x80"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_size(wrong));
  }
}

TEST_CASE("only quarter turns are turns") {
  CHECK(rotation_of(0) == Rotation::R0);
  CHECK(rotation_of(90) == Rotation::R90);
  CHECK(rotation_of(180) == Rotation::R180);
  CHECK(rotation_of(270) == Rotation::R270);
  for (const int wrong : {-90, 1, 45, 360, 450}) CHECK_FALSE(rotation_of(wrong));
}

TEST_CASE("without words the display is run as it is") {
  for (const auto& run : {parsed<RunCommand>({}), parsed<RunCommand>({"run"})}) {
    CHECK(run.window == sdl::WindowMode::Auto);
    CHECK_FALSE(run.sources.content);
    CHECK_FALSE(run.sources.config);
    CHECK_FALSE(run.size);
    CHECK_FALSE(run.rotation);
    CHECK_FALSE(run.language);
    CHECK_FALSE(run.page);
    CHECK_FALSE(run.frames);
    CHECK_FALSE(run.run_for);
    CHECK_FALSE(run.screenshot);
    CHECK_FALSE(run.reduced_motion);
  }
}

TEST_CASE("every option of run arrives, with the word run and without it") {
  const std::vector<const char*> options = {
      "--content", "c",     "--config", "k.json",       "--windowed", "--size",           "800x480",
      "--rotate",  "270",   "--lang",   "fr",           "--page",     "history",          "--frames",
      "3",         "--for", "90s",      "--screenshot", "shot.png",   "--reduced-motion", "--theme",
      "light"};
  std::vector<const char*> with_word = options;
  with_word.insert(with_word.begin(), "run");
  for (const auto& run : {parsed<RunCommand>(options), parsed<RunCommand>(with_word)}) {
    CHECK(run.sources.content == "c");
    CHECK(run.sources.config == "k.json");
    CHECK(run.window == sdl::WindowMode::Windowed);
    CHECK(run.size == gfx::Size{800, 480});
    CHECK(run.rotation == Rotation::R270);
    CHECK(run.sources.theme == config::Theme::Light);
    CHECK(run.language == "fr");
    CHECK(run.page == "history");
    CHECK(run.frames == 3);
    CHECK(run.run_for == std::chrono::seconds(90));
    CHECK(run.screenshot == "shot.png");
    CHECK(run.reduced_motion);
  }
  CHECK(parsed<RunCommand>({"--fullscreen"}).window == sdl::WindowMode::Fullscreen);
  CHECK(parsed<RunCommand>({"--rotate", "0"}).rotation == Rotation::R0);
}

TEST_CASE("every option of check arrives") {
  const auto plain = parsed<CheckCommand>({"check"});
  CHECK_FALSE(plain.sources.content);
  CHECK_FALSE(plain.json);
  CHECK_FALSE(plain.release);
  const auto check = parsed<CheckCommand>({"check", "folder", "--config", "k.json", "--json"});
  CHECK(check.sources.content == "folder");
  CHECK(check.sources.config == "k.json");
  CHECK(check.json);
  CHECK_FALSE(check.release);
  CHECK(parsed<CheckCommand>({"check", "--release"}).release);
}

TEST_CASE("every option of calibrate and touch-test arrives") {
  const auto plain = parsed<TouchCommand>({"calibrate"});
  CHECK(plain.tool == TouchTool::Calibrate);
  CHECK(plain.window == sdl::WindowMode::Auto);
  CHECK(plain.patience == std::chrono::minutes(1));
  CHECK_FALSE(plain.sources.config);
  const auto all =
      parsed<TouchCommand>({"touch-test", "--config", "k.json", "--fullscreen", "--size", "800x480",
                            "--rotate", "90", "--patience", "5s", "--screenshot", "s.png"});
  CHECK(all.tool == TouchTool::Test);
  CHECK(all.sources.config == "k.json");
  CHECK(all.window == sdl::WindowMode::Fullscreen);
  CHECK(all.size == gfx::Size{800, 480});
  CHECK(all.rotation == gfx::Rotation::R90);
  CHECK(all.patience == std::chrono::seconds(5));
  CHECK(all.screenshot == "s.png");
  CHECK(parsed<TouchCommand>({"calibrate", "--windowed"}).window == sdl::WindowMode::Windowed);
}

TEST_CASE("every option of simulate arrives") {
  const auto plain = parsed<SimulateCommand>({"simulate"});
  CHECK(plain.length == std::chrono::hours(24 * 400));
  CHECK_FALSE(plain.from);
  CHECK_FALSE(plain.pictures);
  const auto simulate =
      parsed<SimulateCommand>({"simulate", "--for", "3d", "--from", "4294967295", "--seed", "7", "--size",
                               "480x320", "--pictures", "p", "--content", "c"});
  CHECK(simulate.length == std::chrono::hours(72));
  CHECK(simulate.from == 4294967295u);
  CHECK(simulate.seed == 7);
  CHECK(simulate.size == gfx::Size{480, 320});
  CHECK(simulate.pictures == "p");
  CHECK(simulate.sources.content == "c");
}

TEST_CASE("every option of render arrives") {
  const auto plain = parsed<RenderCommand>({"render", "--out", "o"});
  CHECK(plain.out == "o");
  CHECK(plain.sizes.empty());  // that of the board, if there is one
  CHECK(plain.language == "");
  CHECK_FALSE(plain.contact_sheet);
  CHECK_FALSE(plain.page);
  const auto render = parsed<RenderCommand>(
      {"render", "folder", "--out", "o", "--config", "k.json", "--size", "800x480", "--size", "480x320",
       "--rotate", "90", "--lang", "all", "--page", "logo", "--contact-sheet", "--theme", "contrast"});
  CHECK(render.sources.theme == config::Theme::HighContrast);
  CHECK_FALSE(plain.sources.theme);
  CHECK(render.sources.content == "folder");
  CHECK(render.sources.config == "k.json");
  CHECK(render.sizes == std::vector<gfx::Size>{{800, 480}, {480, 320}});
  CHECK(render.rotation == Rotation::R90);
  CHECK(render.language == "all");
  CHECK(render.page == "logo");
  CHECK(render.contact_sheet);
}

TEST_CASE("every option of doctor arrives") {
  const auto doctor = parsed<DoctorCommand>({"doctor", "--content", "c", "--config", "k.json"});
  CHECK(doctor.sources.content == "c");
  CHECK(doctor.sources.config == "k.json");
}

TEST_CASE("a wrong command line is named on standard error and ends with the exit code for it") {
  check_usage_error({"--nonsense"}, "--nonsense");
  check_usage_error({"walk"}, "walk");
  check_usage_error({"run", "check"}, "check");
  check_usage_error({"--size", "big"}, "1280x800");
  check_usage_error({"--for", "soon"}, "30s");
  check_usage_error({"--rotate", "45"}, "rotate");
  check_usage_error({"--theme", "blue"}, "blue");
  check_usage_error({"--frames", "0"}, "frames");
  check_usage_error({"--frames", "many"}, "frames");
  check_usage_error({"--windowed", "--fullscreen"}, "--windowed");
  check_usage_error({"render"}, "--out");
  check_usage_error({"render", "--out", "o", "--size", "1x1"}, "1280x800");
  check_usage_error({"check", "--json", "a", "b"}, "b");
  check_usage_error({"run", "--release"}, "--release");
  check_usage_error({"render", "--out", "o", "--release"}, "--release");
}

TEST_CASE("help and version go to standard output and are no mistake") {
  const std::pair<std::vector<const char*>, std::string> questions[] = {
      {{"--version"}, std::string("vgt-kiosk ") + kVersion},
      {{"--help"}, "render"},
      {{"run", "--help"}, "--reduced-motion"},
      {{"check", "--help"}, "--json"},
      {{"render", "--help"}, "--contact-sheet"},
      {{"doctor", "--help"}, "--config"}};
  for (const auto& [words, answer] : questions) {
    const Caught out(std::cout);
    const Caught err(std::cerr);
    const auto result = parse(words);
    REQUIRE(std::holds_alternative<base::ExitCode>(result));
    CHECK(std::get<base::ExitCode>(result) == base::ExitCode::Ok);
    CHECK(out.text().find(answer) != std::string::npos);
    CHECK(err.text() == "");
  }
}
