#include "console/terminal.h"

#include <fcntl.h>
#include <linux/kd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace kiosk::console {

Terminal look_at_terminal() {
  const int fd = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return {false, "no controlling terminal (" + std::generic_category().message(errno) + ")"};
  int mode = 0;
  const bool console = ::ioctl(fd, KDGKBMODE, &mode) == 0;
  char name[64] = "";
  const bool named = ::ttyname_r(STDIN_FILENO, name, sizeof name) == 0;
  ::close(fd);
  if (!console) return {false, "the terminal is not one of the console"};
  return {true, named ? name : "a console"};
}

}  // namespace kiosk::console
