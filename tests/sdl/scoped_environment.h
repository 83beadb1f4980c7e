#pragma once

#include <cstdlib>
#include <map>
#include <optional>
#include <string>

namespace kiosk::fakes {

/// Sets (or with nothing: removes) variables of the environment and puts them back at the end of the scope.
class ScopedEnvironment {
 public:
  explicit ScopedEnvironment(const std::map<std::string, std::optional<std::string>>& variables) {
    for (const auto& [name, value] : variables) {
      const char* old = std::getenv(name.c_str());
      before_[name] = old == nullptr ? std::nullopt : std::optional<std::string>(old);
      set(name, value);
    }
  }
  ScopedEnvironment(const ScopedEnvironment&) = delete;
  ScopedEnvironment& operator=(const ScopedEnvironment&) = delete;
  ~ScopedEnvironment() {
    for (const auto& [name, value] : before_) set(name, value);
  }

 private:
  static void set(const std::string& name, const std::optional<std::string>& value) {
    if (value) {
      ::setenv(name.c_str(), value->c_str(), 1);
    } else {
      ::unsetenv(name.c_str());
    }
  }

  std::map<std::string, std::optional<std::string>> before_;
};

/// No display but the one named.
inline ScopedEnvironment only_driver(const std::optional<std::string>& driver) {
  return ScopedEnvironment(
      {{"SDL_VIDEODRIVER", driver}, {"DISPLAY", std::nullopt}, {"WAYLAND_DISPLAY", std::nullopt}});
}

}  // namespace kiosk::fakes
