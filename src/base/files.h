#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace kiosk::base {

/// Why a file could not be read, in words for a person ("No such file or directory").
struct FileError {
  std::string path;
  std::string reason;
};

/// What errno says now about `path`.
FileError last_error(const std::string& path);

/// What changes when a file is saved; equal stamps mean the same content.
struct FileStamp {
  std::int64_t modified_ns = 0;
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  bool operator==(const FileStamp&) const = default;
};

/// All reading of files goes through here, so that tests can fail any call. Paths are UTF-8.
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  /// The whole file. Fails when it is larger than `max_bytes`, is no regular file or cannot be read.
  virtual Result<std::string, FileError> read(const std::string& path, std::size_t max_bytes) const = 0;
  virtual Result<FileStamp, FileError> stamp(const std::string& path) const = 0;
  /// Names (not paths) in a folder, sorted by byte value, without "." and "..".
  virtual Result<std::vector<std::string>, FileError> list(const std::string& folder) const = 0;
};

/// The real file system, read with POSIX calls; EINTR and short reads are handled.
class SystemFiles final : public FileSystem {
 public:
  Result<std::string, FileError> read(const std::string& path, std::size_t max_bytes) const override;
  Result<FileStamp, FileError> stamp(const std::string& path) const override;
  Result<std::vector<std::string>, FileError> list(const std::string& folder) const override;
};

/// `folder` + "/" + `name`; an absolute `name` stays as it is.
std::string join_path(const std::string& folder, const std::string& name);

}  // namespace kiosk::base
