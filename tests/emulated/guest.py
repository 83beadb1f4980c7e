"""An emulated board as a test sees it: its screen, a finger on it, commands in it. Standard library only."""

import json
import os
import pathlib
import socket
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
from picture import Picture  # noqa: E402


class BoardError(AssertionError):
    """The board does not do what it should, or does not answer."""


def comes_true(condition, timeout, pause=0.3):
    """What the condition gives as soon as that is true; nothing where it never is in time."""
    end = time.monotonic() + timeout
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(pause)


class Qmp:
    """QEMU's control socket."""

    def __init__(self, path):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(60)
        self._socket.connect(path)
        self._file = self._socket.makefile("rw")
        self._file.readline()
        self.command("qmp_capabilities")

    def command(self, name, **arguments):
        self._file.write(json.dumps({"execute": name, "arguments": arguments}) + "\n")
        self._file.flush()
        for line in self._file:  # events in between are passed over
            reply = json.loads(line)
            if "error" in reply:
                raise BoardError(f"{name}: {reply['error']}")
            if "return" in reply:
                return reply["return"]
        raise BoardError(f"{name}: QEMU has ended")


def read_ppm(path):
    with open(path, "rb") as file:
        if file.readline() != b"P6\n":
            raise BoardError(f"{path} is no picture")
        width, height = map(int, file.readline().split())
        file.readline()
        return Picture(width, height, file.read(width * height * 3))


class Guest:
    """A booted board; a scope."""

    def __init__(self, arch, folder, size, *kernel_arguments, run="run"):
        self.size, self._run = size, os.path.join(folder, run)
        self._log = open(os.path.join(folder, "qemu.log"), "w", encoding="utf-8")
        self._qemu = subprocess.Popen([str(HERE / "run_guest.sh"), arch, folder, self._run, str(size[0]), str(size[1]),
                                       *kernel_arguments], stdout=self._log, stderr=subprocess.STDOUT)
        self._agent = None
        try:
            if not comes_true(lambda: os.path.exists(os.path.join(self._run, "qmp.sock")), 30):
                raise BoardError("QEMU does not start, see " + self._log.name)
            time.sleep(0.2)
            self._qmp = Qmp(os.path.join(self._run, "qmp.sock"))
        except BaseException:
            self.end()
            raise

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            self._last_words()
        self.end()

    def _last_words(self):
        try:
            log = self.sh("journalctl -b --no-pager -o short-monotonic -u vgt-kiosk | tail -n 40; "
                          "systemctl status --no-pager vgt-kiosk | head -n 12", check=False)
            print("--- the board's log:\n" + log, flush=True)
        except (OSError, BoardError) as silent:
            print(f"--- the board does not answer: {silent}", flush=True)

    def end(self):
        self._qemu.kill()
        self._qemu.wait()
        self._log.close()

    def agent(self, line, timeout=120):
        """Has the tester's hand do something, and gives its answer without "ok "."""
        if self._agent is None:
            self._agent = socket.socket(socket.AF_UNIX)
            self._agent.connect(os.path.join(self._run, "agent.sock"))
            self._stream = self._agent.makefile("rw")
        self._agent.settimeout(timeout)
        self._stream.write(line + "\n")
        self._stream.flush()
        answer = self._stream.readline().rstrip("\n")
        if not answer.startswith("ok "):
            raise BoardError(f"{line}: {answer or 'no answer'}")
        return answer[3:]

    def wait_until_up(self, timeout=400):
        """Until there is a system that answers."""
        self.agent("sh true", timeout)

    def sh(self, command, check=True, timeout=120):
        """Runs a command as root and gives what it prints."""
        status, _, output = self.agent("sh " + command, timeout).partition(" ")
        if check and status != "0":
            raise BoardError(f"{command}: {status}: {output}")
        return output.replace("\\n", "\n").strip()

    def seconds(self):
        """The board's own time since its kernel started: emulation is many times slower than a board."""
        return float(self.sh("cut -d' ' -f1 /proc/uptime"))

    def screen(self):
        """What the graphics card scans out."""
        path = os.path.abspath(os.path.join(self._run, "screen.ppm"))
        self._qmp.command("screendump", filename=path)
        return read_ppm(path)


def moved(picture, dx, dy, margin):
    """The inner part of the picture, seen so many pixels away."""
    return picture.crop(margin + dx, margin + dy, picture.width - 2 * margin, picture.height - 2 * margin)


def likeness(seen, expected, tolerance=24, reach=3):
    """The share of pixels (0 to 1) that are alike, at the best of a few pixels of shift: the whole picture wanders
    against burn-in. Letters are smoothed a little differently on another processor, hence the tolerance."""
    if (seen.width, seen.height) != (expected.width, expected.height):
        return 0.0
    best = 0.0
    inner = moved(expected, 0, 0, reach)
    samples = range(0, inner.width * inner.height, 23)
    # Nearest first: most of the time there is no shift at all.
    shifts = sorted(((dx, dy) for dx in range(-reach, reach + 1) for dy in range(-reach, reach + 1)),
                    key=lambda shift: abs(shift[0]) + abs(shift[1]))
    for dx, dy in shifts:
        other = moved(seen, dx, dy, reach).rgb
        alike = sum(all(abs(other[3 * i + c] - inner.rgb[3 * i + c]) <= tolerance for c in range(3)) for i in samples)
        best = max(best, alike / len(samples))
        if best > 0.995:
            break
    return best
