#pragma once

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/log.h"
#include "fakes/temp_folder.h"
#include "speech/espeak_speaker.h"

namespace kiosk::speech {

/// How long a test waits for another process before it fails. Only a broken program needs all of it.
inline constexpr std::chrono::seconds kPatience{30};

/// Tries `condition` every millisecond; false after kPatience.
template <typename Condition>
bool eventually(Condition condition) {
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

/// Whether this process has a child, running or zombie.
inline bool has_children() {
  siginfo_t info{};
  return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0;
}

inline std::ptrdiff_t count_descriptors() {
  const std::filesystem::directory_iterator folder("/proc/self/fd");
  return std::distance(begin(folder), end(folder));
}

struct RecordingLog final : base::Log {
  std::vector<std::string> lines;
  void write(base::Level, std::string_view text) override { lines.emplace_back(text); }
};

/// A program called espeak-ng that writes down how it is called and what it reads. `first` runs before it
/// reads, `last` when all is read: lines of shell, with `$here` (the folder) and `$n` (the call, from 1).
class FakeEspeak {
 public:
  explicit FakeEspeak(const std::string& last = "", const std::string& first = "") {
    const std::string file =
        folder.write("espeak-ng",
                     "#!/bin/sh\n"
                     "here=${0%/*}\n"
                     "printf '%s\\n' \"$*\" >> \"$here/calls\"\n"
                     "n=$(($(wc -l < \"$here/calls\")))\n" +
                         first +
                         "\n"
                         "cat > \"$here/part\" && mv \"$here/part\" \"$here/text.$n\"\n" +
                         last + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }

  EspeakOptions options() const { return {.folders = {folder.path()}, .extra_arguments = {}}; }

  /// One command line for each call, without the program's name.
  std::vector<std::string> calls() const {
    std::vector<std::string> lines;
    std::ifstream file(folder / "calls");
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
  }
  /// All that call `n` has read, once it has.
  std::optional<std::string> text(int n) const { return content("text." + std::to_string(n)); }
  std::optional<std::string> content(const std::string& name) const {
    std::ifstream file(folder / name, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream data;
    data << file.rdbuf();
    return data.str();
  }
  void wait_for_text(int n) const {
    REQUIRE(eventually([&] { return text(n).has_value(); }));
  }

  fakes::TempFolder folder;
};

/// Some moment; it stands still unless a test moves it.
inline constexpr base::TimePoint kNow{std::chrono::hours(1000)};

/// Polls at one and the same moment until the speech is over.
inline void finish_speaking(Speaker& speaker) {
  REQUIRE(eventually([&] { return speaker.poll(kNow) == State::Idle; }));
}

}  // namespace kiosk::speech
