"""A visitor in front of the real program: taps, swipes, wheel, keys, idle time. Each step is compared with
the pictures of `vgt-kiosk render`, pixel by pixel.

Usage: touch_script.py PROGRAM
"""

import json
import os
import subprocess
import sys
import tempfile

from picture import Picture
from xvfb import SKIPPED, Program, Xvfb, missing_tools

WIDTH, HEIGHT = 1280, 800
MIDDLE = (WIDTH // 2, 300)
BAR = (WIDTH // 2, HEIGHT - 80)     # the message, on every page
CORNER = (WIDTH - 77, 77)           # the first control: pause in the loop, home on an opened page
BESIDE_CONTROLS = (0, 0, WIDTH - 160, HEIGHT)
DIALOG = (260, 120, 760, 400)       # inside of the question in the middle
SETTINGS = {"time": {"idle_s": 10, "emergency_idle_s": 15, "warning_s": 20}, "look": {"pixel_shift": False}}


class Visitor:
    def __init__(self, screen, program, folder):
        self.screen, self.program, self.folder = screen, program, folder

    def picture(self, name):
        return Picture.load(os.path.join(self.folder, name + ".png"))

    def sees(self, name, timeout=5.0, area=None):
        try:
            self.screen.wait_for(self.picture(name), self.program, timeout, area=area,
                                 actual=f"touch_script-{name}.png")
        except AssertionError as error:
            raise AssertionError(f"expected {name}: {error}") from None
        print("  sees", name, flush=True)

    def swipe(self, from_x, to_x):
        self.screen.swipe((from_x, MIDDLE[1]), (to_x, MIDDLE[1]))


def taps(visitor):
    visitor.sees("logo", timeout=10)
    visitor.screen.tap(*MIDDLE)
    visitor.sees("logo-open")
    visitor.screen.tap(*BAR)
    visitor.sees("emergency-open")
    visitor.screen.tap(*CORNER)
    visitor.sees("logo")


def swipes_and_wheel(visitor):
    visitor.swipe(900, 400)
    visitor.sees("mission")
    visitor.swipe(400, 900)
    visitor.sees("logo")
    visitor.screen.xdotool("click", 5)
    visitor.sees("mission")
    visitor.screen.xdotool("click", 4)
    visitor.sees("logo")


def sliding_off_presses_nothing(visitor):
    visitor.screen.tap(*MIDDLE)
    visitor.sees("logo-open")
    visitor.screen.swipe(BAR, (BAR[0], MIDDLE[1]))
    visitor.sees("logo-open")
    visitor.screen.tap(*CORNER)
    visitor.sees("logo")


def pausing_holds_the_loop(visitor):
    visitor.screen.tap(*CORNER)
    visitor.sees("logo", area=BESIDE_CONTROLS)
    before = visitor.screen.wait_until_still(seconds=7, timeout=8)
    assert before.differing(visitor.picture("logo")) > 0, "pause looks no different"
    visitor.screen.tap(*CORNER)
    visitor.sees("logo")


def keys(visitor):
    visitor.screen.key("Right")
    visitor.sees("mission")
    visitor.screen.key("e")
    visitor.sees("emergency-open")
    visitor.screen.key("Escape")
    visitor.sees("logo")
    visitor.screen.key("t")
    visitor.sees("menu-topics")
    visitor.screen.key("Home")
    visitor.sees("logo")
    for name in ("ctrl+q", "F11"):  # of a developer's window; a kiosk does not know them
        visitor.screen.key(name)
    visitor.sees("logo")


def a_still_page_costs_nothing(visitor):
    visitor.screen.tap(*MIDDLE)
    visitor.sees("logo-open")
    share = visitor.program.cpu_share(5)
    print(f"  a still page takes {share:.2%} of a processor", flush=True)
    assert share < 0.005, "a still page keeps the processor busy"


def idle_time_leads_back(visitor):
    # From the topics, where nobody reads: an opened page waits for one and a half times its reading time.
    visitor.screen.key("t")
    visitor.sees("menu-topics")
    visitor.sees("idle-warning", timeout=13, area=DIALOG)
    visitor.screen.tap(*MIDDLE)
    visitor.sees("menu-topics")
    visitor.sees("idle-warning", timeout=13, area=DIALOG)
    visitor.sees("logo", timeout=23)


STEPS = (taps, swipes_and_wheel, sliding_off_presses_nothing, pausing_holds_the_loop, keys,
         a_still_page_costs_nothing, idle_time_leads_back)


def main(binary):
    with tempfile.TemporaryDirectory() as folder, Xvfb(WIDTH, HEIGHT) as screen:
        config = os.path.join(folder, "kiosk.json")
        with open(config, "w", encoding="utf-8") as file:
            json.dump(SETTINGS, file)
        subprocess.run([binary, "render", "--out", folder, "--size", f"{WIDTH}x{HEIGHT}", "--lang", "en",
                        "--config", config], check=True)
        pages = os.path.join(folder, f"{WIDTH}x{HEIGHT}", "en")
        with Program([binary, "run", "--fullscreen", "--config", config], screen) as program:
            visitor = Visitor(screen, program, pages)
            for step in STEPS:
                print(step.__name__.replace("_", " "), flush=True)
                step(visitor)
            code = program.stop()
            assert code == 0, f"exit code {code} after SIGTERM"


if __name__ == "__main__":
    if missing_tools():
        print("skipped, not installed:", ", ".join(missing_tools()))
        sys.exit(SKIPPED)
    main(sys.argv[1])
