"""The program on a desktop: its window, F11 and Ctrl+Q, resizing, reloading what was saved, the end of the
display; and the four turns of a kiosk's screen, picture and touch. Every picture is compared with that of
`render`, pixel by pixel.

Usage: window_test.py PROGRAM [TEST...]
"""

import os
import subprocess

import kiosk
from xvfb import Program, Xvfb

OVERLAY = bytes((0x5A, 0x12, 0x20))  # its background: fault_overlay.cpp


class Window:
    """The program's window on a screen without a window manager, which leaves its place and size to it."""

    def __init__(self, screen, program):
        self.screen, self.program = screen, program
        self.number = self._ask("search", "--sync", "--onlyvisible", "--name", "VGT kiosk").split()[0]
        screen.xdotool("mousemove", screen.width - 1, screen.height - 1)  # the arrow is part of the pixels
        screen.xdotool("windowfocus", "--sync", self.number)

    def _ask(self, *words):
        return subprocess.run(["xdotool", *words], env=self.screen.environment(), check=True, timeout=20,
                              capture_output=True, text=True).stdout

    def area(self):
        """x, y, width and height on the screen."""
        lines = self._ask("getwindowgeometry", "--shell", self.number).split()
        values = dict(line.split("=") for line in lines)
        return tuple(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def size(self):
        return "%dx%d" % self.area()[2:]

    def picture(self):
        return self.screen.screenshot().crop(*self.area())

    def sees(self, expected, timeout=10.0, actual="window_test-actual.png"):
        """Waits until the window shows the picture. The window may still be moving or changing its size."""
        def shown():
            x, y, width, height = self.area()
            return (width, height) == (expected.width, expected.height) and \
                self.screen.screenshot().crop(x, y, width, height).rgb == expected.rgb
        if not kiosk.comes_true(shown, timeout):
            self.screen.screenshot().save(actual)
            raise AssertionError(f"not seen within {timeout} s, see {actual}; window {self.area()}, exit code "
                                 f"{self.program.returncode()}")


class Windowed(kiosk.TestCase):
    def expected(self, size, name="logo"):
        return kiosk.rendered(self.path("out"), size, name)

    def test_default_size(self):
        for (width, height), size in (((1600, 1000), "1280x800"), ((1000, 600), "800x480")):
            with Xvfb(width, height) as screen, Program([kiosk.program()], screen) as program:
                window = Window(screen, program)
                window.sees(self.expected(size))
                x, y, w, h = window.area()
                self.assertEqual((x, y), ((width - w) // 2, (height - h) // 2), "not in the middle")

    def test_f11_resizing_and_ctrl_q(self):
        command = [kiosk.program(), "run", "--size", "640x400", "--page", "mission"]
        name = "mission-open"
        with Xvfb(800, 480) as screen, Program(command, screen) as program:
            window = Window(screen, program)
            window.sees(self.expected("640x400", name))
            screen.key("F11")
            window.sees(self.expected("800x480", name))
            screen.key("F11")
            window.sees(self.expected("640x400", name))
            for width, height in ((500, 300), (320, 440), (700, 420)):
                screen.xdotool("windowsize", window.number, width, height)
                window.sees(self.expected(f"{width}x{height}", name))
            screen.key("ctrl+q")
            self.assertEqual(program.wait(timeout=5), 0)

    def test_a_window_can_be_asked_for_where_the_settings_say_whole_screen(self):
        config = kiosk.write(self.path("kiosk.json"), '{"display": {"fullscreen": "always"}}')
        command = [kiosk.program(), "run", "--config", config]
        with Xvfb(480, 320) as screen, Program(command, screen) as program:
            screen.wait_for(self.expected("480x320"), program)
        with Xvfb(480, 320) as screen:
            with Program([*command, "--windowed", "--size", "400x300"], screen) as program:
                Window(screen, program).sees(self.expected("400x300"))


class Reload(kiosk.TestCase):
    SIZE = "640x400"

    def setUp(self):
        super().setUp()
        self.content = kiosk.content_copy(self.folder)
        self.text = os.path.join(self.content, "text", "en.json")

    def expected(self):
        return kiosk.rendered(self.path("out"), self.SIZE, "logo", self.content)

    def new_words(self, line):
        """What the text file is to be for another line of the first page; the file is not changed."""
        before = kiosk.read(self.text)
        kiosk.edit_json(self.text, lambda words: words["pages"]["logo"].update(loop_line=line))
        after, expected = kiosk.read(self.text), self.expected()
        kiosk.write(self.text, before)
        return after, expected

    def overlay_is_shown(self, window):
        rgb = window.picture().rgb
        return sum(rgb[i : i + 3] == OVERLAY for i in range(0, len(rgb), 3)) > 2000

    def test_what_is_saved_is_shown_within_a_second(self):
        command = [kiosk.program(), "run", "--windowed", "--size", self.SIZE, "--content", self.content]
        changed, new_look = self.new_words("Words that somebody has just saved.")
        renamed, third_look = self.new_words("Saved once more, as editors do.")
        with Xvfb(800, 480) as screen, Program(command, screen) as program:
            window = Window(screen, program)
            window.sees(self.expected())
            kiosk.write(self.text, changed)
            window.sees(new_look, timeout=1.0)
            os.replace(kiosk.write(self.text + "~", renamed), self.text)
            window.sees(third_look, timeout=1.0)
            self.faults_are_listed(window, renamed, third_look)

    def faults_are_listed(self, window, good, look):
        """A broken file: a list over the page, which stays as it was; mended, the list is gone."""
        for broken in (good[:-20], good.replace('"loop_line"', '"loop_lime"', 1)):
            kiosk.write(self.text, broken)
            self.assertTrue(kiosk.comes_true(lambda: self.overlay_is_shown(window), 1.0),
                            "no list of faults")
            self.assert_same_picture(window.picture().crop(0, 300, 640, 100), look.crop(0, 300, 640, 100),
                                     "the message under the list")
            kiosk.write(self.text, good)
            window.sees(look, timeout=1.0)

    def test_faults_that_were_there_before_are_listed_in_a_window_only(self):
        kiosk.edit_json(os.path.join(self.content, "deck.json"), lambda deck: deck.update(colour="blue"))
        command = [kiosk.program(), "run", "--size", self.SIZE, "--content", self.content]
        with Xvfb(800, 480) as screen, Program(command, screen) as program:
            window = Window(screen, program)
            self.assertTrue(kiosk.comes_true(lambda: self.overlay_is_shown(window), 10), "no list of faults")
        with Xvfb(640, 400) as screen, Program([*command, "--fullscreen"], screen) as program:
            screen.wait_for(self.expected(), program)
            kiosk.edit_json(self.text, lambda words: words["pages"]["logo"].update(loop_line="Later."))
            screen.wait_until_still(seconds=0.7)
            self.assertNotEqual(screen.screenshot().rgb, self.expected().rgb, "a kiosk does not reload")
            screen.key("Right")
            screen.wait_for(kiosk.rendered(self.path("out"), self.SIZE, "mission", self.content), program)


class Gone(kiosk.TestCase):
    def test_a_display_that_fails_has_an_exit_code_of_its_own(self):
        expected = kiosk.rendered(self.path("out"), "480x320", "logo")
        for mode in ("--fullscreen", "--windowed"):
            command = [kiosk.program(), "run", mode, "--size", "480x320"]
            with Xvfb(480, 320) as screen, Program(command, screen) as program:
                # Not the whole picture: a window shows the pointer in its middle, at once with sdl2-compat.
                screen.wait_for(expected, program, area=(0, 230, 480, 90))
                screen.crash()
                self.assertEqual(program.wait(timeout=5), 4)


class Turned(kiosk.TestCase):
    def test_picture_and_touch_turn_together(self):
        for degrees in (0, 90, 180, 270):
            width, height = (400, 640) if degrees in (90, 270) else (640, 400)
            size = f"{width}x{height}"
            first = kiosk.turned(kiosk.rendered(self.path("out"), size, "logo"), degrees)
            emergency = kiosk.turned(kiosk.rendered(self.path("out"), size, "emergency-open"), degrees)
            bar = kiosk.turned_point(width // 2, height - 30, width, height, degrees)
            command = [kiosk.program(), "run", "--fullscreen", "--rotate", str(degrees)]
            with self.subTest(degrees), Xvfb(640, 400) as screen, Program(command, screen) as program:
                actual = f"window_test-turned-{degrees}.png"
                screen.wait_for(first, program, actual=actual)
                screen.tap(*bar)
                screen.wait_for(emergency, program, actual=actual)
                self.assertEqual(program.stop(), 0)


if __name__ == "__main__":
    kiosk.main(needs_screen=True)
