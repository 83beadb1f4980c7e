#pragma once

#include <linux/input.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::evdev {

/// How a device describes itself to the kernel.
enum class Kind {
  MultiTouch,   ///< MT protocol B, ten slots
  SingleTouch,  ///< ABS_X, ABS_Y and BTN_TOUCH only, as resistive panels
  Tablet,       ///< places and the buttons of a mouse: virtual machines, panels that call themselves a mouse
  Mouse,        ///< movements
};

struct Description {
  Kind kind = Kind::MultiTouch;
  std::string name = "Fake Touch";
  int min_x = 0;
  int max_x = 4095;
  int min_y = 0;
  int max_y = 4095;
  int vendor = 0x0eef;
  int product = 0x0001;
};

/// An input device that exists for SDL's evdev code, and for ours, because this program stands between them
/// and the kernel: it answers for libudev and for open, ioctl, readlink and close on its event file. Events
/// go through a pipe. Each call below is one report with its SYN_REPORT.
class Device {
 public:
  Device(Description description, int number);
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  ~Device();

  /// A contact; single-touch panels and tablets have slot 0 only.
  void down(int x, int y, int slot = 0);
  void move(int x, int y, int slot = 0);
  void up(int slot = 0);
  /// A mouse that moves, and its left button.
  void roll(int dx, int dy);
  void press();
  void release();

  /// While it lives the kernel's state goes on and its events are lost, as when a program reads too slowly;
  /// then SYN_DROPPED is told.
  class Overrun {
   public:
    explicit Overrun(Device& device) : device_(device) { device_.losing_ = true; }
    Overrun(const Overrun&) = delete;
    Overrun& operator=(const Overrun&) = delete;
    ~Overrun();

   private:
    Device& device_;
  };

  const Description& description() const { return description_; }
  std::string node() const { return "/dev/input/event" + std::to_string(number_); }
  std::string syspath() const { return "/sys/devices/fake/input/event" + std::to_string(number_); }

  // What the interposed calls ask.
  int open();
  int ioctl(unsigned long request, void* answer) const;
  std::string sysfs(const std::string& file) const;

 private:
  struct Slot {
    int id = -1;
    int x = 0;
    int y = 0;
  };

  void emit(std::vector<std::pair<std::pair<int, int>, int>> events);
  void report(int slot, std::optional<int> id);
  bool has_key(int code) const;
  bool has_axis(int code) const;
  input_absinfo axis(int code) const;

  Description description_;
  int number_;
  std::vector<int> writers_;
  std::vector<Slot> slots_;
  int current_slot_ = 0;
  int next_id_ = 5;
  bool button_ = false;
  bool losing_ = false;
};

/// The devices that are plugged in. One at a time; devices it has given out live as long as it does.
class Kernel {
 public:
  Kernel();
  Kernel(const Kernel&) = delete;
  Kernel& operator=(const Kernel&) = delete;
  ~Kernel();

  Device& plug(const Description& description);
  void unplug(Device& device);

  static Kernel* current();

  struct Change {
    bool added = false;
    Device* device = nullptr;
  };
  // What the interposed calls ask.
  int monitor() const { return monitor_[0]; }
  std::optional<Change> next_change();
  std::vector<Device*> plugged() const { return plugged_; }
  Device* by_node(const std::string& node) const;
  std::map<int, Device*> descriptors;  ///< open event files

 private:
  std::vector<std::unique_ptr<Device>> all_;
  std::vector<Device*> plugged_;
  std::vector<Change> changes_;
  int monitor_[2] = {-1, -1};
};

}  // namespace kiosk::evdev
