"""`run --board` and `render --board`: every board of platform/boards as a developer sees it, with its frame and its
limits.

Usage: board_test.py PROGRAM [TEST...]
"""

import json
import os
import subprocess

import kiosk
from picture import Picture
from xvfb import Program, Xvfb

AMBER = (0xFF, 0xC8, 0x57)  # the message bar of the theme "dark"


def boards():
    """Name to description, of all that are shipped."""
    folder = os.path.join(kiosk.SOURCE, "platform", "boards")
    return {name.removesuffix(".json"): json.loads(kiosk.read(os.path.join(folder, name)))
            for name in sorted(os.listdir(folder))}


def shown_size(board):
    panel, cap = board["panel"], board["max_mode"]
    size = min((panel, cap), key=lambda each: each["width_px"] * each["height_px"])
    return size["width_px"], size["height_px"]


class Boards(kiosk.TestCase):
    def frame(self, name, *words):
        picture = self.path("frame.png")
        done = kiosk.invisibly("--board", name, "--frames", 2, "--screenshot", picture, *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return Picture.load(picture)

    def test_every_board_shows_its_page_whole_in_its_frame(self):
        for name, board in boards().items():
            with self.subTest(name):
                width, height = shown_size(board)
                out = self.path("out-" + name)
                done = kiosk.run("render", "--board", name, "--page", "mission", "--out", out)
                self.assertEqual(done.returncode, 0, done.stderr)
                page = Picture.load(os.path.join(out, f"{width}x{height}", "en", "mission-open.png"))
                self.assertEqual((page.width, page.height), (width, height))
                seen = self.frame(name, "--page", "mission")
                self.assertGreater(seen.width, width)
                self.assertGreater(seen.height, height)
                x, y = (seen.width - width) // 2, (seen.height - height) // 2
                self.assert_same_picture(seen.crop(x, y, width, height), page, name)
                bar = [row for row in range(height) if page.at(2, row) == AMBER]
                self.assertGreater(len(bar), height // 20, "no message bar")
                self.assertNotIn(AMBER, [seen.at(2, row) for row in range(seen.height)], "the frame is no page")

    def test_an_unknown_board_lists_the_others(self):
        for words in (["run", "--board", "help"], ["render", "--board", "help", "--out", self.path("out")]):
            done = kiosk.run(*words)
            self.assertEqual(done.returncode, 2)
            for name in boards():
                self.assertIn(name, done.stderr)
        self.assertFalse(os.path.exists(self.path("out")))

    def test_a_screen_larger_than_the_graphics_processor_can_draw_is_refused(self):
        done = kiosk.invisibly("--board", "pi3-hdmi", "--size", "2560x1440", "--frames", 1)
        self.assertEqual(done.returncode, 4)
        self.assertIn("2048", done.stderr)
        self.assertEqual(kiosk.invisibly("--board", "pi4-hdmi", "--size", "2560x1440", "--frames", 1).returncode, 0)

    def test_a_turned_panel_is_seen_upright(self):
        seen = self.frame("pi-touch-display-2", "--rotate", "90", "--page", "mission")
        page = kiosk.rendered(self.path("out"), "1280x720", "mission-open", "--config",
                              kiosk.write(self.path("c.json"), '{"board": "pi-touch-display-2"}'))
        x, y = (seen.width - 1280) // 2, (seen.height - 720) // 2
        self.assert_same_picture(seen.crop(x, y, 1280, 720), page)

    def test_the_settings_can_name_a_board(self):
        words = ["--config", kiosk.write(self.path("kiosk.json"), '{"board": "spi-35"}')]
        by_name = kiosk.rendered(self.path("a"), "480x320", "mission-open", *words)
        by_word = kiosk.rendered(self.path("b"), "480x320", "mission-open", "--board", "spi-35")
        self.assert_same_picture(by_name, by_word)
        other = kiosk.rendered(self.path("c"), "480x320", "mission-open", "--board", "pi3-hdmi")
        self.assertNotEqual(other.rgb, by_name.rgb, "a board of another size looks the same")


class OnADesktop(kiosk.TestCase):
    def window(self, screen):
        """Place and size of the window."""
        number = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "VGT kiosk"],
                                env=screen.environment(), check=True, timeout=20, capture_output=True,
                                text=True).stdout.split()[0]
        lines = subprocess.run(["xdotool", "getwindowgeometry", "--shell", number], env=screen.environment(),
                               check=True, timeout=20, capture_output=True, text=True).stdout.split()
        values = dict(line.split("=") for line in lines)
        return tuple(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def wait_for(self, page, screen, area):
        """Until this part of the screen shows the page."""
        screen.xdotool("mousemove", 0, 0)  # the arrow is part of the pixels
        seen = kiosk.comes_true(lambda: screen.screenshot().crop(*area).rgb == page.rgb, kiosk.patience(10))
        if not seen:
            self.assert_same_picture(screen.screenshot().crop(*area), page)

    def test_a_board_fits_into_a_smaller_desktop(self):
        with Xvfb(800, 600) as screen, Program([kiosk.program(), "run", "--board", "pi-touch-display-2"], screen):
            x, y, width, height = self.window(screen)
            self.assertEqual(height, 540)
            self.assertLess(width, 540)

            def shows_the_message():
                picture = screen.screenshot().crop(x, y, width, height)
                column = [picture.at(width // 6, row) for row in range(height)]
                return column.count(AMBER) > height // 20
            self.assertTrue(kiosk.comes_true(shows_the_message, kiosk.patience(10)))

    def test_a_click_on_the_message_opens_its_page_on_any_kind_of_touch(self):
        for name in ("spi-35", "pi-dsi-7"):
            width, height = shown_size(boards()[name])
            pages = [kiosk.rendered(self.path(name), f"{width}x{height}", page, "--board", name)
                     for page in ("mission-open", "emergency-open")]
            with self.subTest(name), Xvfb(1200, 800) as screen, \
                    Program([kiosk.program(), "run", "--board", name, "--page", "mission"], screen) as program:
                x, y, w, h = self.window(screen)
                area = (x + (w - width) // 2, y + (h - height) // 2, width, height)
                self.wait_for(pages[0], screen, area)
                screen.tap(area[0] + width // 2, area[1] + height - 10)
                self.wait_for(pages[1], screen, area)
                self.assertTrue(program.running())


if __name__ == "__main__":
    kiosk.main(needs_screen=True)
