// agent PORT: the tester's hand inside an emulated board. Makes a uinput touch panel and obeys lines read
// from PORT (a virtio-serial port); each is answered by "ok ANSWER" or "bad LINE" when it has been done.
// Places are those of the panel: 0 to 9999 along both axes, whatever the size of the screen.
//   tap X Y [MS] | swipe X1 Y1 X2 Y2 MS | down X Y | up | unplug | plug multi|single
//   sh COMMAND      runs it as root; the answer is its exit status and what it printed, newlines as "\n"
#include <fcntl.h>
#include <linux/uinput.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <sstream>
#include <string>
#include <thread>

namespace {

void wait_ms(int time) {
  std::this_thread::sleep_for(std::chrono::milliseconds(time));
}

constexpr int kMost = 9999;

class Panel {
 public:
  Panel() { plug(true); }

  void plug(bool multi);
  void unplug();
  void down(int x, int y);
  void move(int x, int y);
  void up();

 private:
  void emit(int type, int code, int value);
  void axis(int code, int most);
  void place(int x, int y);

  int device_ = -1;
  int contact_ = 0;
  bool multi_ = true;
};

void Panel::emit(int type, int code, int value) {
  input_event event{};
  event.type = static_cast<unsigned short>(type);
  event.code = static_cast<unsigned short>(code);
  event.value = value;
  if (write(device_, &event, sizeof event) != sizeof event) std::perror("uinput");
}

void Panel::axis(int code, int most) {
  uinput_abs_setup setup{static_cast<unsigned short>(code), {0, 0, most, 0, 0, 0}};
  if (ioctl(device_, UI_ABS_SETUP, &setup) != 0) std::perror("UI_ABS_SETUP");
}

void Panel::plug(bool multi) {
  unplug();
  multi_ = multi;
  device_ = open("/dev/uinput", O_WRONLY | O_NONBLOCK | O_CLOEXEC);
  ioctl(device_, UI_SET_EVBIT, EV_KEY);
  ioctl(device_, UI_SET_KEYBIT, BTN_TOUCH);
  ioctl(device_, UI_SET_EVBIT, EV_ABS);
  ioctl(device_, UI_SET_PROPBIT, INPUT_PROP_DIRECT);
  axis(ABS_X, kMost);
  axis(ABS_Y, kMost);
  if (multi) {
    axis(ABS_MT_SLOT, 9);
    axis(ABS_MT_TRACKING_ID, 65535);
    axis(ABS_MT_POSITION_X, kMost);
    axis(ABS_MT_POSITION_Y, kMost);
  }
  uinput_setup setup{};
  std::strcpy(setup.name, "emulated touch panel");
  setup.id = {BUS_USB, 0x1234, 0x5678, 1};
  if (ioctl(device_, UI_DEV_SETUP, &setup) != 0 || ioctl(device_, UI_DEV_CREATE) != 0) {
    std::perror("uinput");
    std::exit(1);
  }
}

void Panel::unplug() {
  if (device_ < 0) return;
  ioctl(device_, UI_DEV_DESTROY);
  close(device_);
  device_ = -1;
}

void Panel::place(int x, int y) {
  if (multi_) {
    emit(EV_ABS, ABS_MT_POSITION_X, x);
    emit(EV_ABS, ABS_MT_POSITION_Y, y);
  }
  emit(EV_ABS, ABS_X, x);
  emit(EV_ABS, ABS_Y, y);
  emit(EV_SYN, SYN_REPORT, 0);
}

void Panel::down(int x, int y) {
  contact_ = (contact_ + 1) % 65536;
  if (multi_) {
    emit(EV_ABS, ABS_MT_SLOT, 0);
    emit(EV_ABS, ABS_MT_TRACKING_ID, contact_);
  }
  emit(EV_KEY, BTN_TOUCH, 1);
  place(x, y);
}

void Panel::move(int x, int y) {
  place(x, y);
}

void Panel::up() {
  if (multi_) emit(EV_ABS, ABS_MT_TRACKING_ID, -1);
  emit(EV_KEY, BTN_TOUCH, 0);
  emit(EV_SYN, SYN_REPORT, 0);
}

/// "STATUS OUTPUT", in one line.
std::string run(const std::string& command) {
  std::string output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return "127 ";
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
    if (c == '\n') {
      output += "\\n";
    } else {
      output += static_cast<char>(c);
    }
  }
  const int status = pclose(pipe);
  return std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : 128) + " " + output;
}

/// The answer; nothing for a line that means nothing.
std::optional<std::string> obey(Panel& panel, const std::string& line) {
  std::istringstream in(line);
  std::string word, kind;
  int x = 0, y = 0, to_x = 0, to_y = 0, ms = 80;
  in >> word;
  if (word == "sh") return run(line.substr(3));
  if (word == "tap" && in >> x >> y) {
    in >> ms;
    panel.down(x, y);
    wait_ms(ms);
    panel.up();
  } else if (word == "swipe" && in >> x >> y >> to_x >> to_y >> ms) {
    constexpr int kSteps = 20;
    panel.down(x, y);
    for (int i = 1; i <= kSteps; ++i) {
      wait_ms(ms / kSteps);
      panel.move(x + (to_x - x) * i / kSteps, y + (to_y - y) * i / kSteps);
    }
    panel.up();
  } else if (word == "down" && in >> x >> y) {
    panel.down(x, y);
  } else if (word == "up") {
    panel.up();
  } else if (word == "unplug") {
    panel.unplug();
  } else if (word == "plug" && in >> kind) {
    panel.plug(kind == "multi");
  } else {
    return std::nullopt;
  }
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: agent PORT\n", stderr);
    return 2;
  }
  Panel panel;
  const int port = open(argv[1], O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (port < 0) {
    std::perror(argv[1]);
    return 1;
  }
  termios tty{};
  if (tcgetattr(port, &tty) == 0) {
    cfmakeraw(&tty);
    tcsetattr(port, TCSANOW, &tty);
  }
  std::string line;
  for (char c = 0;;) {
    if (read(port, &c, 1) <= 0) {
      wait_ms(50);  // nobody is connected
    } else if (c != '\n') {
      line += c;
    } else {
      const auto answer = obey(panel, line);
      std::string reply = (answer ? "ok " + *answer : "bad " + line) + "\n";
      for (const char* rest = reply.c_str(); *rest != 0;) {
        const ssize_t written = write(port, rest, std::strlen(rest));
        if (written <= 0) break;
        rest += written;
      }
      line.clear();
    }
  }
}
