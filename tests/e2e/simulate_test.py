"""Months under a virtual clock: the message on every picture, in the scene and in the pixels; and no 32-bit clock in
the program.

Usage: simulate_test.py PROGRAM [TEST...]
"""

import os
import re
import shutil
import subprocess

import kiosk


class Simulate(kiosk.TestCase):
    def simulated(self, *words, code=0):
        done = kiosk.run("simulate", *words, timeout=280)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout

    def test_days_with_visitors_on_four_clocks(self):
        days = 20 if kiosk.patience(1) == 1 else 1
        rows = re.findall(r"^(from 0|before 2\^31 ms|before 2\^32 ms|anywhere) +(.*)$",
                          self.simulated("--for", f"{days}d"), re.MULTILINE)
        self.assertEqual(len(rows), 4)
        for name, columns in rows:
            length, pictures, without, by_itself, visitors, *_, faults = columns.split()
            self.assertEqual(float(length), days, name)
            self.assertGreater(int(pictures), 4000 * days)
            self.assertGreater(int(by_itself), 4000 * days)
            self.assertGreater(int(visitors), 8 * days)
            self.assertEqual(int(without), 0)
            self.assertEqual(int(faults), 0)
        self.assertEqual(len({columns for _, columns in rows}), 1, "the clock makes a difference")

    def test_the_same_seed_gives_the_same(self):
        first = self.simulated("--for", "3h", "--seed", 7)
        self.assertEqual(self.simulated("--for", "3h", "--seed", 7), first)
        self.assertNotEqual(self.simulated("--for", "3h", "--seed", 8), first)
        later = self.simulated("--for", "3h", "--seed", 7, "--from", 2**31 - 60)
        self.assertEqual(later, first)

    def test_pictures(self):
        folder = self.path("pictures")
        out = self.simulated("--for", "2h", "--seed", 3, "--pictures", folder)
        drawn = int(re.search(r"(\d+) of them drawn", out)[1])
        self.assertGreater(drawn, 5)
        self.assertEqual(len(os.listdir(folder)), drawn)
        self.assertEqual(kiosk.png_size(os.path.join(folder, "view-00001.png")), (800, 480))

    def test_content_that_cannot_be_shown(self):
        self.assertEqual(self.simulated("--content", self.path("missing"), code=1), "")
        self.simulated("--for", "never", code=2)


class Program(kiosk.TestCase):
    def test_no_clock_but_ours(self):
        """SDL_GetTicks wraps after 49.7 days; all others would be a second clock, which a virtual one cannot turn."""
        if shutil.which("nm") is None:
            self.skipTest("nm is not installed")
        # In a cross build the program is a script beside the one of the board.
        elf = kiosk.program() + ".elf"
        elf = elf if os.path.exists(elf) else kiosk.program()
        done = subprocess.run(["nm", "-D", "--undefined-only", elf], capture_output=True, text=True,
                              check=True)
        names = {line.split()[-1].split("@")[0] for line in done.stdout.splitlines() if line.strip()}
        self.assertIn("SDL_Init" if "SDL_Init" in names else "SDL_InitSubSystem", names)
        for name in ("SDL_GetTicks", "SDL_GetTicks64", "SDL_GetPerformanceCounter", "SDL_AddTimer", "clock", "times",
                     "time", "gettimeofday", "rand", "random", "srand"):
            self.assertNotIn(name, names)


if __name__ == "__main__":
    kiosk.main(needs_screen=False)
