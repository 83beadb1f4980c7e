#pragma once

#include <sys/types.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace kiosk::speech {

/// How a program ended.
struct Exit {
  int code = 0;    ///< what it returned; 0 is success
  int signal = 0;  ///< the signal that ended it, or 0
  bool ok() const { return code == 0 && signal == 0; }
  bool operator==(const Exit&) const = default;
};

/// A program that reads `input` from its standard input and whose output nobody wants.
///
/// The program is started without a shell, in a process group of its own, with no signal blocked or
/// ignored, and with no descriptor of ours except its input. Nothing here blocks, but for the bounded waits
/// of end(), and of the destructor (a second at most).
class ChildProcess {
 public:
  /// `arguments[0]` is the name the program sees. The error is a sentence for the log.
  static base::Result<std::unique_ptr<ChildProcess>, std::string> start(
      const std::string& program, const std::vector<std::string>& arguments, std::string input);

  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess();

  /// Sends as much of the input as the program takes, and says how the program ended, once it has.
  std::optional<Exit> poll();

  /// Ends the program and all that it started: SIGTERM, after 3 ms SIGKILL, after another 5 ms this call
  /// gives up waiting and poll() reaps later (a program that sleeps inside a driver cannot be ended).
  void end();

 private:
  ChildProcess(pid_t pid, int socket, std::string input);
  void send_input();
  void close_input();
  bool gone_within(int half_milliseconds);

  pid_t pid_;
  int socket_;  ///< -1: all is sent
  std::string input_;
  std::size_t sent_ = 0;
  std::optional<Exit> exit_;
};

}  // namespace kiosk::speech
