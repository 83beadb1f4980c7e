#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "service/supervisor.h"

namespace kiosk::fakes {

/// Writes down what it is told.
class FakeSupervisor final : public service::Supervisor {
 public:
  explicit FakeSupervisor(std::optional<base::Duration> watchdog) : watchdog_(watchdog) {}

  std::vector<std::string> said;
  long pings() const { return std::count(said.begin(), said.end(), "ping"); }

  bool present() const override { return true; }
  std::optional<base::Duration> watchdog() const override { return watchdog_; }
  void ready() override { said.emplace_back("ready"); }
  void status(const std::string& text) override { said.push_back("status " + text); }
  void ping() override { said.emplace_back("ping"); }
  void stopping() override { said.emplace_back("stopping"); }

 private:
  std::optional<base::Duration> watchdog_;
};

}  // namespace kiosk::fakes
