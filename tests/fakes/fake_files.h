#pragma once

#include <map>
#include <set>

#include "base/files.h"

namespace kiosk::fakes {

/// Files in memory; any path can be made to fail.
class FakeFiles final : public base::FileSystem {
 public:
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> failing;  ///< path to reason

  base::Result<std::string, base::FileError> read(const std::string& path,
                                                  std::size_t max_bytes) const override {
    if (const auto bad = failing.find(path); bad != failing.end()) return base::FileError{path, bad->second};
    const auto found = files.find(path);
    if (found == files.end()) return base::FileError{path, "No such file or directory"};
    if (found->second.size() > max_bytes) {
      return base::FileError{path, "larger than " + std::to_string(max_bytes) + " bytes"};
    }
    return found->second;
  }

  base::Result<base::FileStamp, base::FileError> stamp(const std::string& path) const override {
    const auto data = read(path, std::size_t(-1));
    if (!data.ok()) return data.error();
    return base::FileStamp{0, data.value().size(), std::hash<std::string>{}(data.value())};
  }

  base::Result<std::vector<std::string>, base::FileError> list(const std::string& folder) const override {
    const std::string prefix = folder + "/";
    std::set<std::string> names;
    for (const auto& [path, data] : files) {
      if (path.starts_with(prefix))
        names.insert(path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size()));
    }
    if (names.empty()) return base::FileError{folder, "No such file or directory"};
    return std::vector<std::string>(names.begin(), names.end());
  }
};

}  // namespace kiosk::fakes
