"""The ladder of a program that dies: each death is counted by the next start, which begins further down, ends at
the safe page, and has the message on the screen before it reads what may kill it again.

Usage: ladder_test.py PROGRAM [TEST...]
"""

import os
import re
import shutil
import signal
import subprocess

import kiosk
from headless_test import can_trace
from picture import Picture
from service_test import Service
from xvfb import Program, Xvfb

SIZE = "480x320"
ALL = ("current", "last-good", "built-in", "safe-page")
DEATHS_A_RUNG = 3


class Lives(kiosk.TestCase):
    """Starts in a row, as systemd gives them: a folder that lives as long as the machine runs, one that stays."""

    def setUp(self):
        super().setUp()
        self.content = kiosk.content_copy(self.folder)
        self.variables = {"RUNTIME_DIRECTORY": self.path("runtime"), "STATE_DIRECTORY": self.path("state")}
        for folder in self.variables.values():
            os.mkdir(folder)

    def live(self, *words, content=None, **variables):
        """One start: exit code, log, and what was seen if it ended in order."""
        shot = self.path("shot.png")
        if os.path.exists(shot):
            os.remove(shot)
        done = kiosk.invisibly("--size", SIZE, "--content", content or self.content, "--frames", 2,
                               "--reduced-motion", "--screenshot", shot, *words, **self.variables | variables)
        return done.returncode, done.stderr, Picture.load(shot) if done.returncode == 0 else None

    def die(self, moments, times=1):
        for _ in range(times):
            code, log, _ = self.live(f"--crash-on={moments}")
            self.assertEqual(code, -signal.SIGABRT, log)
        return log

    def safe_page(self):
        return kiosk.screenshot(self.folder, "--size", SIZE, "--reduced-motion",
                                binary=self.without_fonts())[0]

    def without_fonts(self):
        folder = self.path("bare")
        os.mkdir(folder)
        binary = kiosk.installed_copy(folder)
        shutil.rmtree(os.path.join(folder, "share", "vgt-kiosk", "fonts"))
        return binary

    def keep_copy(self):
        """What a healthy run leaves: a copy of content that differs from what is there now."""
        shutil.copytree(self.content, os.path.join(self.variables["STATE_DIRECTORY"], "last-good"))
        kiosk.edit_json(os.path.join(self.content, "deck.json"), lambda deck: deck["pages"].pop(0))


class Steps(Lives):
    def test_a_crash_loop_goes_down_to_the_safe_page_and_stays_there(self):
        self.keep_copy()
        for rung in ALL[1:]:
            self.die(",".join(ALL), DEATHS_A_RUNG)
            log = self.die("content")  # the rung is told before the content is read
            self.assertIn("starting with: " + rung, log)
            if rung != ALL[-1]:
                self.die(",".join(ALL), DEATHS_A_RUNG - 2)
                continue
            for _ in range(2 * DEATHS_A_RUNG):
                self.assertIn("starting with: safe-page", self.die("safe-page"))
        code, log, seen = self.live()
        self.assertEqual(code, 0, log)
        self.assertIn("showing the safe page", log)
        self.assert_same_picture(seen, self.safe_page())

    def test_each_rung_shows_what_it_promises(self):
        self.keep_copy()
        current = self.live()[2]
        copied = self.live(content=os.path.join(self.variables["STATE_DIRECTORY"], "last-good"))[2]
        self.die("current", DEATHS_A_RUNG)
        code, log, seen = self.live()
        self.assertEqual(code, 0)
        self.assertIn("showing the last good content", log)
        self.assert_same_picture(seen, copied)
        self.assertNotEqual(seen.rgb, current.rgb)
        self.die("current,last-good", 2 * DEATHS_A_RUNG)
        self.assertIn("showing the built-in content", self.live()[1])

    def test_without_a_copy_its_rung_is_not_tried(self):
        self.die("current,built-in", 2 * DEATHS_A_RUNG)
        self.assertIn("showing the safe page", self.live()[1])

    def test_an_end_in_order_begins_at_the_top_again(self):
        self.die("current", DEATHS_A_RUNG)
        self.assertEqual(self.live()[0], 0)
        self.assertNotIn("starting with", self.live()[1])

    def test_every_way_to_die_counts(self):
        for how, code in (("segv", -signal.SIGSEGV), ("terminate", -signal.SIGABRT), ("throw", 4)):
            if how == "segv" and "asan" in kiosk.program():
                continue  # a sanitizer has a handler of its own
            found = self.live("--crash-on=current:" + how)[0]
            self.assertEqual(found, code, how)
            self.assertIn("has died before", self.live()[1], how)

    def test_state_that_is_broken_or_cannot_be_written_means_defaults(self):
        self.die("current")
        (name,) = os.listdir(self.variables["RUNTIME_DIRECTORY"])
        record = os.path.join(self.variables["RUNTIME_DIRECTORY"], name)
        good = self.live()[2]
        for broken in (b"", b"x", b"\xff" * 4096):
            with open(record, "wb") as file:
                file.write(broken)
            code, log, seen = self.live()
            self.assertEqual(code, 0, log)
            self.assertNotIn("starting with", log)
            self.assert_same_picture(seen, good)
        code, log, seen = self.live(RUNTIME_DIRECTORY="/proc/nowhere", STATE_DIRECTORY="/proc/nowhere")
        self.assertEqual(code, 0, log)
        self.assertIn("cannot be written", log)
        self.assert_same_picture(seen, good)

    def test_nothing_is_written_while_it_runs(self):
        if not can_trace():
            self.skipTest("strace is not installed, or not allowed")
        log = self.path("calls")
        calls = "trace=open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,write,fsync"
        done = subprocess.run(["strace", "-f", "-y", "-o", log, "-e", calls, kiosk.program(), "run", "--size", SIZE,
                               "--content", self.content, "--for", "3s"],
                              env=kiosk.environment(SDL_VIDEODRIVER="dummy", ASAN_OPTIONS="detect_leaks=0",
                                                    **self.variables),
                              stderr=subprocess.PIPE, text=True, timeout=kiosk.patience(60), check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = kiosk.read(log).splitlines()
        shown = next(at for at, line in enumerate(lines) if "display: " in line)
        changes = [at for at, line in enumerate(lines) if re.search(r"\b(rename\w*|fsync)\(", line)]
        # The record of the start before there is a picture, that of the end after the last one.
        self.assertTrue(any(at < shown for at in changes), "no record of the start")
        self.assertTrue(any(at > shown for at in changes), "no record of the end")
        first_of_the_end = min(at for at in changes if at > shown)
        for line in lines[shown + 1:first_of_the_end - 4]:
            if "O_WRONLY" in line or "O_RDWR" in line or "O_CREAT" in line:
                self.assertRegex(line, r'"/(dev|proc|sys)/')
            self.assertNotRegex(line, r"\b(creat|mkdir\w*|rename\w*|unlink\w*)\(")
            if " write(" in line:
                self.assertRegex(line, r"write\(\d+<(pipe|anon_inode|socket|/dev/)", "writes to a file")


class First(Lives):
    """After a death the message is there before the content is read."""

    def test_the_safe_page_stands_while_content_is_read(self):
        safe = self.safe_page()
        with Xvfb(480, 320) as screen:
            words = [kiosk.program(), "run", "--fullscreen", "--content", self.content]
            self.die("content")
            variables = self.variables | {"DISPLAY": screen.display}
            with Program([*words, "--crash-on=content:hang"], screen, **variables) as program:
                screen.wait_for(safe, program)
                os.kill(program.pid, signal.SIGKILL)  # it hangs, as it was asked to


class Hangs(Lives):
    def test_a_hang_is_not_fed_and_the_next_start_is_ready(self):
        """What stops the watchdog's pings; that systemd then ends it is for `./dev board` and the boot test."""
        words = ["--content", self.content]
        for moment in ("current:hang", "content:hang"):
            with Service(self.folder, *words, "--crash-on=" + moment, watchdog_s=1, SDL_VIDEODRIVER="dummy",
                         **self.variables) as service:
                self.assertRaises(AssertionError, service.hear, "^WATCHDOG=1$", 3)
                service.process.send_signal(signal.SIGABRT)  # as systemd does
                self.assertEqual(service.process.wait(), -signal.SIGABRT)
            os.remove(service.path)
            with Service(self.folder, *words, watchdog_s=1, SDL_VIDEODRIVER="dummy", **self.variables) as service:
                service.hear("^READY=1$")
                service.hear("^WATCHDOG=1$")
                service.process.terminate()
                self.assertEqual(service.process.wait(), 0)
            os.remove(service.path)


if __name__ == "__main__":
    kiosk.main(needs_screen=True)
