#include "app/crash_hook.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <stdexcept>

namespace kiosk::app {
namespace {

[[noreturn]] void hang() {
  while (true) ::pause();
}

void die(std::string_view how) {
  if (how == "segv") std::raise(SIGSEGV);
  if (how == "throw") throw std::runtime_error("an error that was asked for");
  if (how == "terminate") std::terminate();
  if (how == "hang") hang();
  std::abort();
}

}  // namespace

void crash_if(const std::optional<std::string>& order, std::string_view moment) {
  std::string_view rest = order ? std::string_view(*order) : std::string_view();
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    const std::size_t colon = one.find(':');
    if (one.substr(0, colon) != moment) continue;
    die(colon == std::string_view::npos ? "" : one.substr(colon + 1));
  }
}

}  // namespace kiosk::app
