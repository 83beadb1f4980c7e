#pragma once

#include <optional>
#include <string>

namespace kiosk::power {

inline constexpr const char* kBacklightFolder = "/sys/class/backlight";

/// The backlight of a built-in panel, by the files of the kernel. The udev rule of the package gives them to
/// the group `video`.
class Backlight {
 public:
  /// The first one (by name) in `folder`.
  explicit Backlight(const std::string& folder);

  /// Its name, "10-0045"; empty where there is none.
  const std::string& name() const { return name_; }
  /// Whether this user may switch it.
  bool writable() const;
  /// All three are false where it cannot be done; nothing has changed then.
  bool off();
  bool on();
  /// 1 to 100 percent of the most.
  bool set_percent(int percent);

 private:
  bool write(const std::string& file, long value) const;
  std::optional<long> read(const std::string& file) const;

  std::string name_;
  std::string place_;
  std::optional<long> before_;  ///< brightness to come back to, where it is switched off by it
};

}  // namespace kiosk::power
