#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/log.h"

namespace kiosk::app {

/// A number that differs for content that differs: of the names and bytes of its deck, texts and images.
/// Nothing where a file of them cannot be read, or there is more than a content folder may hold.
std::optional<std::uint64_t> content_fingerprint(const base::FileSystem& files, const std::string& folder);

/// Where the copy of the last good content is kept below the folder for the state of a service; empty where
/// there is no such folder (STATE_DIRECTORY).
std::string good_copy_folder();

/// Keeps a copy of content that was shown without trouble, for the day on which the content folder is broken.
/// Writes one file at each step, so that the show never waits for a slow card, and nothing at all while the
/// copy is the same. The copy before stays until the new one is whole. Borrows the files.
class GoodCopy {
 public:
  /// At most so much is copied; more is no content for a small board.
  static constexpr std::size_t kMostBytes = 64u << 20;
  static constexpr std::size_t kMostFiles = 500;

  GoodCopy(const base::FileSystem& files, std::string content_folder, std::string copy_folder,
           base::Log& log);

  /// The next piece of work. False: all is done, or it cannot be.
  bool step();

 private:
  bool begin();
  bool copy_next();
  bool finish();
  bool give_up(const std::string& why);

  const base::FileSystem& files_;
  std::string from_;
  std::string to_;
  base::Log& log_;
  enum class Phase { Compare, Copy, Done } phase_ = Phase::Compare;
  std::optional<std::uint64_t> fingerprint_;  ///< of what is being copied
  std::vector<std::string> left_;             ///< names that are still to be copied, the next one last
};

}  // namespace kiosk::app
