#include "app/good_copy.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/save_file.h"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

std::string below(std::string folder, std::string_view name) {
  return folder.append("/").append(name);
}

/// The files of a content folder, as names below it, in order; nothing if there are too many.
std::optional<std::vector<std::string>> content_names(const base::FileSystem& files,
                                                      const std::string& folder) {
  std::vector<std::string> names{"deck.json"};
  for (const char* part : {"text", "images"}) {
    const auto listed = files.list(folder + "/" + part);
    if (!listed.ok()) continue;  // content without images has no such folder
    for (const std::string& name : listed.value()) {
      std::string path = below(part, name);
      // Folders and other things that are no files are not part of it.
      if (files.read(below(folder, path), GoodCopy::kMostBytes).ok()) names.push_back(std::move(path));
    }
  }
  if (names.size() > GoodCopy::kMostFiles) return std::nullopt;
  return names;
}

class Sum {
 public:
  void add(const std::string& bytes) {
    for (const char byte : bytes) step(static_cast<unsigned char>(byte));
    for (std::size_t rest = bytes.size(); rest > 0; rest /= 256) step(rest % 256);
    step(0x100);
  }
  std::uint64_t value() const { return value_; }

 private:
  void step(std::uint64_t piece) { value_ = (value_ ^ piece) * 0x100000001B3u; }  // FNV-1a
  std::uint64_t value_ = 0xCBF29CE484222325u;
};

}  // namespace

std::optional<std::uint64_t> content_fingerprint(const base::FileSystem& files, const std::string& folder) {
  const auto names = content_names(files, folder);
  if (!names) return std::nullopt;
  Sum sum;
  std::size_t total = 0;
  for (const std::string& name : *names) {
    const auto data = files.read(below(folder, name), GoodCopy::kMostBytes);
    if (!data.ok()) return std::nullopt;
    total += data.value().size();
    if (total > GoodCopy::kMostBytes) return std::nullopt;
    sum.add(name);
    sum.add(data.value());
  }
  return sum.value();
}

std::string good_copy_folder() {
  const char* value = std::getenv("STATE_DIRECTORY");
  const std::string folders = value == nullptr ? "" : value;
  return folders.empty() ? folders : folders.substr(0, folders.find(':')) + "/last-good";
}

GoodCopy::GoodCopy(const base::FileSystem& files, std::string content_folder, std::string copy_folder,
                   base::Log& log)
    : files_(files), from_(std::move(content_folder)), to_(std::move(copy_folder)), log_(log) {}

bool GoodCopy::step() {
  if (phase_ == Phase::Done) return false;
  if (phase_ == Phase::Compare) return begin();
  return left_.empty() ? finish() : copy_next();
}

bool GoodCopy::give_up(const std::string& why) {
  log_.write(base::Level::Warning, "no copy of the content is kept: " + why);
  phase_ = Phase::Done;
  return false;
}

/// Compares what is there with what is shown, and makes room for the new copy if they differ.
bool GoodCopy::begin() {
  fingerprint_ = content_fingerprint(files_, from_);
  if (!fingerprint_) return give_up(from_ + " cannot be read, or is more than 64 MB or 500 files");
  if (content_fingerprint(files_, to_) == fingerprint_) {
    phase_ = Phase::Done;
    return false;
  }
  left_ = content_names(files_, from_).value_or(std::vector<std::string>{});
  std::reverse(left_.begin(), left_.end());
  std::error_code error;
  fs::remove_all(to_ + ".new", error);
  for (const char* part : {"/text", "/images"}) {
    fs::create_directories(to_ + ".new" + part, error);
    if (error) return give_up(to_ + ".new: " + error.message());
  }
  phase_ = Phase::Copy;
  return true;
}

bool GoodCopy::copy_next() {
  const std::string name = left_.back();
  left_.pop_back();
  const auto data = files_.read(from_ + "/" + name, kMostBytes);
  if (!data.ok()) return give_up(data.error().path + ": " + data.error().reason);
  const std::string path = to_ + ".new/" + name;
  if (const auto error = base::save_file(path, data.value()))
    return give_up(error->path + ": " + error->reason);
  return true;
}

/// The new copy takes the place of the old one, if it is what was compared and nothing has changed meanwhile.
bool GoodCopy::finish() {
  if (content_fingerprint(files_, to_ + ".new") != fingerprint_) return give_up("it has changed meanwhile");
  std::error_code error;
  fs::remove_all(to_ + ".old", error);
  fs::rename(to_, to_ + ".old", error);  // there may be none
  fs::rename(to_ + ".new", to_, error);
  if (error) return give_up(to_ + ": " + error.message());
  fs::remove_all(to_ + ".old", error);
  phase_ = Phase::Done;
  return false;
}

}  // namespace kiosk::app
