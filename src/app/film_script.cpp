#include "app/film_script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace kiosk::app {
namespace {

using std::chrono::milliseconds;

constexpr base::Duration kTap = milliseconds(150);
constexpr base::Duration kSwipe = milliseconds(200);
constexpr base::Duration kSample = std::chrono::microseconds(16'667);
constexpr double kLongestSeconds = 24 * 3600;

constexpr std::array<std::pair<std::string_view, input::Key>, 13> kKeys{{
    {"next", input::Key::NextPage},
    {"previous", input::Key::PreviousPage},
    {"left", input::Key::Left},
    {"right", input::Key::Right},
    {"focus", input::Key::NextFocus},
    {"focus-back", input::Key::PreviousFocus},
    {"select", input::Key::Select},
    {"pause", input::Key::Pause},
    {"home", input::Key::Home},
    {"topics", input::Key::Topics},
    {"emergency", input::Key::Emergency},
    {"languages", input::Key::Languages},
    {"easier", input::Key::Easier},
}};

struct Word {
  std::string_view text;
  int column = 1;
};

std::vector<Word> words_of(std::string_view line) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (at < line.size() && line[at] != '#') {
    if (line[at] == ' ' || line[at] == '\t' || line[at] == '\r') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(line.find_first_of(" \t\r#", at), line.size());
    words.push_back({line.substr(at, end - at), static_cast<int>(at) + 1});
    at = end;
  }
  return words;
}

/// A number with a unit behind it, at least 0.
std::optional<double> number_with(std::string_view text, std::string_view unit) {
  if (!text.ends_with(unit)) return std::nullopt;
  text.remove_suffix(unit.size());
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value) || value < 0) {
    return std::nullopt;
  }
  return value;
}

std::optional<base::Duration> time_of(std::string_view text) {
  std::optional<double> seconds = number_with(text, "ms");
  if (seconds) *seconds /= 1000;
  if (!seconds) seconds = number_with(text, "s");
  if (!seconds || *seconds > kLongestSeconds) return std::nullopt;
  return base::Duration(std::llround(*seconds * 1e9));
}

/// One line, word by word. The first thing that is wrong is told; nothing comes of the line then.
class Line {
 public:
  Line(const std::string& file, int number, std::vector<Word> words, gfx::Size page, base::Faults& faults)
      : file_(file), number_(number), words_(std::move(words)), page_(page), faults_(faults) {}

  std::vector<FilmCue> cues() {
    at_ = time("the time at which it happens");
    const std::string what = next("a command", "tap, drag, swipe or key");
    if (what == "tap") {
      const gfx::Point point = place();
      stroke(point, point, kTap);
    } else if (what == "drag") {
      const gfx::Point from = place();
      const gfx::Point to = place();
      stroke(from, to, time("how long it takes"));
    } else if (what == "swipe") {
      swipe();
    } else if (what == "key") {
      key();
    } else {
      wrong("unknown command \"" + what + "\"", "use tap, drag, swipe or key");
    }
    if (good_ && used_ < words_.size()) {
      ++used_;
      wrong("\"" + std::string(words_[used_ - 1].text) + "\" is too much", "take it away");
    }
    return good_ ? std::move(cues_) : std::vector<FilmCue>{};
  }

 private:
  /// The fault of the word that was read last, or of the end of the line.
  void wrong(std::string what, std::string todo) {
    if (!good_) return;
    good_ = false;
    const Word& last = words_.back();
    const int column =
        used_ <= words_.size() ? words_[used_ - 1].column : last.column + static_cast<int>(last.text.size());
    faults_.push_back({file_, number_, column, base::Severity::Error, "", std::move(what), std::move(todo)});
  }

  std::string next(const std::string& wanted, const std::string& todo) {
    ++used_;
    if (used_ <= words_.size()) return std::string(words_[used_ - 1].text);
    wrong(wanted + " is missing", "add " + todo);
    return "";
  }

  base::Duration time(const std::string& wanted) {
    const std::string word = next(wanted, "a time such as 1.5s or 250ms");
    const auto value = time_of(word);
    if (!value) wrong("\"" + word + "\" is no time", "write it like 1.5s or 250ms, at most a day");
    return value.value_or(base::Duration::zero());
  }

  int coordinate(int length) {
    const std::string word = next("a place", "page pixels or percent, such as 640 or 50%");
    std::optional<double> value = number_with(word, "%");
    if (value) *value *= length / 100.0;
    if (!value) value = number_with(word, "");
    if (!value || *value > length) {
      wrong("\"" + word + "\" is no place on the page",
            "write 0 to " + std::to_string(length - 1) + " pixels, or 0% to 100%");
    }
    return std::min(static_cast<int>(std::lround(std::min<double>(value.value_or(0), length))), length - 1);
  }
  gfx::Point place() {
    const int x = coordinate(page_.w);
    return {x, coordinate(page_.h)};
  }

  void point(base::Duration after, input::Phase phase, gfx::Point where) {
    cues_.push_back({at_ + after, input::PointerEvent{1, 1, phase, where}});
  }

  void stroke(gfx::Point from, gfx::Point to, base::Duration length) {
    point({}, input::Phase::Down, from);
    for (base::Duration t = kSample; from != to && t < length; t += kSample) {
      const double share = static_cast<double>(t.count()) / static_cast<double>(length.count());
      point(t, input::Phase::Move,
            {static_cast<int>(std::lround(std::lerp(from.x, to.x, share))),
             static_cast<int>(std::lround(std::lerp(from.y, to.y, share)))});
    }
    point(length, input::Phase::Up, to);
  }

  void swipe() {
    const std::string where = next("a direction", "left or right");
    if (where != "left" && where != "right") wrong("\"" + where + "\" is no direction", "use left or right");
    const int near = page_.w * 3 / 10;
    const int far = page_.w * 7 / 10;
    const int y = page_.h * 2 / 5;
    stroke({where == "left" ? far : near, y}, {where == "left" ? near : far, y}, kSwipe);
  }

  void key() {
    const std::string name = next("the name of a key", "such as home or next");
    const auto found =
        std::find_if(kKeys.begin(), kKeys.end(), [&](const auto& key) { return key.first == name; });
    if (found == kKeys.end()) {
      std::string all;
      for (const auto& key : kKeys) all += (all.empty() ? "" : ", ") + std::string(key.first);
      return wrong("unknown key \"" + name + "\"", "use one of " + all);
    }
    cues_.push_back({at_, input::KeyEvent{found->second, true}});
    cues_.push_back({at_ + kTap, input::KeyEvent{found->second, false}});
  }

  const std::string& file_;
  int number_;
  std::vector<Word> words_;
  gfx::Size page_;
  base::Faults& faults_;
  std::size_t used_ = 0;
  bool good_ = true;
  base::Duration at_{};
  std::vector<FilmCue> cues_;
};

}  // namespace

std::vector<FilmCue> read_film_script(const std::string& file, std::string_view text, gfx::Size page,
                                      base::Faults& faults) {
  std::vector<FilmCue> cues;
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::vector<Word> words = words_of(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (words.empty()) continue;
    const std::vector<FilmCue> of_line = Line(file, number, std::move(words), page, faults).cues();
    cues.insert(cues.end(), of_line.begin(), of_line.end());
  }
  std::stable_sort(cues.begin(), cues.end(), [](const FilmCue& a, const FilmCue& b) { return a.at < b.at; });
  return cues;
}

}  // namespace kiosk::app
