"""What `vgt-kiosk render` promises: every page, as a picture of the right size and turn, the same each time.

Usage: render_test.py PROGRAM [TEST...]
"""

import json
import os

import kiosk
from picture import Picture

SMALL = "480x320"


def languages():
    """Every file of text/ is one."""
    return {name.removesuffix(".json") for name in os.listdir(os.path.join(kiosk.default_content(), "text"))}


def deck():
    return json.loads(kiosk.read(os.path.join(kiosk.default_content(), "deck.json")))


def page_names():
    """The pictures that there must be: each page opened, those of the loop also as the loop shows them."""
    pages = deck()["pages"]
    return {page["id"] + "-open" for page in pages} | {page["id"] for page in pages if page.get("loop")}


def files_below(folder):
    """Path from `folder` to bytes, for each file."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                found[os.path.relpath(os.path.join(place, name), folder)] = file.read()
    return found


class Pages(kiosk.TestCase):
    def test_the_same_input_gives_the_same_bytes(self):
        words = ["--lang", "en", "--contact-sheet"]
        first = files_below(kiosk.render(self.path("first"), SMALL, *words))
        second = files_below(kiosk.render(self.path("second"), SMALL, *words))
        self.assertGreater(len(first), len(page_names()))
        self.assertEqual(set(first), set(second))
        self.assertEqual([name for name in first if first[name] != second[name]], [])

    def test_every_page_in_every_language(self):
        # One page of each where that takes long; compare_renders.py looks at all of them on an emulated processor.
        some = ["--page", "emergency"] if kiosk.patience(1) > 1 else []
        folder = kiosk.render(self.path("out"), SMALL, "--lang", "all", *some)
        self.assertEqual(set(os.listdir(folder)), languages())
        for language in os.listdir(folder):
            names = {name.removesuffix(".png") for name in os.listdir(os.path.join(folder, language))}
            self.assertEqual((names if some else page_names()) - names, set(), language)
            for name in names:
                size = kiosk.png_size(os.path.join(folder, language, name + ".png"))
                self.assertEqual(size, (480, 320), f"{language}/{name}")

    def test_several_sizes_at_once(self):
        out = self.path("out")
        done = kiosk.run("render", "--out", out, "--size", SMALL, "--size", "320x480", "--page", "emergency")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(set(os.listdir(out)), {SMALL, "320x480"})
        for size in os.listdir(out):
            path = os.path.join(out, size, "en", "emergency.png")
            self.assertEqual("%dx%d" % kiosk.png_size(path), size)

    def test_one_page(self):
        folder = os.path.join(kiosk.render(self.path("out"), SMALL, "--page", "mission"), "en")
        for name in os.listdir(folder):
            self.assertTrue(name.startswith("mission"), name)
        self.assertLessEqual({"mission.png", "mission-open.png"}, set(os.listdir(folder)))

    def test_contact_sheet(self):
        folder = kiosk.render(self.path("out"), SMALL, "--page", "mission", "--contact-sheet")
        sheet = Picture.load(os.path.join(folder, "en", "contact-sheet.png"))
        self.assertGreater(len(set(sheet.rgb)), 16, "the sheet is empty")


class Turned(kiosk.TestCase):
    """A panel of W x H that is turned shows the page of H x W (or W x H), turned clockwise."""

    def test_each_turn_is_the_upright_page_turned(self):
        for degrees in (0, 90, 180, 270):
            upright_size = "320x480" if degrees in (90, 270) else SMALL
            for name in ("logo", "emergency-open"):
                with self.subTest(f"{name} turned by {degrees}"):
                    upright = kiosk.rendered(self.path(f"upright{degrees}"), upright_size, name)
                    out = self.path(f"turned{degrees}")
                    panel = kiosk.rendered(out, SMALL, name, "--rotate", degrees)
                    self.assertEqual((panel.width, panel.height), (480, 320))
                    self.assert_same_picture(panel, kiosk.turned(upright, degrees), f"{name} {degrees}")


class Unwritable(kiosk.TestCase):
    def assert_fails_naming(self, path, *words):
        done = kiosk.run("render", "--size", SMALL, "--page", "mission", *words)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, rf"error: {path}.*: cannot be (made|written): \w+")

    def test_a_file_is_in_the_way(self):
        out = kiosk.write(self.path("out"), "")
        self.assert_fails_naming(out, "--out", out)

    def test_a_folder_is_in_the_place_of_a_picture(self):
        out = self.path("out")
        os.makedirs(os.path.join(out, SMALL, "en", "mission.png"))
        self.assert_fails_naming(os.path.join(out, SMALL, "en", "mission.png"), "--out", out)
        self.assertEqual([name for name in os.listdir(os.path.join(out, SMALL, "en")) if ".part" in name], [])

    def test_content_that_cannot_be_shown(self):
        done = kiosk.run("render", self.path("missing"), "--out", self.path("out"))
        self.assertEqual(done.returncode, 1)
        self.assertIn(self.path("missing", "deck.json"), done.stderr)
        self.assertFalse(os.path.exists(self.path("out")))


if __name__ == "__main__":
    kiosk.main(needs_screen=False)
