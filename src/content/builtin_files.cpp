#include <set>
#include <string_view>

#include "content/builtin_data.h"
#include "content/content_loader.h"

namespace kiosk::content {
namespace {

class BuiltinFiles final : public base::FileSystem {
 public:
  base::Result<std::string, base::FileError> read(const std::string& path,
                                                  std::size_t max_bytes) const override {
    const BuiltinFile* file = find(path);
    if (file == nullptr) return missing(path);
    if (file->size > max_bytes) return base::FileError{path, "too large"};
    return std::string(file->data, file->data + file->size);
  }

  base::Result<base::FileStamp, base::FileError> stamp(const std::string& path) const override {
    const BuiltinFile* file = find(path);
    if (file == nullptr) return missing(path);
    return base::FileStamp{0, file->size, 0};
  }

  base::Result<std::vector<std::string>, base::FileError> list(const std::string& folder) const override {
    const std::string prefix = folder + "/";
    std::set<std::string> names;
    for (const BuiltinFile& file : builtin_data()) {
      const std::string path = base::join_path(kBuiltinFolder, file.path);
      if (!path.starts_with(prefix)) continue;
      names.insert(path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size()));
    }
    if (names.empty()) return missing(folder);
    return std::vector<std::string>(names.begin(), names.end());
  }

 private:
  static base::FileError missing(const std::string& path) {
    return {path, "not part of the built-in content"};
  }

  static const BuiltinFile* find(const std::string& path) {
    for (const BuiltinFile& file : builtin_data()) {
      if (path == base::join_path(kBuiltinFolder, file.path)) return &file;
    }
    return nullptr;
  }
};

}  // namespace

const base::FileSystem& builtin_files() {
  static const BuiltinFiles files;
  return files;
}

}  // namespace kiosk::content
