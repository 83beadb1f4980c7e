#!/usr/bin/env python3
"""board_test.py ARCH DIR PROGRAM [TEST...]: what an emulated board has to do, from the boot to the message.

ARCH is amd64 or arm64, DIR has the image of make_image.sh, PROGRAM renders what should be seen (this machine's own).
The pictures that were seen are kept in DIR/seen. BOARD_SIZE=WxH is another screen than 800x480. Times are the board's own and are printed, not judged: software
emulation is many times slower than any board.
"""

import json
import os
import subprocess
import sys
import tempfile

from guest import BoardError, Guest, comes_true, likeness
from picture import Picture

SIZE = tuple(map(int, os.environ.get("BOARD_SIZE", "800x480").split("x")))
UNIT = "vgt-kiosk"
PATIENCE = 300  # real seconds for what takes a board a few
STATUS = "/sys/class/drm/card0-Virtual-1/status"


class Expected:
    """What `render` says of a page at the size of this screen, with the settings of the package."""

    def __init__(self, program, config):
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-board-")
        subprocess.run([program, "render", "--config", config, "--out", self._folder.name, "--size",
                        "%dx%d" % SIZE], check=True, stdout=subprocess.DEVNULL)
        self._pages = os.path.join(self._folder.name, "%dx%d" % SIZE, "en")

    def page(self, name):
        return Picture.load(os.path.join(self._pages, name + ".png"))

    def bar(self):
        """Rows of the message bar on the first page: from top to bottom, and its colour."""
        page = self.page("logo")
        color = page.at(SIZE[0] // 2, SIZE[1] - 3)
        rows = [y for y in range(SIZE[1]) if page.at(2, y) == color]
        return rows[0], rows[-1] + 1, color


class Board:
    """The steps that the tests are made of."""

    def __init__(self, guest, expected, seen):
        self.guest, self.expected, self._seen = guest, expected, seen
        self._taps = 0

    def keep(self, picture, name):
        os.makedirs(self._seen, exist_ok=True)
        picture.save(os.path.join(self._seen, name + ".png"))

    def state(self):
        lines = self.guest.sh(f"systemctl show {UNIT} -p ActiveState,SubState,NRestarts,StatusText,MainPID,"
                              "ExecMainStatus,Result")
        return dict(line.split("=", 1) for line in lines.splitlines())

    def wait_for_state(self, what, wanted, timeout=PATIENCE):
        state = comes_true(lambda: (lambda now: now if wanted(now) else None)(self.state()), timeout, 1)
        if not state:
            raise BoardError(f"not within {timeout} s: {what}; {self.state()}")
        return state

    def sees_message(self, picture):
        """Whether the bar is where it should be, on any page of the loop."""
        if (picture.width, picture.height) != SIZE:
            return False  # the console, before the program has set its mode
        top, bottom, color = self.expected.bar()
        bar = [picture.at(x, y) for y in range(top + 6, bottom - 6, 3) for x in range(6, SIZE[0] - 6, 5)]
        close = sum(all(abs(a - b) <= 16 for a, b in zip(pixel, color)) for pixel in bar)
        cropped = [each.crop(0, top, SIZE[0], bottom - top) for each in (picture, self.expected.page("logo"))]
        return close > len(bar) * 0.5 and likeness(*cropped) > 0.97

    def wait_for_message(self, name, timeout=PATIENCE):
        if not comes_true(lambda: self.sees_message(self.guest.screen()), timeout):
            self.keep(self.guest.screen(), name + "-failed")
            raise BoardError(f"no message on the screen within {timeout} s; see {self._seen}/{name}-failed.png")
        picture = self.guest.screen()
        self.keep(picture, name)
        return picture

    def wait_for_page(self, page, name, timeout=PATIENCE):
        wanted = self.expected.page(page)
        best = [0.0]

        def shown():
            best[0] = max(best[0], likeness(self.guest.screen(), wanted))
            return best[0] > 0.985
        if not comes_true(shown, timeout):
            self.keep(self.guest.screen(), name + "-failed")
            raise BoardError(f"{page} is not on the screen (at best {best[0]:.3f} alike)")
        self.keep(self.guest.screen(), name)
        print(f"  {page}: {best[0]:.4f} of the pixels as rendered")

    def tap_message(self):
        """Never twice on the same spot: the kernel tells no axis that has kept its value, and a program that was started
        in between would take it for 0 (SDL 2.26 does not ask for the values when it opens a device)."""
        top, bottom, _ = self.expected.bar()
        self._taps += 1
        x, y = 5000 + 13 * self._taps, (top + bottom) * 5000 // SIZE[1] + 7 * self._taps  # of 10000, see agent.cpp
        self.guest.agent(f"tap {x} {y} 120")

    def wake_ups_per_second(self, seconds=20):
        """How often threads of the program were put on a processor, in the board's time."""
        count = (f"cat /proc/$(systemctl show -P MainPID {UNIT})/task/*/status | "
                 "awk '/ctxt_switches/ {n += $2} END {print n}'")
        start, before = self.guest.seconds(), int(self.guest.sh(count))
        self.guest.sh(f"sleep {seconds}")
        return (int(self.guest.sh(count)) - before) / (self.guest.seconds() - start)


def boots_to_the_message(board):
    """The unit starts it, the message is on the screen, and a finger on it opens the emergency page."""
    state = board.wait_for_state("ready", lambda now: now["ActiveState"] == "active")
    picture = board.wait_for_message("boot")
    print(f"  message on the screen {board.guest.seconds():.0f} s after the kernel started; {state}")
    colors = {picture.rgb[i:i + 3] for i in range(0, len(picture.rgb), 3 * 97)}
    if len(colors) < 4:
        raise BoardError("the screen is all but plain")
    print("  " + board.guest.sh(f"journalctl -b -o cat -u {UNIT} | grep -m 1 display:", check=False))
    print("  runs as " + board.guest.sh(f"ps -o user= -p $(systemctl show -P MainPID {UNIT}) || "
                                        f"stat -c %U /proc/$(systemctl show -P MainPID {UNIT})"))
    board.tap_message()
    board.wait_for_page("emergency-open", "emergency")


def is_quiet(board):
    """A still page wakes the program at most five times a second."""
    board.tap_message()
    board.wait_for_page("emergency-open", "quiet")
    board.guest.sh("sleep 5")  # the neighbours of the page are being prepared
    rate = board.wake_ups_per_second()
    print(f"  {rate:.1f} wake-ups a second on a still page")
    if rate > 5:
        raise BoardError(f"{rate:.1f} wake-ups a second on a still page, 5 are allowed")


def comes_back_after_a_hang(board):
    """A program that stands still is ended by the watchdog, and the message comes back."""
    before = board.state()
    start = board.guest.seconds()
    board.guest.sh(f"kill -STOP {before['MainPID']}")
    board.wait_for_state("restarted", lambda now: now["MainPID"] not in (before["MainPID"], "0") and
                         now["ActiveState"] == "active")
    board.wait_for_message("after-hang")
    print(f"  message back {board.guest.seconds() - start:.1f} s after the hang (15 are promised on a board)")
    log = board.guest.sh(f"journalctl -b -o cat -u {UNIT} --no-pager")
    if "Watchdog timeout" not in log:
        raise BoardError("it was not the watchdog that ended it")


def comes_back_after_a_crash(board):
    """The same after a crash."""
    before = board.state()
    start = board.guest.seconds()
    board.guest.sh(f"kill -KILL {before['MainPID']}")
    board.wait_for_state("restarted", lambda now: now["MainPID"] not in (before["MainPID"], "0") and
                         now["ActiveState"] == "active")
    board.wait_for_message("after-crash")
    print(f"  message back {board.guest.seconds() - start:.1f} s after the crash")


def comes_back_after_the_display_was_lost(board):
    """Cable out, cable in: a clean end, a start, the message."""
    before = board.state()
    board.guest.sh(f"echo off > {STATUS}")
    gone = board.wait_for_state("ended or waiting", lambda now: now["MainPID"] != before["MainPID"])
    print(f"  cable out: {gone}")
    start = board.guest.seconds()
    board.guest.sh(f"echo detect > {STATUS}")
    # The card goes on scanning out the last picture: only a new program that is ready counts.
    board.wait_for_state("started again", lambda now: now["MainPID"] not in (before["MainPID"], "0") and
                         now["ActiveState"] == "active" and "Virtual-1" in now["StatusText"])
    board.wait_for_message("after-cable")
    print(f"  message back {board.guest.seconds() - start:.1f} s after the cable (5 are promised on a board)")
    board.tap_message()
    board.wait_for_page("emergency-open", "after-cable-emergency")


def draws_with_opengles2(board):
    """Through SDL's renderer, EGL and GBM, as on a board with a graphics processor: the software renderer stands in
    for it, which needs the lock on executable memory open."""
    before = board.state()
    folder = f"/etc/systemd/system/{UNIT}.service.d"
    board.guest.sh(f"mkdir -p {folder} && printf '[Service]\\nMemoryDenyWriteExecute=no\\nNoExecPaths=\\n' "
                   f"> {folder}/test.conf && systemctl daemon-reload && systemctl restart {UNIT}")
    state = board.wait_for_state("drawing with opengles2", lambda now: now["MainPID"] not in (before["MainPID"], "0") and
                                 now["ActiveState"] == "active")
    print("  " + state["StatusText"])
    if "opengles2" not in state["StatusText"]:
        raise BoardError("it does not draw with opengles2")
    board.wait_for_message("opengles2")
    board.tap_message()
    board.wait_for_page("emergency-open", "opengles2-emergency")


def waits_for_a_display(board):
    """Booted without a display: the program waits, alive, and starts as soon as there is one."""
    state = board.wait_for_state("waiting", lambda now: now["ActiveState"] == "active")
    print(f"  without a display: {state}")
    restarts = state["NRestarts"]
    board.guest.sh("sleep 12")  # longer than the watchdog
    after = board.state()
    if after["ActiveState"] != "active" or after["NRestarts"] != restarts:
        raise BoardError(f"it does not wait in peace: {after}")
    start = board.guest.seconds()
    board.guest.sh(f"echo detect > {STATUS}")
    board.wait_for_message("late-display")
    if board.state()["NRestarts"] != restarts:
        print("  by a restart")
    print(f"  message {board.guest.seconds() - start:.1f} s after the display came")


# Kernel arguments of a boot, and what is done with it.
BOOTS = [
    ([], [boots_to_the_message, is_quiet, comes_back_after_a_hang, comes_back_after_a_crash,
          comes_back_after_the_display_was_lost, draws_with_opengles2]),
    (["video=Virtual-1:d"], [waits_for_a_display]),
]


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    arch, folder, program, *names = sys.argv[1:]
    expected = Expected(program, os.path.join(folder, "root/etc/vgt-kiosk/kiosk.json"))
    failed = []
    for arguments, tests in BOOTS:
        wanted = [test for test in tests if not names or test.__name__ in names]
        if not wanted:
            continue
        print("booting", arch, *arguments, flush=True)
        with Guest(arch, folder, SIZE, *arguments) as guest:
            guest.wait_until_up()
            board = Board(guest, expected, os.path.join(folder, "seen"))
            for test in wanted:
                print(test.__name__ + ":", " ".join(test.__doc__.split()), flush=True)
                try:
                    test(board)
                    print("  ok", flush=True)
                except BoardError as error:
                    failed.append(test.__name__)
                    print(f"  FAILED: {error}", flush=True)
                    guest._last_words()
    print(json.dumps({"architecture": arch, "failed": failed}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
