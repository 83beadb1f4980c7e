"""Calibrating and the touch test through the real program: five crosses touched under Xvfb, the settings that come
of it, and what happens where nothing is touched or may be written.

Usage: calibrate_test.py PROGRAM [TEST...]
"""

import json
import os

import kiosk
from picture import Picture
from xvfb import Program, Xvfb

SIZE = (800, 480)
BAR = (0xFF, 0xE0, 0x00)  # the message bar of the high-contrast theme: look.cpp
INK = (0xFF, 0xFF, 0xFF)


def shows_message(picture):
    return picture.at(0, picture.height - 1) == BAR


def bar_top(picture):
    """The first row of the message bar."""
    for y in range(picture.height):
        if picture.at(0, y) == BAR:
            return y
    raise AssertionError("the message is not on the screen")


def crosses(picture):
    """Where the five crosses stand: calibration_tool.cpp, cross_places."""
    width, height = picture.width, bar_top(picture)
    left, right = width * 12 // 100, width - 1 - width * 12 // 100
    top, bottom = height * 12 // 100, height - 1 - height * 12 // 100
    return [(left, top), (right, top), (right, bottom), (left, bottom), (width // 2, height // 2)]


class Calibrate(kiosk.TestCase):
    def start(self, screen, config):
        return Program([kiosk.program(), "calibrate", "--fullscreen", "--config", config], screen)

    def touch_crosses(self, screen):
        """Each with its own wait: it takes no touch for half a second after the one before."""
        self.assertTrue(kiosk.comes_true(lambda: shows_message(screen.screenshot()), 10))
        for x, y in crosses(screen.screenshot()):
            def shown():
                seen = screen.screenshot()
                return seen.at(x - 12, y) == INK and seen.at(x, y - 12) == INK
            self.assertTrue(kiosk.comes_true(shown, 10), f"no cross at {x}, {y}")
            self.assertTrue(shows_message(screen.screenshot()))
            for _ in range(10):
                screen.tap(x, y)
                if kiosk.comes_true(lambda: not shown(), 1):
                    break

    def test_it_writes_the_matrix_and_leaves_the_rest_of_the_settings(self):
        config = self.path("kiosk.json")
        before = '{\n  "note": "lobby",  \n  "languages": ["en"]\n}\n'
        kiosk.write(config, before)
        with Xvfb(*SIZE) as screen, self.start(screen, config) as program:
            self.touch_crosses(screen)
            self.assertEqual(program.wait(), 0)
        after = kiosk.read(config)
        self.assertTrue(after.startswith(before[:before.rindex("\n}")] + ","), after)
        matrix = json.loads(after)["touch"]["matrix"]
        for value, expected in zip(matrix, [1, 0, 0, 0, 1, 0]):
            self.assertAlmostEqual(value, expected, delta=0.02)
        self.assertEqual(os.listdir(os.path.dirname(config)), ["kiosk.json"])

    def test_without_a_touch_nothing_changes(self):
        config = self.path("kiosk.json")
        kiosk.write(config, "{}")
        done = kiosk.run("calibrate", "--config", config, "--size", "800x480", "--patience", "300ms",
                         SDL_VIDEODRIVER="dummy")
        self.assertEqual(done.returncode, 1)
        self.assertIn("nothing has been changed", done.stderr)
        self.assertEqual(kiosk.read(config), "{}")

    def test_escape_ends_it_without_a_change(self):
        config = self.path("kiosk.json")
        kiosk.write(config, "{}")
        with Xvfb(*SIZE) as screen, self.start(screen, config) as program:
            self.assertTrue(kiosk.comes_true(lambda: shows_message(screen.screenshot()), 10))
            screen.xdotool("search", "--sync", "--name", "VGT kiosk", "windowfocus", "--sync")
            screen.key("Escape")
            self.assertEqual(program.wait(), 1)
        self.assertEqual(kiosk.read(config), "{}")

    def test_where_it_may_not_write_it_says_what_to_write(self):
        config = self.path("missing", "kiosk.json")
        with Xvfb(*SIZE) as screen, self.start(screen, config) as program:
            self.touch_crosses(screen)
            self.assertEqual(program.wait(), 1)
        self.assertFalse(os.path.exists(config))


class TouchTest(kiosk.TestCase):
    def test_it_shows_the_message_and_ends_by_itself(self):
        picture = self.path("touch.png")
        done = kiosk.run("touch-test", "--size", "800x480", "--patience", "300ms", "--screenshot", picture,
                         SDL_VIDEODRIVER="dummy")
        self.assertEqual(done.returncode, 0)
        self.assertIn("touches: 0", done.stdout)
        self.assertTrue(shows_message(Picture.load(picture)))


if __name__ == "__main__":
    kiosk.main(needs_screen=True)
