#include "sdl/wakeup.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "sdl/error.h"

namespace kiosk::sdl {

Wakeup::Wakeup() : fd_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), type_(SDL_RegisterEvents(1)) {
  if (fd_ < 0) throw std::runtime_error("eventfd: " + std::generic_category().message(errno));
}

Wakeup::~Wakeup() {
  ::close(fd_);
}

void Wakeup::wake() {
  if (!wake_.exchange(true)) notify();  // one that is under way already is enough
}

void Wakeup::quit() {
  if (!quit_.exchange(true)) notify();
}

void Wakeup::order(input::ScreenState wanted) {
  order_ = wanted == input::ScreenState::On ? 1 : 2;
  notify();
}

std::optional<input::ScreenState> Wakeup::take_order() {
  const int order = order_.exchange(0);
  if (order == 0) return std::nullopt;
  return order == 1 ? input::ScreenState::On : input::ScreenState::Off;
}

void Wakeup::notify() {
  const std::uint64_t one = 1;
  // Cannot fail but by overflow, and then the descriptor is readable anyway.
  [[maybe_unused]] const ssize_t written = ::write(fd_, &one, sizeof one);
  SDL_Event event{};
  event.type = type_;
  SDL_PushEvent(&event);
}

void Wakeup::sleep(int ms) {
  pollfd waiting{fd_, POLLIN, 0};
  if (::poll(&waiting, 1, ms) <= 0) return;
  std::uint64_t count = 0;
  [[maybe_unused]] const ssize_t got = ::read(fd_, &count, sizeof count);
}

}  // namespace kiosk::sdl
