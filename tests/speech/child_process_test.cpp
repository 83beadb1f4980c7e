#include "speech/child_process.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <fstream>
#include <sstream>

#include "sanitized.h"
#include "speech/fake_espeak.h"

namespace kiosk::speech {
namespace {

using Child = std::unique_ptr<ChildProcess>;

Child start_shell(const std::string& script, std::string input = {}) {
  auto started = ChildProcess::start("/bin/sh", {"sh", "-c", script}, std::move(input));
  REQUIRE(started.ok());
  return std::move(started).value();
}

Exit wait_for_exit(ChildProcess& child) {
  std::optional<Exit> exit;
  REQUIRE(eventually([&] { return (exit = child.poll()).has_value(); }));
  return *exit;
}

std::string read_text(const std::string& path) {
  std::ostringstream data;
  data << std::ifstream(path).rdbuf();
  return data.str();
}

/// One of the sets in a copy of /proc/PID/status.
std::optional<std::uint64_t> signal_set(const std::string& path, const std::string& wanted) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(wanted)) return std::stoull(line.substr(wanted.size()), nullptr, 16);
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a program says how it ended, and says it again") {
  const Child good = start_shell("exit 0");
  CHECK(wait_for_exit(*good) == Exit{0, 0});
  CHECK(wait_for_exit(*good).ok());
  const Child bad = start_shell("exit 3");
  CHECK(wait_for_exit(*bad) == Exit{3, 0});
  CHECK_FALSE(wait_for_exit(*bad).ok());
  const Child killed = start_shell("kill -SEGV $$");
  CHECK(wait_for_exit(*killed) == Exit{0, SIGSEGV});
  CHECK_FALSE(wait_for_exit(*killed).ok());
  CHECK_FALSE(has_children());
}

TEST_CASE("a program that is not there is an error in words") {
  // qemu-user cannot tell of a program that did not start: its vfork does not share memory.
  if (checks::kEmulated) return;
  const auto started = ChildProcess::start("/nowhere/program", {"program"}, "text");
  REQUIRE_FALSE(started.ok());
  CHECK(started.error() == "/nowhere/program cannot be started: No such file or directory");
  CHECK_FALSE(has_children());
}

TEST_CASE("an input larger than any buffer arrives whole, and sending it never waits") {
  const fakes::TempFolder folder;
  std::string input(3'000'000, 'x');
  for (std::size_t i = 0; i < input.size(); ++i) input[i] = static_cast<char>('a' + i % 23);
  // It reads only when told to, so a call that waited would wait for ever.
  const Child child = start_shell(
      "while [ ! -e '" + folder / "go" + "' ]; do sleep 0.01; done; cat > '" + folder / "copy" + "'", input);
  CHECK_FALSE(child->poll());
  folder.write("go", "");
  CHECK(wait_for_exit(*child).ok());
  CHECK(read_text(folder / "copy") == input);
}

TEST_CASE("a program that does not read its input does no harm") {
  const Child child = start_shell("exec 0<&-; sleep 0.1; exit 0", std::string(3'000'000, 'x'));
  CHECK(wait_for_exit(*child).ok());
}

TEST_CASE("a program starts without blocked or ignored signals") {
  const fakes::TempFolder folder;
  sigset_t blocked;
  sigset_t before;
  ::sigemptyset(&blocked);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) ::sigaddset(&blocked, signal);
  ::pthread_sigmask(SIG_BLOCK, &blocked, &before);
  const auto old_pipe = std::signal(SIGPIPE, SIG_IGN);
  const auto old_user = std::signal(SIGUSR1, SIG_IGN);
  // Not by a shell: it would clean up for the programs it starts.
  const std::string copy = folder / "status";
  const auto started = ChildProcess::start("/bin/cp", {"cp", "/proc/self/status", copy}, {});
  REQUIRE(started.ok());
  CHECK(wait_for_exit(*started.value()).ok());
  std::signal(SIGPIPE, old_pipe);
  std::signal(SIGUSR1, old_user);
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  CHECK(signal_set(copy, "SigBlk:") == 0);
  // The first bit is signal 1. 32 and 33 belong to the C library, which lets them be ignored.
  const auto ignored = signal_set(copy, "SigIgn:");
  REQUIRE(ignored);
  CHECK((*ignored & 0x7FFF'FFFF) == 0);
}

TEST_CASE("a program gets no descriptor of ours, and its output goes nowhere") {
  const fakes::TempFolder folder;
  const std::string secret = folder.write("secret", "");
  const int fd = ::open(secret.c_str(), O_RDONLY);  // without close-on-exec, as a careless library does
  REQUIRE(fd >= 0);
  // In $( ), because a redirection may be made in the shell itself.
  const Child child =
      start_shell("cd /proc/$$/fd; standard=$(readlink 0 1 2); all=$(readlink *); echo \"$standard\" > '" +
                  folder / "standard" + "'; echo \"$all\" > '" + folder / "all" + "'");
  wait_for_exit(*child);
  ::close(fd);
  CHECK(read_text(folder / "all").find("secret") == std::string::npos);
  const std::string standard = read_text(folder / "standard");
  CAPTURE(standard);
  CHECK(standard.starts_with("socket:"));
  CHECK(standard.ends_with("]\n/dev/null\n/dev/null\n"));
}

TEST_CASE("a program that ignores SIGTERM is ended all the same, with all that it started") {
  const fakes::TempFolder folder;
  const Child child =
      start_shell("trap '' TERM; sleep 1000 & echo $! > '" + folder / "part" + "'; mv '" + folder / "part" +
                  "' '" + folder / "pid" + "'; while :; do sleep 1000; done");
  REQUIRE(eventually([&] { return std::filesystem::exists(folder / "pid"); }));
  const std::string grandchild = "/proc/" + std::to_string(std::stoi(read_text(folder / "pid"))) + "/cmdline";
  // The number is known before the shell's child has become the program.
  CHECK(eventually([&] { return read_text(grandchild).starts_with("sleep"); }));
  child->end();
  CHECK(wait_for_exit(*child) == Exit{0, SIGKILL});
  CHECK_FALSE(has_children());
  // A process that is gone, or a zombie that nobody has reaped yet, has no command line.
  CHECK(eventually([&] { return read_text(grandchild).empty(); }));
}

TEST_CASE("what a program leaves behind ends with it") {
  const fakes::TempFolder folder;
  const Child child = start_shell("sleep 1000 & echo $! > '" + folder / "pid" + "'");
  CHECK(wait_for_exit(*child).ok());
  const std::string left = "/proc/" + std::to_string(std::stoi(read_text(folder / "pid"))) + "/cmdline";
  CHECK(eventually([&] { return read_text(left).empty(); }));
}

TEST_CASE("a process that is over closes no descriptor that others have opened since") {
  Child child = start_shell("exit 0", "text");
  wait_for_exit(*child);
  const int fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  REQUIRE(fd >= 0);
  child->end();
  child.reset();
  CHECK(::fcntl(fd, F_GETFD) >= 0);
  ::close(fd);
}

TEST_CASE("the end of the scope ends the program") {
  { const Child child = start_shell("sleep 1000", "text"); }
  CHECK_FALSE(has_children());
}

}  // namespace kiosk::speech
