#include "evdev/fake_kernel.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace kiosk::evdev {
namespace {

Kernel* running = nullptr;

constexpr int kSlots = 10;

void set_bit(void* bits, std::size_t size, int bit) {
  const auto at = static_cast<std::size_t>(bit) / 8;
  if (at < size) static_cast<unsigned char*>(bits)[at] |= static_cast<unsigned char>(1U << (bit % 8));
}

}  // namespace

Device::Device(Description description, int number)
    : description_(std::move(description)),
      number_(number),
      slots_(description_.kind == Kind::MultiTouch ? kSlots : 1) {}

Device::~Device() {
  for (const int fd : writers_) ::close(fd);
}

void Device::down(int x, int y, int slot) {
  slots_[static_cast<std::size_t>(slot)] = {next_id_, x, y};
  report(slot, next_id_++);
}

void Device::move(int x, int y, int slot) {
  Slot& it = slots_[static_cast<std::size_t>(slot)];
  it.x = x;
  it.y = y;
  report(slot, std::nullopt);
}

void Device::up(int slot) {
  slots_[static_cast<std::size_t>(slot)].id = -1;
  report(slot, -1);
}

/// One report of a contact; `id` where it begins or ends.
void Device::report(int slot, std::optional<int> id) {
  const Slot& it = slots_[static_cast<std::size_t>(slot)];
  const bool was_down = button_;
  button_ = std::any_of(slots_.begin(), slots_.end(), [](const Slot& one) { return one.id >= 0; });
  const bool ends = id && *id < 0;
  std::vector<std::pair<std::pair<int, int>, int>> events;
  if (description_.kind == Kind::MultiTouch) {
    if (slot != current_slot_) events.push_back({{EV_ABS, ABS_MT_SLOT}, slot});
    current_slot_ = slot;
    if (id) events.push_back({{EV_ABS, ABS_MT_TRACKING_ID}, *id});
    if (!ends) events.push_back({{EV_ABS, ABS_MT_POSITION_X}, it.x});
    if (!ends) events.push_back({{EV_ABS, ABS_MT_POSITION_Y}, it.y});
  }
  const int key = description_.kind == Kind::Tablet ? BTN_LEFT : BTN_TOUCH;
  if (!ends) events.push_back({{EV_ABS, ABS_X}, it.x});
  if (!ends) events.push_back({{EV_ABS, ABS_Y}, it.y});
  if (button_ != was_down) events.push_back({{EV_KEY, key}, button_ ? 1 : 0});
  emit(std::move(events));
}

void Device::roll(int dx, int dy) {
  emit({{{EV_REL, REL_X}, dx}, {{EV_REL, REL_Y}, dy}});
}

void Device::press() {
  button_ = true;
  emit({{{EV_KEY, BTN_LEFT}, 1}});
}

void Device::release() {
  button_ = false;
  emit({{{EV_KEY, BTN_LEFT}, 0}});
}

void Device::emit(std::vector<std::pair<std::pair<int, int>, int>> events) {
  if (losing_) return;
  events.push_back({{EV_SYN, SYN_REPORT}, 0});
  std::vector<input_event> report;
  for (const auto& [what, value] : events) {
    input_event event{};
    event.type = static_cast<std::uint16_t>(what.first);
    event.code = static_cast<std::uint16_t>(what.second);
    event.value = value;
    report.push_back(event);
  }
  for (const int fd : writers_) {
    const auto size = report.size() * sizeof(input_event);
    REQUIRE(::write(fd, report.data(), size) == static_cast<ssize_t>(size));
  }
}

Device::Overrun::~Overrun() {
  device_.losing_ = false;
  input_event dropped{};
  dropped.type = EV_SYN;
  dropped.code = SYN_DROPPED;
  for (const int fd : device_.writers_) {
    [[maybe_unused]] const ssize_t written = ::write(fd, &dropped, sizeof dropped);
  }
  device_.emit({});
}

int Device::open() {
  int ends[2];
  REQUIRE(::pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0);
  writers_.push_back(ends[1]);
  return ends[0];
}

bool Device::has_axis(int code) const {
  const bool slots = code == ABS_MT_SLOT || code == ABS_MT_POSITION_X || code == ABS_MT_POSITION_Y ||
                     code == ABS_MT_TRACKING_ID;
  if (slots) return description_.kind == Kind::MultiTouch;
  return (code == ABS_X || code == ABS_Y) && description_.kind != Kind::Mouse;
}

bool Device::has_key(int code) const {
  const bool mouse = description_.kind == Kind::Mouse || description_.kind == Kind::Tablet;
  return code == (mouse ? BTN_LEFT : BTN_TOUCH);
}

input_absinfo Device::axis(int code) const {
  input_absinfo info{};
  if (!has_axis(code)) return info;
  if (code == ABS_MT_SLOT) info.maximum = kSlots - 1;
  if (code == ABS_MT_SLOT) info.value = current_slot_;
  if (code == ABS_MT_TRACKING_ID) info.maximum = 65535;
  if (code == ABS_X || code == ABS_MT_POSITION_X) {
    info.minimum = description_.min_x;
    info.maximum = description_.max_x;
    info.value = slots_[0].x;
  }
  if (code == ABS_Y || code == ABS_MT_POSITION_Y) {
    info.minimum = description_.min_y;
    info.maximum = description_.max_y;
    info.value = slots_[0].y;
  }
  return info;
}

/// What the kernel's evdev answers.
int Device::ioctl(unsigned long request, void* answer) const {
  const std::size_t size = _IOC_SIZE(request);
  const auto number = static_cast<int>(_IOC_NR(request));
  if (_IOC_TYPE(request) != 'E') return -1;
  if (number >= 0x40 && number < 0x80) {
    const input_absinfo info = axis(number - 0x40);
    std::memcpy(answer, &info, std::min(size, sizeof info));
    return 0;
  }
  if (number == _IOC_NR(EVIOCGMTSLOTS(0))) {
    auto* values = static_cast<std::int32_t*>(answer);
    for (std::size_t i = 0; i < slots_.size() && (i + 2) * sizeof *values <= size; ++i) {
      values[i + 1] = values[0] == ABS_MT_TRACKING_ID  ? slots_[i].id
                      : values[0] == ABS_MT_POSITION_X ? slots_[i].x
                      : values[0] == ABS_MT_POSITION_Y ? slots_[i].y
                                                       : 0;
    }
    return 0;
  }
  std::memset(answer, 0, size);
  if (number == _IOC_NR(EVIOCGNAME(0))) {
    std::snprintf(static_cast<char*>(answer), size, "%s", description_.name.c_str());
  } else if (number == _IOC_NR(EVIOCGKEY(0))) {
    if (button_) set_bit(answer, size, has_key(BTN_LEFT) ? BTN_LEFT : BTN_TOUCH);
  } else if (number == _IOC_NR(EVIOCGBIT(EV_ABS, 0))) {
    for (int code = 0; code < ABS_CNT; ++code) {
      if (has_axis(code)) set_bit(answer, size, code);
    }
  } else if (number == _IOC_NR(EVIOCGBIT(EV_KEY, 0))) {
    for (const int code : {BTN_LEFT, BTN_TOUCH}) {
      if (has_key(code)) set_bit(answer, size, code);
    }
  }
  return static_cast<int>(size);
}

std::string Device::sysfs(const std::string& file) const {
  char text[8];
  std::snprintf(text, sizeof text, "%04x\n", file == "vendor" ? description_.vendor : description_.product);
  return text;
}

Kernel::Kernel() {
  REQUIRE(running == nullptr);
  REQUIRE(::pipe2(monitor_, O_NONBLOCK | O_CLOEXEC) == 0);
  running = this;
}

Kernel::~Kernel() {
  ::close(monitor_[0]);
  ::close(monitor_[1]);
  running = nullptr;
}

Kernel* Kernel::current() {
  return running;
}

Device& Kernel::plug(const Description& description) {
  all_.push_back(std::make_unique<Device>(description, static_cast<int>(all_.size()) + 3));
  Device& device = *all_.back();
  plugged_.push_back(&device);
  changes_.push_back({true, &device});
  REQUIRE(::write(monitor_[1], "+", 1) == 1);
  return device;
}

void Kernel::unplug(Device& device) {
  std::erase(plugged_, &device);
  changes_.push_back({false, &device});
  REQUIRE(::write(monitor_[1], "-", 1) == 1);
}

std::optional<Kernel::Change> Kernel::next_change() {
  if (changes_.empty()) return std::nullopt;
  char byte = 0;
  [[maybe_unused]] const ssize_t got = ::read(monitor_[0], &byte, 1);
  const Change change = changes_.front();
  changes_.erase(changes_.begin());
  return change;
}

Device* Kernel::by_node(const std::string& node) const {
  for (const auto& device : all_) {
    if (device->node() == node) return device.get();
  }
  return nullptr;
}

}  // namespace kiosk::evdev
