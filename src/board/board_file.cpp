#include "board/board_file.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/ascii.h"
#include "json/document.h"
#include "json/reader.h"

namespace kiosk::board {
namespace {

using Key = std::string_view;

constexpr Key kEnding = ".json";
constexpr std::size_t kLongestName = 40;

constexpr std::array<Key, 11> kBoardKeys = {"$schema",        "title",        "note",   "panel",
                                            "rotation",       "max_mode",     "motion", "touch",
                                            "max_texture_px", "frames_per_s", "sources"};
constexpr std::array<Key, 6> kPanelKeys = {"width_px",  "height_px",        "width_mm",
                                           "height_mm", "outline_width_mm", "outline_height_mm"};
constexpr std::array<Key, 3> kModeKeys = {"width_px", "height_px", "refresh_hz"};
/// What each figure must name its source for.
constexpr std::array<Key, 8> kSourceKeys = {"panel",          "outline",      "rotation", "max_mode",
                                            "max_texture_px", "frames_per_s", "motion",   "touch"};
/// Each in the order of its enumeration in board.h.
constexpr std::array<Key, 2> kMotions = {"full", "reduced"};
constexpr std::array<Key, 3> kTouches = {"none", "single", "multi"};

constexpr json::Range kPixels{240, 16384, "pixels"};
constexpr json::Range kMillimetres{10, 5000, "millimetres"};
constexpr json::Range kRefresh{24, 240, "pictures a second"};
constexpr json::Range kTexture{1024, 65536, "pixels"};
constexpr json::Range kFrames{1, 240, "pictures a second"};

/// Zero where there is none or a wrong one; the fault is told.
double required_number(const json::ObjectReader& object, Key key, const json::Range& range) {
  const auto member = object.require(key, "every board has to say it");
  return member ? json::read_number(*member, range).value_or(0) : 0;
}

int required_whole(const json::ObjectReader& object, Key key, const json::Range& range) {
  const auto member = object.require(key, "every board has to say it");
  const auto value = member ? json::read_number(*member, range) : std::nullopt;
  if (!value) return 0;
  if (*value != std::floor(*value)) member->error("no whole number", "leave out the fraction");
  return static_cast<int>(*value);
}

void read_panel(const json::Cursor& at, Board& board) {
  const json::ObjectReader object(at, kPanelKeys);
  board.panel_px = {required_whole(object, "width_px", kPixels),
                    required_whole(object, "height_px", kPixels)};
  board.panel_mm = {required_number(object, "width_mm", kMillimetres),
                    required_number(object, "height_mm", kMillimetres)};
  if (!object.find("outline_width_mm") && !object.find("outline_height_mm")) return;
  board.outline_mm = SizeMm{required_number(object, "outline_width_mm", kMillimetres),
                            required_number(object, "outline_height_mm", kMillimetres)};
  if (board.outline_mm->w < board.panel_mm.w || board.outline_mm->h < board.panel_mm.h) {
    at.error("the outline is smaller than the panel", "write both as they are in the same position");
  }
}

void read_max_mode(const json::Cursor& at, Board& board) {
  const json::ObjectReader object(at, kModeKeys);
  board.max_mode.size = {required_whole(object, "width_px", kPixels),
                         required_whole(object, "height_px", kPixels)};
  board.max_mode.refresh_hz = required_whole(object, "refresh_hz", kRefresh);
}

void read_rotation(const json::Cursor& at, int& rotation) {
  const auto degrees = json::read_number(at, {0, 270, "degrees"});
  if (!degrees) return;
  if (std::fmod(*degrees, 90) != 0) at.error("not a quarter turn", "use 0, 90, 180 or 270");
  rotation = static_cast<int>(*degrees);
}

template <typename Choice, std::size_t N>
void required_choice(const json::ObjectReader& object, Key key, const std::array<Key, N>& names,
                     Choice& field) {
  const auto member = object.require(key, "every board has to say it");
  if (!member) return;
  if (const auto index = json::read_choice(*member, names)) field = static_cast<Choice>(*index);
}

/// Not used, but there: a figure that nobody can trace is a figure that nobody can correct.
void read_sources(const json::Cursor& at) {
  const json::ObjectReader object(at, kSourceKeys);
  for (const Key key : kSourceKeys) {
    if (const auto source = object.require(key, "say where the figure comes from"))
      json::read_string(*source);
  }
}

void read_board(const json::Cursor& at, Board& board) {
  const json::ObjectReader object(at, kBoardKeys);
  for (const Key key : {Key("$schema"), Key("note")}) {
    if (const auto remark = object.find(key)) json::read_string(*remark);
  }
  if (const auto title = object.require("title", "name it for people")) {
    board.title = json::read_string(*title).value_or("");
  }
  if (const auto panel = object.require("panel", "its size in pixels and in mm")) read_panel(*panel, board);
  if (const auto mode = object.require("max_mode", "the largest mode")) read_max_mode(*mode, board);
  if (const auto turn = object.require("rotation", "0 is the way the panel is built")) {
    read_rotation(*turn, board.rotation);
  }
  required_choice(object, "motion", kMotions, board.motion);
  required_choice(object, "touch", kTouches, board.touch);
  board.max_texture_px = required_whole(object, "max_texture_px", kTexture);
  board.frames_per_s = required_number(object, "frames_per_s", kFrames);
  if (const auto sources = object.require("sources", "one for each figure")) read_sources(*sources);
}

}  // namespace

bool is_board_name(std::string_view name) {
  const auto good = [](char c) { return base::is_lower(c) || base::is_digit(c) || c == '-'; };
  return !name.empty() && name.size() <= kLongestName && std::all_of(name.begin(), name.end(), good);
}

std::vector<std::string> board_names(const base::FileSystem& files, const std::string& folder) {
  std::vector<std::string> names;
  const auto list = files.list(folder);
  if (!list.ok()) return names;
  for (const std::string& file : list.value()) {
    if (!file.ends_with(kEnding)) continue;
    std::string name = file.substr(0, file.size() - kEnding.size());
    if (is_board_name(name)) names.push_back(std::move(name));
  }
  return names;
}

std::optional<Board> load_board(const base::FileSystem& files, const std::string& folder,
                                const std::string& name, base::Faults& faults) {
  const std::string path = base::join_path(folder, name + std::string(kEnding));
  auto text = files.read(path, json::kMaxBytes);
  if (!text.ok()) {
    faults.push_back({path, 0, 0, base::Severity::Error, "", text.error().reason, "install it again"});
    return std::nullopt;
  }
  const auto document = json::Document::parse(path, std::move(text).value(), faults);
  if (!document) return std::nullopt;
  const json::ErrorMark mark(faults);
  Board board;
  board.name = name;
  read_board(json::Cursor(*document, faults), board);
  if (mark.any()) return std::nullopt;
  return board;
}

}  // namespace kiosk::board
