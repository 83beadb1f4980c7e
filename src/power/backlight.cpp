#include "power/backlight.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>

#include "base/files.h"

namespace kiosk::power {
namespace {

// FB_BLANK_UNBLANK and FB_BLANK_POWERDOWN of <linux/fb.h>.
constexpr long kLit = 0;
constexpr long kDark = 4;

}  // namespace

Backlight::Backlight(const std::string& folder) {
  const auto names = base::SystemFiles().list(folder);
  if (!names.ok() || names.value().empty()) return;
  name_ = names.value().front();
  place_ = base::join_path(folder, name_);
}

bool Backlight::writable() const {
  const auto may = [this](const char* file) {
    return ::access(base::join_path(place_, file).c_str(), W_OK) == 0;
  };
  return !name_.empty() && (may("bl_power") || may("brightness"));
}

bool Backlight::off() {
  if (name_.empty()) return false;
  if (write("bl_power", kDark)) return true;
  before_ = read("brightness");  // some panels have no switch
  return before_ && write("brightness", 0);
}

bool Backlight::on() {
  if (name_.empty()) return false;
  const bool lit = write("bl_power", kLit);
  const bool bright = before_ && write("brightness", *before_);
  before_.reset();
  return lit || bright;
}

bool Backlight::set_percent(int percent) {
  const auto most = name_.empty() ? std::nullopt : read("max_brightness");
  return most && write("brightness", std::max(1L, *most * std::clamp(percent, 1, 100) / 100));
}

bool Backlight::write(const std::string& file, long value) const {
  const int fd = ::open(base::join_path(place_, file).c_str(), O_WRONLY | O_CLOEXEC);
  if (fd < 0) return false;
  const std::string text = std::to_string(value) + "\n";
  const bool written = ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  ::close(fd);
  return written;
}

std::optional<long> Backlight::read(const std::string& file) const {
  const auto text = base::SystemFiles().read(base::join_path(place_, file), 4096);
  if (!text.ok()) return std::nullopt;
  long value = 0;
  const char* begin = text.value().data();
  const auto [end, error] = std::from_chars(begin, begin + text.value().size(), value);
  return error == std::errc() && value >= 0 ? std::optional(value) : std::nullopt;
}

}  // namespace kiosk::power
