#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "safety/crash_record.h"

namespace kiosk::safety {

/// The calls to the system that a record needs, so that tests can fail each of them.
struct FileCalls {
  int (*open)(const char* path, int flags, mode_t mode);
  ssize_t (*read)(int fd, void* bytes, size_t count);
  ssize_t (*write)(int fd, const void* bytes, size_t count);
  int (*fsync)(int fd);
  int (*close)(int fd);
  int (*rename)(const char* from, const char* to);
  int (*unlink)(const char* path);
};

/// Those of the machine.
const FileCalls& system_calls() noexcept;

/// The record of the crash counter in a folder: one small file, replaced as a whole. Whatever fails, the
/// program goes on as if there were no record. Never allocates.
class RecordFile {
 public:
  /// `folder`: absolute, and short enough for a path; otherwise nothing is read or written.
  explicit RecordFile(std::string_view folder, const FileCalls& calls = system_calls()) noexcept;

  /// Nothing if there is none or it is not whole.
  std::optional<CrashRecord> load() const noexcept;
  /// False if it could not be stored: then the one before stays.
  bool store(const CrashRecord& record) const noexcept;

 private:
  static constexpr std::size_t kLongestPath = 512;
  using Path = std::array<char, kLongestPath>;

  bool write_new(const RecordBytes& bytes) const noexcept;

  const FileCalls& calls_;
  Path path_{};  ///< empty: there is no folder for it
  Path new_{};   ///< beside it, until it is whole
};

}  // namespace kiosk::safety
