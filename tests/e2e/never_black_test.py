"""Each step of the ladder that keeps the screen from being black, broken on purpose: a bad page is left out,
bad content is replaced by what is built in, without fonts the safe page is shown.

Usage: never_black_test.py PROGRAM [TEST...]
"""

import os
import re
import shutil

import kiosk
from xvfb import Program, Xvfb

SIZE, WIDTH, HEIGHT = "800x480", 800, 480
FIRST_LOOP_PAGE, OTHER_PAGE = "logo", "mission"
BUILT_IN = "showing the built-in content instead"


def brightness(pixel):
    return (2 * pixel[0] + 5 * pixel[1] + pixel[2]) / 8


def pixels_of(picture):
    rgb = picture.rgb
    return [rgb[i : i + 3] for i in range(0, len(rgb), 3 * 7)]  # every seventh will do


def page_of(deck, page_id):
    return next(page for page in deck["pages"] if page["id"] == page_id)


class BadPage(kiosk.TestCase):
    """One page with a fault is as good as not there; the others are shown."""

    def setUp(self):
        super().setUp()
        self.content = kiosk.content_copy(self.folder)
        self.deck = os.path.join(self.content, "deck.json")

    def seen(self, *words):
        return kiosk.screenshot(self.folder, "--size", SIZE, "--content", self.content, *words)

    def assert_left_out(self, page_id, *words):
        """What is seen now is what is seen when the deck does not have the page."""
        picture, log = self.seen(*words)
        self.assertNotIn(BUILT_IN, log)
        self.assertNotIn("safe page", log)
        kiosk.edit_json(self.deck, lambda deck: deck["pages"].remove(page_of(deck, page_id)))
        without, _ = self.seen(*words)
        self.assert_same_picture(picture, without)
        return log

    def test_a_fault_in_the_deck(self):
        def break_page(deck):
            page_of(deck, FIRST_LOOP_PAGE)["kind"] = "nonsense"
        kiosk.edit_json(self.deck, break_page)
        line = 1 + kiosk.read(self.deck).split("\n").index('      "kind": "nonsense",')
        log = self.assert_left_out(FIRST_LOOP_PAGE)
        self.assertRegex(log, rf"error: {re.escape(self.deck)}:{line}:15: error: .*/pages/0/kind")

    def test_a_fault_in_the_words(self):
        text = os.path.join(self.content, "text", "en.json")
        kiosk.edit_json(text, lambda words: words["pages"][FIRST_LOOP_PAGE].update(loop_line=7))
        log = self.assert_left_out(FIRST_LOOP_PAGE)
        self.assertRegex(log, rf"error: {re.escape(text)}:\d+:\d+: error: .*/pages/{FIRST_LOOP_PAGE}/loop_line")

    def test_a_bad_page_is_left_out_among_the_opened_ones(self):
        def break_page(deck):
            page_of(deck, "what")["blocks"] = []
        kiosk.edit_json(self.deck, break_page)
        self.assert_left_out("what", "--page", OTHER_PAGE)

    def test_a_broken_picture(self):
        """Whether the page is shown without it or left out: something is shown, and the file is named."""
        name = page_of(kiosk.json.loads(kiosk.read(self.deck)), FIRST_LOOP_PAGE)["image"]["file"]
        for broken in ("", "<svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"):
            kiosk.write(os.path.join(self.content, "images", name), broken)
            picture, log = self.seen()
            self.assertNotIn("safe page", log)
            self.assertIn(name, log)
            self.assertGreater(len(set(pixels_of(picture))), 8)


class BadContent(kiosk.TestCase):
    """A folder that cannot be shown at all: the default deck in English, which is built into the program."""

    def setUp(self):
        super().setUp()
        content = kiosk.content_copy(self.path("good"))

        def drop_images(deck):
            for page in deck["pages"]:
                page.pop("image", None)
        kiosk.edit_json(os.path.join(content, "deck.json"), drop_images)
        self.good = content

    def expected(self, name):
        """The built-in content has no pictures and one language."""
        config = kiosk.write(self.path("english.json"), '{"languages": ["en"]}')
        return kiosk.rendered(self.path("out"), SIZE, name, self.good, "--config", config)

    def breakages(self):
        """Content folders with one thing wrong, and what the log names."""
        yield self.path("missing"), "missing/deck.json"
        for name, text in (("truncated", '{"pages": ['), ("empty", ""), ("binary", "\0\1\2"), ("list", "[]"),
                           ("no pages", '{"pages": []}')):
            content = kiosk.content_copy(self.path(name))
            kiosk.write(os.path.join(content, "deck.json"), text)
            yield content, os.path.join(content, "deck.json")
        content = kiosk.content_copy(self.path("unreadable"))
        os.remove(os.path.join(content, "text", "en.json"))
        os.mkdir(os.path.join(content, "text", "en.json"))
        yield content, "en.json"
        content = kiosk.content_copy(self.path("encoding"))
        with open(os.path.join(content, "text", "en.json"), "r+b") as file:
            file.write(b"{\xff")
        yield content, "en.json:1:2"

    def test_the_built_in_content_is_shown(self):
        loop, opened = self.expected("logo"), self.expected("mission-open")
        for content, named in self.breakages():
            with self.subTest(content):
                picture, log = kiosk.screenshot(self.folder, "--size", SIZE, "--content", content)
                self.assertIn(BUILT_IN, log)
                self.assertIn(named, log)
                self.assert_same_picture(picture, loop, content)
        picture, _ = kiosk.screenshot(self.folder, "--size", SIZE, "--content", self.path("missing"),
                                      "--page", "mission")
        self.assert_same_picture(picture, opened)

    def test_on_a_screen(self):
        expected = self.expected("logo")
        with Xvfb(WIDTH, HEIGHT) as screen:
            command = [kiosk.program(), "run", "--fullscreen", "--content", self.path("missing")]
            with Program(command, screen) as program:
                screen.wait_for(expected, program)
                self.assertEqual(program.stop(), 0)


class NoFonts(kiosk.TestCase):
    """Without fonts no text can be set: the safe page, a picture compiled into the program."""

    def setUp(self):
        super().setUp()
        self.binary = kiosk.installed_copy(self.folder)
        self.fonts = self.path("share", "vgt-kiosk", "fonts")

    def seen(self, *words):
        picture, log = kiosk.screenshot(self.folder, *words, binary=self.binary)
        self.assertIn("showing the safe page", log)
        return picture

    def assert_safe_page(self, picture):
        pixels = pixels_of(picture)
        background = max(set(pixels), key=pixels.count)
        self.assertGreater(pixels.count(background), len(pixels) / 2)
        self.assertGreater(background[2], max(background[0], background[1], 40), "not deep blue")
        self.assertLess(brightness(background), 90)
        white = sum(brightness(pixel) > 240 for pixel in pixels)
        self.assertGreater(white, len(pixels) / 100, "no words to be seen")

    def test_the_safe_page_is_shown(self):
        shutil.rmtree(self.fonts)
        for size in (SIZE, "480x320", "1080x1920"):
            picture = self.seen("--size", size)
            self.assertEqual(f"{picture.width}x{picture.height}", size)
            self.assert_safe_page(picture)
            self.assert_same_picture(self.seen("--size", size), picture, "a second run")

    def test_broken_fonts(self):
        for name in os.listdir(self.fonts):
            kiosk.write(os.path.join(self.fonts, name), "no font")
        self.assert_safe_page(self.seen("--size", SIZE))

    def test_without_content_too(self):
        shutil.rmtree(self.path("share", "vgt-kiosk"))
        os.mkdir(self.path("share", "vgt-kiosk"))
        self.assert_safe_page(self.seen("--size", SIZE))

    def test_turned(self):
        shutil.rmtree(self.fonts)
        upright = self.seen("--size", "480x800")
        self.assert_same_picture(self.seen("--size", SIZE, "--rotate", 90), kiosk.turned(upright, 90))

    def test_on_a_screen(self):
        shutil.rmtree(self.fonts)
        expected = self.seen("--size", SIZE)
        with Xvfb(WIDTH, HEIGHT) as screen:
            with Program([self.binary, "run", "--fullscreen"], screen) as program:
                screen.wait_for(expected, program)
                screen.tap(WIDTH // 2, HEIGHT // 2)
                screen.key("F11")
                screen.wait_for(expected, program)
                self.assertEqual(program.stop(), 0)

    def test_pictures_cannot_be_rendered(self):
        """That is a failure, not a broken display; and without a display it stays one without a display."""
        shutil.rmtree(self.fonts)
        done = kiosk.run("render", "--out", self.path("out"), binary=self.binary)
        self.assertEqual(done.returncode, 1)
        self.assertIn("NotoSans-Regular.ttf", done.stderr)
        done = kiosk.run("run", binary=self.binary, cwd=self.folder)
        self.assertEqual(done.returncode, 3)
        self.assertIn("NotoSans-Regular.ttf", done.stderr)


class BadSettings(kiosk.TestCase):
    """A device file or a command line with faults: a wrong value keeps its default, and the log names it."""

    def assert_defaults(self, config, named):
        expected, _ = kiosk.screenshot(self.folder, "--size", SIZE)
        picture, log = kiosk.screenshot(self.folder, "--size", SIZE, "--config", config)
        self.assertIn(named, log)
        self.assert_same_picture(picture, expected, named)

    def test_broken_json(self):
        config = kiosk.write(self.path("kiosk.json"), '{"time": {')
        self.assert_defaults(config, f"{config}:1:11: error: ")

    def test_a_missing_file(self):
        self.assert_defaults(self.path("missing.json"), f"{self.path('missing.json')}: error: ")

    def test_a_wrong_value_does_not_spoil_the_others(self):
        config = kiosk.write(self.path("kiosk.json"),
                             '{"display": {"rotation": 45}, "language": "fr"}')
        expected, _ = kiosk.screenshot(self.folder, "--size", SIZE, "--lang", "fr")
        picture, log = kiosk.screenshot(self.folder, "--size", SIZE, "--config", config)
        self.assertIn(f"{config}:1:26: error: ", log)
        self.assert_same_picture(picture, expected)

    def test_words_that_name_what_the_content_does_not_have(self):
        expected, _ = kiosk.screenshot(self.folder, "--size", SIZE)
        for words in (("--page", "nowhere"), ("--lang", "xx")):
            picture, log = kiosk.screenshot(self.folder, "--size", SIZE, *words)
            self.assertRegex(log, f'error: .*"{words[1]}"')
            self.assert_same_picture(picture, expected, words)


if __name__ == "__main__":
    kiosk.main(needs_screen=True)
