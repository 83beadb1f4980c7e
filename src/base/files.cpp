#include "base/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

#include "base/retry.h"

namespace kiosk::base {
namespace {

/// Closes a file descriptor at the end of the scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

int open_for_reading(const std::string& path) {
  // O_NONBLOCK: opening a named pipe must not stop the show.
  return retried([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); });
}

}  // namespace

FileError last_error(const std::string& path) {
  return {path, std::generic_category().message(errno)};
}

Result<std::string, FileError> SystemFiles::read(const std::string& path, std::size_t max_bytes) const {
  const Descriptor file(open_for_reading(path));
  if (file.get() < 0) return last_error(path);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return last_error(path);
  if (!S_ISREG(info.st_mode)) return FileError{path, "not a regular file"};
  std::string data;
  // One byte over the limit tells "too large" from "just fits", also when the file grows while we read.
  while (data.size() <= max_bytes) {
    char buffer[65536];
    const std::size_t want = std::min(sizeof buffer, max_bytes + 1 - data.size());
    const ssize_t got = retried([&] { return ::read(file.get(), buffer, want); });
    if (got < 0) return last_error(path);
    if (got == 0) return data;
    data.append(buffer, static_cast<std::size_t>(got));
  }
  return FileError{path, "larger than " + std::to_string(max_bytes) + " bytes"};
}

Result<FileStamp, FileError> SystemFiles::stamp(const std::string& path) const {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return last_error(path);
  const auto modified = std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec;
  return FileStamp{modified, static_cast<std::uint64_t>(info.st_size), info.st_ino};
}

Result<std::vector<std::string>, FileError> SystemFiles::list(const std::string& folder) const {
  struct CloseDir {
    void operator()(DIR* dir) const { ::closedir(dir); }
  };
  const std::unique_ptr<DIR, CloseDir> dir(::opendir(folder.c_str()));
  if (!dir) return last_error(folder);
  std::vector<std::string> names;
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(dir.get());
    if (entry == nullptr && errno != 0) return last_error(folder);
    if (entry == nullptr) break;
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string join_path(const std::string& folder, const std::string& name) {
  if (folder.empty() || (!name.empty() && name.front() == '/')) return name;
  return folder.back() == '/' ? folder + name : folder + "/" + name;
}

}  // namespace kiosk::base
