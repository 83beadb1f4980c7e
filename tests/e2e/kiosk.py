"""The program as a user starts it: its commands, its files, and broken copies of them.

A test file is `import kiosk`, test cases, and at its end `kiosk.main(...)`; it is called with the path of the
program. Standard library only.
"""

import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest

from picture import Picture
from xvfb import SKIPPED, missing_tools, patience_with

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_UNWANTED = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION",
             "JOURNAL_STREAM")


def main(needs_screen):
    """Runs the test cases of the calling file. Without Xvfb or xdotool one that needs them says so, and is
    skipped."""
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} PROGRAM [TEST...]")
    if needs_screen and missing_tools():
        print("skipped, not installed:", ", ".join(missing_tools()))
        sys.exit(SKIPPED)
    os.environ["KIOSK_PROGRAM"] = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)


def program():
    return os.environ["KIOSK_PROGRAM"]


def emulated():
    """Whether it runs on an emulated processor: there it is a script beside the program itself."""
    return os.path.exists(program() + ".elf")


def patience(seconds):
    """How long to wait for what is promised within `seconds`: as long, but more with sanitizers or emulated."""
    return seconds * patience_with(program())


def comes_true(condition, timeout):
    """Whether the condition becomes true in time (with `patience`)."""
    end = time.monotonic() + patience(timeout)
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def environment(**extra):
    """This process's, but with no display to be found and no driver forced."""
    return {name: value for name, value in os.environ.items() if name not in _UNWANTED} | extra


def run(*words, binary=None, cwd=None, timeout=180, **variables):
    """One call of the program, to its end. Returns exit code, standard output and error (as text)."""
    return subprocess.run([binary or program(), *map(str, words)], env=environment(**variables), cwd=cwd,
                          timeout=patience(timeout), capture_output=True, text=True, check=False)


def invisibly(*words, **extra):
    """`run` on SDL's driver that shows nothing."""
    return run("run", *words, SDL_VIDEODRIVER="dummy", **extra)


def screenshot(folder, *words, **extra):
    """What `run` shows first, without a screen, and what it wrote on standard error."""
    path = os.path.join(folder, "screenshot.png")
    if os.path.exists(path):
        os.remove(path)
    done = invisibly("--frames", 2, "--screenshot", path, *words, **extra)
    if done.returncode != 0:
        raise AssertionError(f"exit code {done.returncode}: {done.stderr}")
    return Picture.load(path), done.stderr


def render(out, size, *words, **extra):
    """The folder with the pictures of `size`, one folder for each language."""
    done = run("render", "--out", out, "--size", size, *words, **extra)
    if done.returncode != 0:
        raise AssertionError(f"exit code {done.returncode}: {done.stderr}")
    return os.path.join(out, size)


def rendered(out, size, name, *words, **extra):
    """One picture of `render`, in English: `name` is "logo" or "logo-open"."""
    page = re.sub(r"-open(-\d+)?$", "", name)
    folder = render(out, size, "--lang", "en", "--page", page, *words, **extra)
    return Picture.load(os.path.join(folder, "en", name + ".png"))


def png_size(path):
    """Width and height of a PNG file, read from its header alone."""
    with open(path, "rb") as file:
        return struct.unpack(">II", file.read(24)[16:])


def turned(picture, degrees):
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    for _ in range(degrees // 90):
        pixels = [picture.rgb[i : i + 3] for i in range(0, len(picture.rgb), 3)]
        rows = (b"".join(reversed(pixels[x :: picture.width])) for x in range(picture.width))
        picture = Picture(picture.height, picture.width, b"".join(rows))
    return picture


def turned_point(x, y, width, height, degrees):
    """Where a point of an upright page of that size is on the panel."""
    for _ in range(degrees // 90):
        x, y, width, height = height - 1 - y, x, height, width
    return x, y


def default_content():
    """The content folder that is shown when none is named."""
    return os.path.join(os.path.dirname(os.path.dirname(program())), "share", "vgt-kiosk", "content")


def content_copy(folder):
    """A copy of the default content that a test may break."""
    copy = os.path.join(folder, "content")
    shutil.copytree(default_content(), copy)
    return copy


def installed_copy(folder):
    """The program with its fonts and content, in a place of its own; returns the path of the program."""
    top = os.path.dirname(os.path.dirname(program()))
    copy = os.path.join(folder, "bin", os.path.basename(program()))
    os.mkdir(os.path.dirname(copy))
    shutil.copy(program(), copy)
    if emulated():
        shutil.copy(program() + ".elf", copy + ".elf")
    shutil.copytree(os.path.join(top, "share", "vgt-kiosk"), os.path.join(folder, "share", "vgt-kiosk"))
    return copy


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def edit_json(path, change):
    """Reads a JSON file, calls `change` with its value, and writes it back."""
    value = json.loads(read(path))
    change(value)
    return write(path, json.dumps(value, indent=2, ensure_ascii=False) + "\n")


class TestCase(unittest.TestCase):
    """With a folder of its own, `self.folder`."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="kiosk-e2e-")
        self.addCleanup(holder.cleanup)
        self.folder = holder.name

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def assert_same_picture(self, actual, expected, what=""):
        """`actual` is kept for the eye where it differs."""
        if actual.rgb == expected.rgb and actual.width == expected.width:
            return
        name = f"{self.id()}-actual.png".replace("__main__.", "")
        actual.save(name)
        self.fail(f"{what}: {actual.differing(expected)} pixels differ, see {name}")
