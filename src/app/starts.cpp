#include "app/starts.h"

#include <charconv>
#include <cstdlib>

namespace kiosk::app {
namespace {

/// The first of the folders that systemd names, with a colon between them; empty if there is none.
std::string first_folder(const char* variable) {
  const char* value = std::getenv(variable);
  const std::string folders = value == nullptr ? "" : value;
  return folders.substr(0, folders.find(':'));
}

}  // namespace

std::string starts_folder(const safety::BootId& boot) {
  std::string folder = first_folder("RUNTIME_DIRECTORY");
  if (folder.empty() && boot != safety::BootId{}) folder = first_folder("STATE_DIRECTORY");
  return folder;
}

safety::BootId boot_id(const base::FileSystem& files) {
  const auto text = files.read("/proc/sys/kernel/random/boot_id", 64);
  if (!text.ok()) return {};
  std::string digits;
  for (const char c : text.value()) {
    if (c != '-' && c != '\n') digits += c;
  }
  safety::BootId id{};
  if (digits.size() != 2 * id.size()) return {};
  for (std::size_t i = 0; i < id.size(); ++i) {
    const char* first = digits.data() + 2 * i;
    const auto [end, error] = std::from_chars(first, first + 2, id[i], 16);
    if (error != std::errc() || end != first + 2) return {};
  }
  return id;
}

Starts::Starts(const std::string& folder, const safety::BootId& boot, const base::Clock& clock,
               base::Log& log)
    : file_(folder), counts_(!folder.empty()) {
  if (!counts_) return;
  record_ = safety::begin_life(file_.load(), boot, clock.now());
  if (!file_.store(record_)) {
    log.write(base::Level::Warning, folder +
                                        ": cannot be written; if the display dies again and again, it "
                                        "cannot know");
  }
  if (record_.rung != safety::Rung::Current || record_.deaths > 0) {
    log.write(base::Level::Warning,
              "the display has died before; starting with: " + std::string(safety::name_of(record_.rung)));
  }
}

void Starts::stands_on(safety::Rung rung) {
  // A start at the top that finds its content broken has killed nothing: the next one looks at it again.
  if (!counts_ || rung <= record_.rung || record_.rung == safety::Rung::Current) return;
  record_.rung = rung;
  file_.store(record_);
}

void Starts::ended(base::ExitCode code) {
  if (!counts_) return;
  switch (code) {
    case base::ExitCode::Ok:
    case base::ExitCode::Failure:
    case base::ExitCode::Usage:
      file_.store(safety::end_life(record_, safety::End::Wanted));
      return;
    case base::ExitCode::NoDisplay:
    case base::ExitCode::DisplayChanged:
      file_.store(safety::end_life(record_, safety::End::DisplayChanged));
      return;
    case base::ExitCode::Device:
      return;
  }
}

}  // namespace kiosk::app
