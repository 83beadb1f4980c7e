"""The helpers of the whole-program tests, tested themselves."""

import os
import struct
import sys
import tempfile
import unittest
import zlib

from picture import Picture
from xvfb import SKIPPED, Program, Xvfb, missing_tools


def sample(width, height):
    places = ((x, y, c) for y in range(height) for x in range(width) for c in range(3))
    return Picture(width, height, bytes((x * 7 + y * 13 + c * 50) % 256 for x, y, c in places))


def filtered_png(path, picture):
    """A PNG file that uses each of the five line filters in turn."""
    lines, above, stride = b"", bytes(picture.width * 3), picture.width * 3
    for y in range(picture.height):
        line, kind, out = picture.row(y), y % 5, bytearray()
        for i in range(stride):
            left = line[i - 3] if i >= 3 else 0
            corner = above[i - 3] if i >= 3 else 0
            estimate = left + above[i] - corner
            paeth = min((left, above[i], corner), key=lambda value: abs(estimate - value))
            guess = (0, left, above[i], (left + above[i]) // 2, paeth)[kind]
            out.append((line[i] - guess) & 255)
        lines += bytes([kind]) + out
        above = line
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
        for name, data in ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b"")):
            file.write(struct.pack(">I", len(data)) + name + data)
            file.write(struct.pack(">I", zlib.crc32(name + data)))


class PictureTest(unittest.TestCase):
    def test_saved_pictures_come_back(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.png")
            picture = sample(31, 17)
            picture.save(path)
            self.assertEqual(Picture.load(path).rgb, picture.rgb)
            filtered_png(path, picture)
            self.assertEqual(Picture.load(path).rgb, picture.rgb)

    def test_differences_are_counted(self):
        picture = sample(10, 10)
        changed = bytearray(picture.rgb)
        changed[33] ^= 2
        changed[99] ^= 64
        other = Picture(10, 10, changed)
        self.assertEqual(picture.differing(picture), 0)
        self.assertEqual(picture.differing(other), 2)
        self.assertEqual(picture.differing(other, tolerance=3), 1)
        self.assertEqual(picture.differing(sample(9, 10)), 100)
        self.assertEqual(picture.crop(1, 2, 3, 4).at(2, 3), picture.at(3, 5))


class XvfbTest(unittest.TestCase):
    def test_the_screen_can_be_read_and_steered(self):
        with Xvfb(320, 200) as screen, Xvfb(64, 64) as other:
            self.assertNotEqual(screen.display, other.display)
            shot = screen.screenshot()
            self.assertEqual((shot.width, shot.height), (320, 200))
            screen.tap(10, 20)
            screen.swipe((10, 20), (100, 20), seconds=0.05)
            screen.key("Right")
            self.assertLess(screen.wait_for(screen.wait_until_still(0.1)), 5)
            with self.assertRaises(AssertionError):
                screen.wait_for(sample(320, 200), timeout=0.1)

    def test_processor_time_is_measured(self):
        with Xvfb(64, 64) as screen:
            with Program([sys.executable, "-c", "while True: pass"], screen) as busy:
                self.assertGreater(busy.cpu_share(0.5), 0.2)
            with Program(["sleep", "60"], screen) as idle:
                self.assertLess(idle.cpu_share(0.3), 0.1)
                self.assertEqual(idle.stop(), -15)


if __name__ == "__main__":
    if missing_tools():
        print("skipped, not installed:", ", ".join(missing_tools()))
        sys.exit(SKIPPED)
    unittest.main()
