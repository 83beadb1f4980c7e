#include "speech/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <system_error>
#include <utility>

namespace kiosk::speech {
namespace {

/// The two ends of the input; closed at the end of the scope unless taken.
class InputPipe {
 public:
  // Not pipe(2): only a socket can be written to without SIGPIPE (MSG_NOSIGNAL) and without blocking while
  // the other end, which the program gets, stays an ordinary blocking one (MSG_DONTWAIT).
  InputPipe() : ok_(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_) == 0) {}
  InputPipe(const InputPipe&) = delete;
  InputPipe& operator=(const InputPipe&) = delete;
  ~InputPipe() {
    for (const int fd : ends_) {
      if (fd >= 0) ::close(fd);
    }
  }
  bool ok() const { return ok_; }
  int theirs() const { return ends_[1]; }
  int take_ours() { return std::exchange(ends_[0], -1); }

 private:
  int ends_[2] = {-1, -1};
  bool ok_;
};

/// What the program starts with.
class SpawnSetup {
 public:
  explicit SpawnSetup(int input_fd) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawnattr_init(&attributes_);
    note(::posix_spawn_file_actions_adddup2(&actions_, input_fd, STDIN_FILENO));
    note(::posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0));
    note(::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0));
    // Libraries may have opened the screen and the touch panel without close-on-exec.
    note(::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1));
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    note(::posix_spawnattr_setsigmask(&attributes_, &none));
    note(::posix_spawnattr_setsigdefault(&attributes_, &all));
    note(::posix_spawnattr_setpgroup(&attributes_, 0));
    note(::posix_spawnattr_setflags(&attributes_,
                                    POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP));
  }
  SpawnSetup(const SpawnSetup&) = delete;
  SpawnSetup& operator=(const SpawnSetup&) = delete;
  ~SpawnSetup() {
    ::posix_spawnattr_destroy(&attributes_);
    ::posix_spawn_file_actions_destroy(&actions_);
  }

  /// 0 or an errno.
  int spawn(const std::string& program, const std::vector<std::string>& arguments, pid_t& pid) const {
    if (error_ != 0) return error_;
    std::vector<char*> argv;
    // The interface is older than const; posix_spawn promises not to change the strings.
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    return ::posix_spawn(&pid, program.c_str(), &actions_, &attributes_, argv.data(), environ);
  }

 private:
  void note(int error) {
    if (error_ == 0) error_ = error;
  }

  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
  int error_ = 0;
};

std::string reason(const std::string& program, int error) {
  return program + " cannot be started: " + std::generic_category().message(error);
}

}  // namespace

base::Result<std::unique_ptr<ChildProcess>, std::string> ChildProcess::start(
    const std::string& program, const std::vector<std::string>& arguments, std::string input) {
  InputPipe pipe;
  if (!pipe.ok()) return reason(program, errno);
  pid_t pid = 0;
  const int error = SpawnSetup(pipe.theirs()).spawn(program, arguments, pid);
  if (error != 0) return reason(program, error);
  // By the child as well (POSIX_SPAWN_SETPGROUP): whoever comes first. Where posix_spawn does not wait for
  // the new program, as in qemu-user, a signal to the group could come before there is one, and the child
  // would live on.
  ::setpgid(pid, pid);
  std::unique_ptr<ChildProcess> child(new ChildProcess(pid, pipe.take_ours(), std::move(input)));
  child->send_input();
  return child;
}

ChildProcess::ChildProcess(pid_t pid, int socket, std::string input)
    : pid_(pid), socket_(socket), input_(std::move(input)) {}

ChildProcess::~ChildProcess() {
  end();
  // A second: a busy machine takes its time to let a process die, and nobody else would reap it.
  gone_within(2000);
}

void ChildProcess::send_input() {
  while (socket_ >= 0 && sent_ < input_.size()) {
    const ssize_t sent =
        ::send(socket_, input_.data() + sent_, input_.size() - sent_, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
    // The program reads no more; how it ends tells whether that was right.
    if (sent < 0) break;
    sent_ += static_cast<std::size_t>(sent);
  }
  close_input();
}

void ChildProcess::close_input() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
}

std::optional<Exit> ChildProcess::poll() {
  if (exit_) return exit_;
  send_input();
  siginfo_t info{};
  const int result = ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT);
  if (result == 0 && info.si_pid == 0) return std::nullopt;
  if (result != 0 && errno == EINTR) return std::nullopt;
  if (result == 0) {
    // Before it is reaped nobody else can have its number: whatever it left behind ends with it.
    ::kill(-pid_, SIGKILL);
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    exit_ = WIFSIGNALED(status) ? Exit{0, WTERMSIG(status)} : Exit{WEXITSTATUS(status), 0};
  } else {
    // SIGCHLD was ignored when we were started: the kernel has reaped it and told nobody how it ended.
    exit_ = Exit{};
  }
  close_input();
  return exit_;
}

bool ChildProcess::gone_within(int half_milliseconds) {
  for (int waited = 0; !poll(); ++waited) {
    if (waited == half_milliseconds) return false;
    constexpr timespec kHalfMillisecond{0, 500'000};
    ::nanosleep(&kHalfMillisecond, nullptr);
  }
  return true;
}

void ChildProcess::end() {
  input_.clear();
  sent_ = 0;
  close_input();
  if (poll()) return;
  ::kill(-pid_, SIGTERM);
  if (gone_within(6)) return;
  ::kill(-pid_, SIGKILL);
  gone_within(10);
}

}  // namespace kiosk::speech
