#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "base/files.h"

namespace kiosk::power {

/// Words to a television over HDMI (CEC), said by `cec-ctl` of the Debian package v4l-utils, in a process of
/// its own: a television may take seconds to answer, and the show must not wait.
class Television {
 public:
  /// `program`: the path of cec-ctl; `device`: "/dev/cec0".
  Television(std::string program, std::string device)
      : program_(std::move(program)), device_(std::move(device)) {}
  Television(const Television&) = delete;
  Television& operator=(const Television&) = delete;
  Television(Television&& other) noexcept;
  ~Television();

  /// False where the program cannot be started. Whether the television obeys nobody can tell.
  bool sleep();
  bool wake();

 private:
  bool say(const std::string& word);
  void reap(int options);

  std::string program_;
  std::string device_;
  pid_t child_ = -1;
};

/// cec-ctl in the folders of Debian and the first device in `dev`, if there are both.
std::optional<Television> find_television(const base::FileSystem& files, const std::string& bin,
                                          const std::string& dev);

}  // namespace kiosk::power
