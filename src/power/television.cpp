#include "power/television.h"

#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill is of POSIX, which has no other
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "base/ascii.h"

extern char** environ;

namespace kiosk::power {

Television::Television(Television&& other) noexcept
    : program_(std::move(other.program_)),
      device_(std::move(other.device_)),
      child_(std::exchange(other.child_, -1)) {}

Television::~Television() {
  reap(WNOHANG);
}

bool Television::sleep() {
  return say("--standby");
}

bool Television::wake() {
  return say("--image-view-on");
}

bool Television::say(const std::string& word) {
  if (child_ > 0) ::kill(child_, SIGTERM);  // the later word counts
  reap(0);
  std::vector<std::string> words{program_, "--device=" + device_, "--playback", "--to=0", word};
  std::vector<char*> arguments;
  for (std::string& one : words) arguments.push_back(one.data());
  arguments.push_back(nullptr);
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t none;
  ::sigemptyset(&none);
  ::posix_spawnattr_setsigmask(&attributes, &none);  // ours are blocked
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  posix_spawn_file_actions_t files;
  ::posix_spawn_file_actions_init(&files);
  ::posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", 1 /* O_WRONLY */, 0);
  const bool started =
      ::posix_spawn(&child_, program_.c_str(), &files, &attributes, arguments.data(), environ) == 0;
  if (!started) child_ = -1;
  ::posix_spawn_file_actions_destroy(&files);
  ::posix_spawnattr_destroy(&attributes);
  return started;
}

void Television::reap(int options) {
  if (child_ > 0) ::waitpid(child_, nullptr, options);
  child_ = -1;
}

std::optional<Television> find_television(const base::FileSystem& files, const std::string& bin,
                                          const std::string& dev) {
  const std::string program = base::join_path(bin, "cec-ctl");
  const auto devices = files.list(dev);
  if (!files.stamp(program).ok() || !devices.ok()) return std::nullopt;
  const auto device =
      std::find_if(devices.value().begin(), devices.value().end(), [](const std::string& name) {
        return name.starts_with("cec") && name.size() > 3 && base::is_digit(name[3]);
      });
  if (device == devices.value().end()) return std::nullopt;
  return Television(program, base::join_path(dev, *device));
}

}  // namespace kiosk::power
