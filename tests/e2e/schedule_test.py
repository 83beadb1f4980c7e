"""The screen goes off by the timetable of kiosk.json, on a clock that a library sets (tests/faults/clock_shim.cpp);
a touch wakes it and opens nothing; with a clock that nobody can trust it stays on.

Usage: schedule_test.py PROGRAM SHIM [TEST...]
"""

import calendar
import json
import os
import sys
import time

import kiosk
from xvfb import Program, Xvfb

WIDTH, HEIGHT = 800, 480
AWAKE_S = 10
NIGHT = {"schedule": {"awake_s": AWAKE_S, "spans": [{"from": "20:00", "to": "07:00", "screen": "off"}]}}


def utc(year, hour, minute, second):
    return calendar.timegm((year, 11, 26, hour, minute, second))


class Nights(kiosk.TestCase):
    def setUp(self):
        super().setUp()
        self.config = kiosk.write(self.path("kiosk.json"), json.dumps(NIGHT))
        self.log = open(self.path("log"), "w+", encoding="utf-8")
        self.addCleanup(self.log.close)

    def start(self, screen, clock, zone="UTC0"):
        return Program([kiosk.program(), "run", "--fullscreen", "--config", self.config, "--reduced-motion"], screen,
                       log=self.log, LD_PRELOAD=SHIM, KIOSK_CLOCK=str(clock), TZ=zone)

    def logged(self):
        return kiosk.read(self.log.name)

    def assert_logs(self, line, timeout):
        self.assertTrue(kiosk.comes_true(lambda: line in self.logged(), timeout), self.logged())

    def test_off_at_eight_and_on_by_a_touch_that_opens_nothing(self):
        before = AWAKE_S + 4  # seconds: enough for what a start keeps the screen on
        with Xvfb(WIDTH, HEIGHT) as screen:
            # 19:59 in Berlin, by the rule of its zone
            clock = utc(2026, 18, 59, 60 - before)
            with self.start(screen, clock, "CET-1CEST,M3.5.0,M10.5.0/3") as program:
                started = time.monotonic()
                self.assert_logs("screen off", before + 20)
                self.assertGreater(time.monotonic() - started, before - 2)
                dark = screen.wait_until_still()
                self.assertEqual(set(dark.rgb), {0})
                screen.tap(WIDTH // 2, HEIGHT // 3)
                self.assert_logs("screen on", 5)
                self.assertNotEqual(set(screen.wait_until_still().rgb), {0})
                self.assertTrue(program.running())
                # Dark again, as it would not be for a minute if the touch had opened a page.
                self.assertTrue(kiosk.comes_true(lambda: self.logged().count("screen off") == 2, AWAKE_S + 10))

    def test_on_while_the_clock_is_before_the_program_was_built(self):
        with Xvfb(WIDTH, HEIGHT) as screen:
            with self.start(screen, utc(2001, 23, 0, 0)):
                self.assert_logs("schedule: the screen stays on: the system clock is before", 20)
                time.sleep(AWAKE_S + 3)
                self.assertNotIn("screen off", self.logged())

    def test_doctor_tells(self):
        for year, told in ((2026, r"schedule\s+23:00 here; now the screen is off, next change in 8 h 0 min"),
                           (2001, r"schedule\s+not kept, the screen is always on: the system clock is before")):
            done = kiosk.run("doctor", "--config", self.config, LD_PRELOAD=SHIM, KIOSK_CLOCK=str(utc(year, 23, 0, 0)),
                             TZ="UTC0")
            self.assertRegex(done.stdout, told)

    def test_hours_that_leave_none_are_refused(self):
        always = kiosk.write(self.path("always.json"), json.dumps(
            {"schedule": {"spans": [{"from": "00:00", "to": "24:00", "screen": "off"}]}}))
        done = kiosk.run("check", "--config", always)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("the screen would never be on", done.stdout + done.stderr)


if __name__ == "__main__":
    SHIM = os.path.abspath(sys.argv.pop(2)) if len(sys.argv) > 2 else sys.exit(__doc__)
    kiosk.main(needs_screen=True)
