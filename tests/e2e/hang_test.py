"""Hangs inside libraries: the watchdog hears nothing more, and the start after it is ready again. The program gets
a library before it (tests/faults/hang_shim.cpp), whose call never returns once a file is there.

Usage: hang_test.py PROGRAM SHIM [TEST...]
"""

import os
import signal
import sys

import kiosk
from service_test import Service


class Hangs(kiosk.TestCase):
    def test_a_page_flip_that_never_comes_back(self):
        self.hang_and_come_back("flip")

    def test_a_layout_that_never_ends(self):
        self.hang_and_come_back("layout")

    def hang_and_come_back(self, call):
        when, hung = self.path("when"), self.path("hung")
        os.mkdir(self.path("runtime"))
        variables = {"SDL_VIDEODRIVER": "dummy", "RUNTIME_DIRECTORY": self.path("runtime")}
        hanging = {"LD_PRELOAD": SHIM, "KIOSK_HANG": call, "KIOSK_HANG_WHEN": when, "KIOSK_HUNG": hung}
        with Service(self.folder, watchdog_s=1, **variables, **hanging) as service:
            service.hear("^READY=1$")
            service.hear("^WATCHDOG=1$")
            with open(when, "w", encoding="utf-8"):
                pass
            # The next page of the loop is laid out, and shown, without a visitor.
            self.assertTrue(kiosk.comes_true(lambda: os.path.exists(hung), 60), "it never came to the call")
            service.forget()
            self.assertRaises(AssertionError, service.hear, "^WATCHDOG=1$", 3)
            self.assertIsNone(service.process.poll())
            service.process.send_signal(signal.SIGABRT)  # what WatchdogSignal= is
            self.assertEqual(service.process.wait(timeout=kiosk.patience(10)), -signal.SIGABRT)
        os.remove(service.path)
        with Service(self.folder, watchdog_s=1, **variables) as service:
            service.hear("^READY=1$")  # with the message on its first picture
            service.hear("^WATCHDOG=1$")
            service.process.terminate()
            self.assertEqual(service.process.wait(timeout=kiosk.patience(10)), 0)
            self.assertIn("has died before", service.process.stderr.read())


if __name__ == "__main__":
    SHIM = os.path.abspath(sys.argv.pop(2)) if len(sys.argv) > 2 else sys.exit(__doc__)
    kiosk.main(needs_screen=False)
