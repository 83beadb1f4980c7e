"""What the display counts, through the real program: nothing unless asked for, starts at the end of a run, and no
trouble with a folder that is broken.

Usage: counters_test.py PROGRAM [TEST...]
"""

import json
import os
import subprocess

import kiosk

HEADLINE = "day,what,name,count"


class Counters(kiosk.TestCase):
    def setUp(self):
        super().setUp()
        self.state = self.path("state")
        self.memory = self.path("memory")  # where each start leaves word for the next
        for folder in (self.state, self.memory):
            os.makedirs(folder)
        self.file = os.path.join(self.state, "counters.csv")

    def run_once(self, counters=None, state=None):
        """A short run as the service starts it; its messages."""
        config = self.path("kiosk.json")
        with open(config, "w", encoding="utf-8") as file:
            json.dump({"counters": counters} if counters else {}, file)
        done = subprocess.run([kiosk.program(), "run", "--config", config, "--size", "800x480", "--frames", "2"],
                              env=kiosk.environment(SDL_VIDEODRIVER="dummy",
                                                    STATE_DIRECTORY=state or self.state,
                                                    RUNTIME_DIRECTORY=self.memory),
                              capture_output=True, text=True, timeout=kiosk.patience(60), check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stderr

    def lines(self, code=0):
        done = kiosk.run("counters", "--file", self.file)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout.splitlines()

    def starts(self):
        head, *rows = self.lines()
        self.assertEqual(head, HEADLINE)
        for row in rows:
            self.assertRegex(row, r"^(\d{4}-\d\d-\d\d|unknown),(start|fault|page|message|language),[\w-]*,\d+$")
        return sum(int(row.split(",")[3]) for row in rows if ",start," in row)

    def test_off_by_default(self):
        for counters in (None, "off"):
            self.run_once(counters)
            self.assertEqual(os.listdir(self.state), [])
        self.assertEqual(self.lines(code=1), [])

    def test_the_end_of_a_run_writes_and_the_next_goes_on(self):
        for starts in (1, 2):
            self.run_once("daily")
            self.assertEqual(self.starts(), starts)
            self.assertEqual(os.listdir(self.state), ["counters.csv"])

    def test_a_broken_file_gives_way(self):
        for broken in (b"", b"\xff\x00", b"day,what,name,count\n2026-11-26,start,,1", b"x" * 5_000_000):
            with open(self.file, "wb") as file:
                file.write(broken)
            self.assertEqual(self.lines(code=1), [])
            self.run_once("daily")
            self.assertEqual(self.starts(), 1)

    def test_a_folder_that_cannot_be_written(self):
        blocked = self.path("blocked")
        with open(blocked, "w", encoding="utf-8"):
            pass  # a file where the folder should be: nobody can write below it, not even root
        self.assertIn("counters: ", self.run_once("daily", state=blocked))
        os.makedirs(self.file)
        self.assertIn("not a regular file", self.run_once("daily"))


if __name__ == "__main__":
    kiosk.main(needs_screen=False)
