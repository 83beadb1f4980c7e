#include "base/save_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

#include "base/retry.h"

namespace kiosk::base {
namespace {

bool write_all(int fd, std::string_view data) {
  while (!data.empty()) {
    const ssize_t written = retried([&] { return ::write(fd, data.data(), data.size()); });
    if (written < 0) return false;
    data.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Closing can report what writing did not (a full network drive).
bool write_and_close(int fd, std::string_view data) {
  const bool written = write_all(fd, data) && ::fsync(fd) == 0;
  const int error = errno;
  const bool closed = ::close(fd) == 0;
  if (!written) errno = error;
  return written && closed;
}

/// The file that a symbolic link leads to; the path itself where there is no file yet.
std::string resolved(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> target(::realpath(path.c_str(), nullptr), &std::free);
  return target ? std::string(target.get()) : path;
}

/// The name of the new file is only safe on the disk once the folder is.
void sync_folder(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const int fd = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

std::optional<FileError> save_file(const std::string& path, std::string_view data) {
  const std::string target = resolved(path);
  const std::string part = target + ".part" + std::to_string(::getpid());
  struct stat old {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && !S_ISREG(old.st_mode)) return FileError{path, "not a regular file"};
  ::unlink(part.c_str());
  const int fd = ::open(part.c_str(), O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL | O_NOFOLLOW, 0644);
  if (fd < 0) return last_error(path);
  if (exists) {
    // Only root may give files away; a user who saves an own file owns the new one anyway.
    [[maybe_unused]] const int owner = ::fchown(fd, old.st_uid, old.st_gid);
    [[maybe_unused]] const int mode = ::fchmod(fd, old.st_mode & 07777);
  }
  if (write_and_close(fd, data) && ::rename(part.c_str(), target.c_str()) == 0) {
    sync_folder(target);
    return std::nullopt;
  }
  const FileError error = last_error(path);
  ::unlink(part.c_str());
  return error;
}

}  // namespace kiosk::base
