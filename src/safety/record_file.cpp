#include "safety/record_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "base/retry.h"

namespace kiosk::safety {
namespace {

constexpr std::string_view kName = "/starts";
constexpr std::string_view kNewName = "/starts.new";

template <typename Path>
void join(Path& path, std::string_view folder, std::string_view name) noexcept {
  std::copy(name.begin(), name.end(), std::copy(folder.begin(), folder.end(), path.begin()));
}

/// As much of `count` bytes as there is: a call that was interrupted is made again, one that does a part goes
/// on.
template <typename Call>
std::size_t transfer(std::size_t count, const Call& call) noexcept {
  std::size_t done = 0;
  while (done < count) {
    const ssize_t now = base::retried([&]() noexcept { return call(done, count - done); });
    if (now <= 0) break;
    done += static_cast<std::size_t>(now);
  }
  return done;
}

int open_file(const char* path, int flags, mode_t mode) {
  return ::open(path, flags, mode);
}

}  // namespace

const FileCalls& system_calls() noexcept {
  static constexpr FileCalls kCalls{open_file, ::read, ::write, ::fsync, ::close, std::rename, ::unlink};
  return kCalls;
}

RecordFile::RecordFile(std::string_view folder, const FileCalls& calls) noexcept : calls_(calls) {
  if (folder.empty() || folder.front() != '/' || folder.size() + kNewName.size() >= kLongestPath) return;
  join(path_, folder, kName);
  join(new_, folder, kNewName);
}

std::optional<CrashRecord> RecordFile::load() const noexcept {
  if (path_.front() == '\0') return std::nullopt;
  const int fd = calls_.open(path_.data(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);
  if (fd < 0) return std::nullopt;
  RecordBytes bytes{};
  const std::size_t got = transfer(bytes.size(), [&](std::size_t at, std::size_t count) {
    return calls_.read(fd, bytes.data() + at, count);
  });
  calls_.close(fd);
  return got == bytes.size() ? decode(bytes) : std::nullopt;
}

bool RecordFile::store(const CrashRecord& record) const noexcept {
  if (path_.front() == '\0') return false;
  if (write_new(encode(record)) && calls_.rename(new_.data(), path_.data()) == 0) return true;
  calls_.unlink(new_.data());
  return false;
}

bool RecordFile::write_new(const RecordBytes& bytes) const noexcept {
  const int fd =
      calls_.open(new_.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  if (fd < 0) return false;
  const std::size_t put = transfer(bytes.size(), [&](std::size_t at, std::size_t count) {
    return calls_.write(fd, bytes.data() + at, count);
  });
  const bool on_disk = calls_.fsync(fd) == 0;
  const bool closed = calls_.close(fd) == 0;
  return put == bytes.size() && on_disk && closed;
}

}  // namespace kiosk::safety
