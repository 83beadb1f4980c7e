#include "app/paths.h"

#include <filesystem>

#include "app/version.h"

namespace kiosk::app {

Paths find_paths() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    const std::filesystem::path share = program.parent_path().parent_path() / "share" / "vgt-kiosk";
    if (std::filesystem::is_directory(share, error)) return {share.string()};
  }
  return {kInstalledShare};
}

}  // namespace kiosk::app
