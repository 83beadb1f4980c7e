"""Xvfb seen and touched from close by: its pixels through mmap, presses through the XTEST extension."""

import ctypes
import mmap
import os
import struct
import time

from xvfb import Xvfb

STEP = 16  # every so many rows are looked at for a change


def as_kept(picture):
    """The rows of a picture as the server has them: blue, green, red, and 255, which the program writes."""
    rgb, kept = picture.rgb, bytearray(b"\xff" * (picture.width * picture.height * 4))
    for channel in range(3):
        kept[2 - channel :: 4] = rgb[channel::3]
    size = picture.width * 4
    return [bytes(kept[y * size : (y + 1) * size]) for y in range(picture.height)]


class Screen(Xvfb):
    """The pixels are compared as the X server keeps them, four bytes each."""

    def __init__(self, width, height):
        super().__init__(width, height)
        self._file = open(os.path.join(self._folder.name, "Xvfb_screen0"), "rb")
        self._map = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._map[:100])
        self._stride, self._start = header[12], header[0] + header[19] * 12

    def __exit__(self, *words):
        self._map.close()
        self._file.close()
        super().__exit__(*words)

    def row(self, y):
        start = self._start + y * self._stride
        return self._map[start : start + self.width * 4]

    def sample(self, step=STEP):
        """Some rows of what is there now: whether something changes can be told from these."""
        return b"".join(self.row(y) for y in range(0, self.height, step))

    def shows(self, rows):
        """Whether every pixel is as in `rows`; the sampled rows are compared first, they tell quickly."""
        return all(self.row(y) == rows[y] for y in range(0, self.height, STEP)) and \
            all(self.row(y) == rows[y] for y in range(self.height))

    def seconds_until(self, condition, start, timeout=10.0):
        """From `start` (time.perf_counter) to the condition. Looks about every 0.2 ms."""
        while not condition():
            if time.perf_counter() - start > timeout:
                raise AssertionError(f"not seen within {timeout} s")
            time.sleep(0.0002)
        return time.perf_counter() - start


class Finger:
    """Presses and lets go of the first mouse button, with no process to start in between."""

    def __init__(self, screen):
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(screen.display.encode()))
        if not self._display:
            raise RuntimeError("no connection to " + screen.display)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._x11.XCloseDisplay(self._display)

    def move(self, x, y):
        self._test.XTestFakeMotionEvent(self._display, -1, int(x), int(y), ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def button(self, pressed):
        """Returns the moment just before the request was sent."""
        now = time.perf_counter()
        self._test.XTestFakeButtonEvent(self._display, 1, int(pressed), ctypes.c_ulong(0))
        self._x11.XFlush(self._display)
        return now
