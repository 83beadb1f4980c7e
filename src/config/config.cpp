#include "config/config.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ascii.h"
#include "config/board_setting.h"
#include "config/keys.h"
#include "config/readers.h"
#include "config/schedule_setting.h"
#include "json/document.h"
#include "json/reader.h"

namespace kiosk::config {
namespace {

using std::chrono::milliseconds;

constexpr json::Range kWarningRange{20, 300, "seconds"};
constexpr json::Range kTransitionRange{300, 500, "milliseconds"};
constexpr json::Range kDiagonalRange{1, 200, "inches"};
constexpr json::Range kDistanceRange{0.2, 20, "metres"};
constexpr json::Range kBottomEdgeRange{0, 3000, "millimetres"};
constexpr json::Range kMatrixRange{-20, 20, ""};
constexpr double kLeastAreaFactor = 0.01;
constexpr std::size_t kLongestTag = 35;

milliseconds to_ms(double value) {
  return milliseconds(std::llround(value));
}

/// Reads the member into `field`, which keeps its default where there is none or a wrong one.
template <typename Choice, std::size_t N>
void read_choice(const json::ObjectReader& object, keys::Key key, const std::array<keys::Key, N>& names,
                 Choice& field) {
  const auto member = object.find(key);
  if (!member) return;
  if (const auto index = json::read_choice(*member, names)) field = static_cast<Choice>(*index);
}

void read_rotation(const json::Cursor& at, int& rotation) {
  constexpr const char* kTodo = "use 0, 90, 180 or 270: degrees clockwise";
  const double value = at.node().number;
  if (at.node().type == json::Type::Number && (value == 0 || value == 90 || value == 180 || value == 270)) {
    rotation = static_cast<int>(value);
  } else {
    at.error("not a quarter turn", kTodo);
  }
}

void read_connector(const json::Cursor& at, std::optional<std::string>& connector) {
  std::optional<std::string> name = json::read_string(at);
  if (!name) return;
  // It is compared with names of the kernel, such as "HDMI-A-1"; anything else would never be found.
  const auto letter = [](char c) { return base::is_alphanumeric(c) || c == '-'; };
  if (name->size() >= 3 && name->size() <= 32 && std::all_of(name->begin(), name->end(), letter)) {
    connector = std::move(name);
  } else {
    at.error(json::show(*name) + " is not the name of a connector",
             "write it like \"HDMI-A-1\"; `vgt-kiosk doctor` lists them");
  }
}

void read_max_mode(const json::Cursor& at, console::Mode& mode) {
  const std::optional<std::string> text = json::read_string(at);
  if (!text) return;
  if (const auto parsed = console::parse_mode(*text)) {
    mode = *parsed;
  } else {
    at.error(json::show(*text) + " is not a screen mode", "write it like \"1920x1080@60\"");
  }
}

void read_display(const json::Cursor& at, Config::Display& display) {
  const json::ObjectReader object(at, keys::kDisplayKeys);
  read_remarks(object);
  read_choice(object, keys::kFullscreen, keys::kFullscreens, display.fullscreen);
  read_choice(object, keys::kControls, keys::kControlsAts, display.controls);
  if (const auto rotation = object.find(keys::kRotation)) read_rotation(*rotation, display.rotation);
  if (const auto diagonal = find_number(object, keys::kDiagonal, kDiagonalRange)) {
    display.diagonal_in = diagonal;  // else that of the board stays
  }
  display.viewing_distance_m = find_number(object, keys::kViewingDistance, kDistanceRange);
  if (const auto connector = object.find(keys::kConnector)) read_connector(*connector, display.connector);
  if (const auto mode = object.find(keys::kMaxMode)) read_max_mode(*mode, display.max_mode);
  read_choice(object, keys::kRenderer, keys::kRenderers, display.renderer);
  read_choice(object, keys::kOffBy, keys::kOffBys, display.off_by);
  display.brightness = find_number(object, keys::kBrightness, kBrightnessRange);
  display.bottom_edge_mm = find_number(object, keys::kBottomEdge, kBottomEdgeRange);
}

void read_time(const json::Cursor& at, Config::Time& time) {
  const json::ObjectReader object(at, keys::kTimeKeys);
  read_remarks(object);
  read_seconds(object, keys::kIdle, kIdleRange, time.idle);
  read_seconds(object, keys::kEmergencyIdle, kIdleRange, time.emergency_idle);
  read_seconds(object, keys::kWarning, kWarningRange, time.warning);
  read_choice(object, keys::kReading, keys::kReadingSpeeds, time.reading);
}

void read_look(const json::Cursor& at, Config::Look& look) {
  const json::ObjectReader object(at, keys::kLookKeys);
  read_remarks(object);
  read_choice(object, keys::kMotion, keys::kMotions, look.motion);
  if (const auto value = find_number(object, keys::kTransition, kTransitionRange))
    look.transition = to_ms(*value);
  if (const auto shift = object.find(keys::kPixelShift)) {
    const auto on = json::read_boolean(*shift);
    if (on) look.pixel_shift = *on ? PixelShift::On : PixelShift::Off;
  }
  read_choice(object, keys::kTheme, keys::kThemes, look.theme);
  read_choice(object, keys::kText, keys::kTextSizes, look.text);
}

void read_speech(const json::Cursor& at, Config::Speech& speech) {
  const json::ObjectReader object(at, keys::kSpeechKeys);
  read_remarks(object);
  if (const auto listen = object.find(keys::kListen)) {
    speech.listen = json::read_boolean(*listen).value_or(speech.listen);
  }
}

/// A matrix that makes a line of the panel would take every button away, the message's among them.
void read_matrix(const json::Cursor& at, std::optional<std::array<double, 6>>& matrix) {
  const json::ErrorMark mark(at.faults());
  std::array<double, 6> m{};
  std::size_t count = 0;
  for (const json::Cursor& item : json::read_array(at, {m.size(), m.size()})) {
    m[count++] = json::read_number(item, kMatrixRange).value_or(0);
  }
  if (mark.any()) return;
  if (std::abs(m[0] * m[4] - m[1] * m[3]) < kLeastAreaFactor) {
    at.error("a matrix that makes a line of the panel", "let `vgt-kiosk calibrate` measure it");
  } else {
    matrix = m;
  }
}

void read_touch(const json::Cursor& at, Config::Touch& touch) {
  const json::ObjectReader object(at, keys::kTouchKeys);
  read_remarks(object);
  if (const auto matrix = object.find(keys::kMatrix)) read_matrix(*matrix, touch.matrix);
  const auto device = object.find(keys::kDevice);
  if (!device) return;
  std::optional<std::string> name = json::read_string(*device);
  if (name && name->empty()) {
    device->error("no name", "write what `vgt-kiosk touch-test` shows, or leave it out");
  } else {
    touch.device = std::move(name);
  }
}

emergency::Entry read_emergency_entry(const json::Cursor& at) {
  namespace fields = emergency::fields;
  const json::ObjectReader object(at, keys::kEmergencyKeys);
  emergency::Entry entry;
  const std::pair<keys::Key, std::optional<std::string>&> members[] = {
      {fields::kRegion, entry.region},
      {fields::kService, entry.service},
      {fields::kNumber, entry.number},
      {fields::kSource, entry.source},
      {fields::kConfirmedBy, entry.confirmed_by},
      {fields::kConfirmedOn, entry.confirmed_on},
      {fields::kValidUntil, entry.valid_until}};
  for (const auto& [key, field] : members) {
    if (const auto member = object.find(key)) field = json::read_string(*member);
  }
  return entry;
}

/// Words only: whether they add up to a number that may be shown is judged day by day, elsewhere. An entry
/// with a fault is left out, because what the operator meant is not certain then.
void read_emergency(const json::Cursor& at, std::vector<emergency::Entry>& entries) {
  for (const json::Cursor& item : json::read_array(at, {1, 2})) {
    const json::ErrorMark mark(at.faults());
    emergency::Entry entry = read_emergency_entry(item);
    if (!mark.any()) entries.push_back(std::move(entry));
  }
}

/// A language tag becomes part of a file name, so nothing but letters, digits and "-" may be in it.
std::optional<std::string> read_language(const json::Cursor& at) {
  std::optional<std::string> tag = json::read_string(at);
  if (!tag) return std::nullopt;
  bool good = tag->size() >= 2 && tag->size() <= kLongestTag && base::is_alphanumeric(tag->front()) &&
              base::is_alphanumeric(tag->back());
  for (const char c : *tag) good = good && (base::is_alphanumeric(c) || c == '-');
  if (good) return tag;
  at.error(json::show(*tag) + " is not a language tag", "write it like \"en\" or \"pt-BR\"");
  return std::nullopt;
}

void read_languages(const json::Cursor& at, std::optional<std::vector<std::string>>& languages) {
  const json::ErrorMark mark(at.faults());
  std::vector<std::string> tags;
  for (const json::Cursor& item : json::read_array(at, {1, 32})) {
    std::optional<std::string> tag = read_language(item);
    if (!tag) continue;
    for (const std::string& earlier : tags) {
      if (earlier == *tag) item.error(json::show(*tag) + " is there twice", "keep one of the two");
    }
    tags.push_back(std::move(*tag));
  }
  if (!mark.any()) languages = std::move(tags);
}

void read_content(const json::Cursor& at, std::optional<std::string>& content) {
  std::optional<std::string> folder = json::read_string(at);
  if (!folder) return;
  if (folder->empty() || folder->find('\0') != std::string::npos) {
    at.error("not a folder", "name the folder that holds deck.json");
  } else {
    content = std::move(folder);
  }
}

}  // namespace

Loaded load_config(const base::FileSystem& files, const std::string& path, const Boards& boards) {
  Loaded loaded = default_config(files, boards);
  auto text = files.read(path, json::kMaxBytes);
  if (!text.ok()) {
    loaded.faults.push_back({path, 0, 0, base::Severity::Error, "", text.error().reason,
                             "check the path; the defaults are used"});
    return loaded;
  }
  const auto document = json::Document::parse(path, std::move(text).value(), loaded.faults);
  if (!document) return loaded;
  Config& config = loaded.config;
  const json::ObjectReader object(json::Cursor(*document, loaded.faults), keys::kConfig);
  read_remarks(object);
  read_board(object, files, boards, config);
  if (const auto display = object.find(keys::kDisplay)) read_display(*display, config.display);
  if (const auto time = object.find(keys::kTime)) read_time(*time, config.time);
  if (const auto look = object.find(keys::kLook)) read_look(*look, config.look);
  if (const auto content = object.find(keys::kContent)) read_content(*content, config.content);
  if (const auto language = object.find(keys::kLanguage)) config.language = read_language(*language);
  if (const auto languages = object.find(keys::kLanguages)) read_languages(*languages, config.languages);
  read_choice(object, keys::kDrafts, keys::kDraftsChoices, config.drafts);
  read_choice(object, keys::kCounters, keys::kCountersChoices, config.counters);
  if (const auto speech = object.find(keys::kSpeech)) read_speech(*speech, config.speech);
  if (const auto touch = object.find(keys::kTouch)) read_touch(*touch, config.touch);
  if (const auto spans = object.find(keys::kSchedule)) read_schedule(*spans, config.schedule);
  if (const auto entries = object.find(keys::kEmergency)) read_emergency(*entries, config.emergency);
  return loaded;
}

}  // namespace kiosk::config
