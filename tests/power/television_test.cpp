#include "power/television.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "fakes/fake_files.h"
#include "sanitized.h"

using namespace kiosk;
using namespace std::chrono_literals;
using power::Television;

namespace {

/// A program in place of cec-ctl that writes down how it was called.
class Recorder {
 public:
  Recorder() : folder_(std::filesystem::temp_directory_path() / ("kiosk-cec-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    std::ofstream(program()) << "#!/bin/sh\necho \"$@\" >> '" << (folder_ / "said").string() << "'\n";
    std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
  }
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;
  ~Recorder() { std::filesystem::remove_all(folder_); }

  std::string program() const { return (folder_ / "cec-ctl").string(); }
  /// The line that comes within ten seconds.
  std::string line() const {
    std::string text;
    for (int i = 0; i < 1000 && text.empty(); ++i) {
      std::ifstream file(folder_ / "said");
      if (!std::getline(file, text)) std::this_thread::sleep_for(10ms);
    }
    std::filesystem::remove(folder_ / "said");
    return text;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("a television is told to sleep and to wake") {
  const Recorder recorder;
  Television television(recorder.program(), "/dev/cec1");
  CHECK(television.sleep());
  CHECK(recorder.line() == "--device=/dev/cec1 --playback --to=0 --standby");
  CHECK(television.wake());
  CHECK(recorder.line() == "--device=/dev/cec1 --playback --to=0 --image-view-on");
}

TEST_CASE("a program that cannot be started is known at once") {
  // qemu-user cannot tell of a program that did not start: its vfork does not share memory.
  if (checks::kEmulated) return;
  Television television("/no/such/cec-ctl", "/dev/cec0");
  CHECK_FALSE(television.sleep());
  CHECK_FALSE(television.wake());
}

TEST_CASE("a television is found where there are both the program and a device") {
  fakes::FakeFiles files;
  files.files["/dev/cecil"] = "";
  CHECK_FALSE(power::find_television(files, "/usr/bin", "/dev"));
  files.files["/usr/bin/cec-ctl"] = "";
  CHECK_FALSE(power::find_television(files, "/usr/bin", "/dev"));
  files.files["/dev/cec0"] = "";
  CHECK(power::find_television(files, "/usr/bin", "/dev"));
  files.files.erase("/usr/bin/cec-ctl");
  CHECK_FALSE(power::find_television(files, "/usr/bin", "/dev"));
}
