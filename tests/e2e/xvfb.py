"""A display in memory for whole-program tests: starts Xvfb, reads its pixels, moves its mouse.

    with Xvfb(1280, 800) as screen:
        program = Program([binary, "run", "--fullscreen"], screen)
        screen.wait_for(Picture.load("expected.png"), program)
        screen.tap(640, 400)

Standard library only. Needs Xvfb and xdotool.
"""

import functools
import os
import re
import shutil
import struct
import subprocess
import tempfile
import time

from picture import Picture

SKIPPED = 77  # what a test returns when the tools it needs are missing; ctest reports it as skipped


def missing_tools():
    return [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]


@functools.lru_cache
def patience_with(program):
    """How many times longer than promised this program may take: with sanitizers, and in an emulator (what
    starts it there says so)."""
    with open(program, "rb") as file:
        data = file.read()
    if data.startswith(b"#!"):
        told = re.search(rb"KIOSK_PATIENCE=(\d+)", data)
        return int(told.group(1)) if told else 1
    return 8 if b"__asan_init" in data else 1


class Xvfb:
    """One screen of 24 bits. Without a window manager, as on a kiosk."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-xvfb-")
        reader, writer = os.pipe()
        # The server picks a free number itself and tells it: no race between two tests.
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
             "-fbdir", self._folder.name, "-noreset"],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.display = ":" + number

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.terminate()
        self._server.wait(timeout=10)
        self._folder.cleanup()

    def crash(self):
        """The display is gone from one moment to the next."""
        self._server.kill()
        self._server.wait(timeout=10)

    def environment(self):
        """For programs on this screen: no desktop session, no other display, no driver forced."""
        unwanted = {"WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"}
        kept = {name: value for name, value in os.environ.items() if name not in unwanted}
        return kept | {"DISPLAY": self.display}

    def screenshot(self):
        """The pixels on the screen. The file is an xwd (X11/XWDFile.h): big-endian header, then colours."""
        with open(os.path.join(self._folder.name, "Xvfb_screen0"), "rb") as file:
            data = file.read()
        header = struct.unpack(">25I", data[:100])
        header_size, width, height, bits, stride, colours = (header[i] for i in (0, 4, 5, 11, 12, 19))
        if bits != 32:
            raise RuntimeError(f"{bits} bits a pixel")
        start = header_size + colours * 12
        rgb = bytearray(width * height * 3)
        pixels = b"".join(data[start + y * stride : start + y * stride + width * 4] for y in range(height))
        for channel in range(3):
            rgb[channel::3] = pixels[2 - channel :: 4]
        return Picture(width, height, rgb)

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment(), check=True, timeout=10)

    def tap(self, x, y):
        self.xdotool("mousemove", x, y, "mousedown", 1, "sleep", "0.05", "mouseup", 1)

    def swipe(self, start, end, seconds=0.2, steps=8):
        """Goes from one point to the other with the button held."""
        words = ["mousemove", *start, "mousedown", 1]
        for i in range(1, steps + 1):
            point = [start[axis] + (end[axis] - start[axis]) * i // steps for axis in (0, 1)]
            words += ["sleep", f"{seconds / steps:.3f}", "mousemove", *point]
        self.xdotool(*words, "mouseup", 1)

    def key(self, name):
        """A key by its X name: Right, Tab, Escape, p."""
        self.xdotool("key", name)

    def wait_for(self, expected, program=None, timeout=10.0, tolerance=0, area=None, actual=None):
        """Returns the seconds until the screen equals `expected`; fails after `timeout`.

        `area` (x, y, width, height) compares only that part. `actual` names a file for what was there
        instead.
        """
        start = time.monotonic()
        if program is not None:
            timeout *= program.patience
        if area:
            expected = expected.crop(*area)
        while True:
            seen = self.screenshot()
            part = seen.crop(*area) if area else seen
            passed = time.monotonic() - start
            if part.rgb == expected.rgb:
                return passed
            if program is not None and not program.running():
                raise AssertionError(f"the program ended with {program.returncode()}")
            if passed >= timeout:
                break
            time.sleep(0.02)
        wrong = part.differing(expected, tolerance)
        if wrong == 0:
            return passed
        if actual:
            seen.save(actual)
        where = f", see {actual}" if actual else ""
        raise AssertionError(f"{wrong} pixels differ after {timeout} s{where}")

    def wait_until_still(self, seconds=0.5, timeout=10.0):
        """Waits until nothing has changed for a while, and returns what is there."""
        last, since = self.screenshot(), time.monotonic()
        end = since + timeout
        while time.monotonic() < end:
            time.sleep(0.05)
            now = self.screenshot()
            if now.rgb != last.rgb:
                last, since = now, time.monotonic()
            elif time.monotonic() - since >= seconds:
                return last
        raise AssertionError(f"the screen did not come to rest in {timeout} s")


class Program:
    """A process on the screen; ended with SIGTERM at the end of its scope.

    `log` is where its standard error goes, as for subprocess; `extra` are environment variables.
    """

    def __init__(self, command, screen, log=None, **extra):
        found = shutil.which(command[0])
        self.patience = patience_with(found) if found else 1
        self._process = subprocess.Popen(command, env=screen.environment() | extra, stderr=log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def pid(self):
        return self._process.pid

    def running(self):
        return self._process.poll() is None

    def returncode(self):
        return self._process.poll()

    def wait(self, timeout=10.0):
        return self._process.wait(timeout=timeout * self.patience)

    def stop(self, timeout=10.0):
        """Asks it to end and returns its exit code; one that does not end is killed and fails."""
        if self.running():
            self._process.terminate()
        try:
            return self._process.wait(timeout=timeout * self.patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise AssertionError(f"the program did not end within {timeout} s of SIGTERM") from None

    def cpu_seconds(self):
        """User and system time of all its threads so far (proc(5)); steps of 10 ms."""
        with open(f"/proc/{self.pid}/stat", encoding="ascii", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def cpu_share(self, seconds):
        """The share of one processor it uses over the next `seconds`."""
        before, start = self.cpu_seconds(), time.monotonic()
        time.sleep(seconds)
        return (self.cpu_seconds() - before) / (time.monotonic() - start)
