"""The program as a service manager has it: what it says on the notification socket, how it waits for a
screen, how it rests.

Usage: service_test.py PROGRAM [TEST...]
"""

import os
import re
import signal
import socket
import subprocess
import time

import kiosk

SIZE = "480x320"
MOST_WAKE_UPS = 5  # a second, with a still page and the watchdog on


def has_screen():
    return any(kiosk.read(os.path.join(place, "status")).startswith("connected")
               for place, _, names in os.walk("/sys/class/drm") if "status" in names)


class Service:
    """The program with a notification socket, and what it said there."""

    def __init__(self, folder, *words, watchdog_s=10, **variables):
        self.path = os.path.join(folder, "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.path)
        self.heard = []
        extra = {"NOTIFY_SOCKET": self.path, "WATCHDOG_USEC": str(int(watchdog_s * 1_000_000))} | variables
        self.process = subprocess.Popen([kiosk.program(), "run", "--size", SIZE, *map(str, words)],
                                        env=kiosk.environment(**extra), cwd=folder, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()
        self.socket.close()

    def hear(self, wanted, timeout=20):
        """The next message that matches; the others are kept in `heard`."""
        end = time.monotonic() + kiosk.patience(timeout)
        while time.monotonic() < end:
            self.socket.settimeout(max(0.01, end - time.monotonic()))
            try:
                message = self.socket.recv(4096).decode()
            except TimeoutError:
                break
            self.heard.append(message)
            if re.search(wanted, message):
                return message
        raise AssertionError(f"never heard {wanted}, but {self.heard}; exit code {self.process.poll()}")

    def forget(self):
        """What it has said so far, and nobody has heard."""
        self.socket.setblocking(False)
        try:
            while True:
                self.heard.append(self.socket.recv(4096).decode())
        except BlockingIOError:
            pass

    def switches(self):
        """How often its main thread went to sleep and was woken."""
        status = kiosk.read(f"/proc/{self.process.pid}/task/{self.process.pid}/status")
        return int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", status, re.MULTILINE).group(1))


class Told(kiosk.TestCase):
    def test_ready_with_the_first_picture_then_the_watchdog_then_the_end(self):
        with Service(self.folder, SDL_VIDEODRIVER="dummy") as service:
            service.hear("^READY=1$")
            self.assertRegex(service.hear("^STATUS="), "dummy, window surface, 480x320")
            service.hear("^WATCHDOG=1$")
            service.hear("^WATCHDOG=1$")  # of a page that stands still
            service.process.send_signal(signal.SIGTERM)
            service.hear("^STOPPING=1$")
            self.assertEqual(service.process.wait(timeout=kiosk.patience(5)), 0)

    def test_a_stopped_program_says_nothing(self):
        with Service(self.folder, watchdog_s=1, SDL_VIDEODRIVER="dummy") as service:
            service.hear("^WATCHDOG=1$")
            service.process.send_signal(signal.SIGSTOP)
            while True:  # what was on its way
                service.socket.settimeout(0.2)
                try:
                    service.socket.recv(4096)
                except TimeoutError:
                    break
            service.socket.settimeout(1.5)
            self.assertRaises(TimeoutError, service.socket.recv, 4096)

    def test_the_screen_goes_off_and_on_by_signals_and_the_watchdog_hears_on(self):
        with Service(self.folder, watchdog_s=1, SDL_VIDEODRIVER="dummy") as service:
            service.hear("^READY=1$")
            for number, line in ((signal.SIGUSR1, "screen off: black"), (signal.SIGUSR2, "screen on")):
                service.process.send_signal(number)
                while line not in service.process.stderr.readline():
                    self.assertIsNone(service.process.poll())
                for _ in range(3):
                    service.hear("^WATCHDOG=1$")
            service.process.terminate()
            self.assertEqual(service.process.wait(timeout=kiosk.patience(5)), 0)

    def test_a_still_page_wakes_it_five_times_a_second_at_most(self):
        with Service(self.folder, "--page", "vision", "--reduced-motion", SDL_VIDEODRIVER="dummy") as service:
            service.hear("^READY=1$")
            before, since = service.switches(), time.monotonic()
            while time.monotonic() - since < 60:  # until it has prepared the neighbours
                time.sleep(2)
                now = service.switches()
                if now - before <= 2 * MOST_WAKE_UPS:
                    break
                before = now
            start, before = time.monotonic(), service.switches()
            service.heard.clear()
            service.hear("^WATCHDOG=1$")
            service.hear("^WATCHDOG=1$")
            took = time.monotonic() - start
            self.assertLessEqual((service.switches() - before) / took, MOST_WAKE_UPS)


class Waits(kiosk.TestCase):
    """Without a screen at the console the service waits; a person who types `run` does not."""

    def setUp(self):
        super().setUp()
        if has_screen():
            self.skipTest("this machine has a screen of its own")

    def assert_waits(self, service):
        service.hear("^READY=1$")
        service.hear("^STATUS=waiting for a screen$")
        for _ in range(3):
            service.hear("^WATCHDOG=1$")
        self.assertIsNone(service.process.poll())
        self.assertFalse(os.path.exists(self.path("vgt-kiosk-pages")))
        service.process.send_signal(signal.SIGTERM)
        self.assertEqual(service.process.wait(timeout=kiosk.patience(5)), 0)
        self.assertIn("waiting for a screen: no display: ", service.process.stderr.read())

    def test_with_a_supervisor(self):
        with Service(self.folder) as service:
            self.assert_waits(service)

    def test_with_the_console_named(self):
        with Service(self.folder, SDL_VIDEODRIVER="kmsdrm") as service:
            self.assert_waits(service)

    def test_when_asked_to_and_when_it_fills_the_screen(self):
        config = kiosk.write(self.path("kiosk.json"), '{"display": {"fullscreen": "always"}}')
        for words in (["--wait-for-display"], ["--config", config]):
            process = subprocess.Popen([kiosk.program(), "run", *words], env=kiosk.environment(), cwd=self.folder,
                                       stderr=subprocess.PIPE, text=True)
            try:
                self.assertIn("waiting for a screen", process.stderr.readline())
                self.assertIsNone(process.poll())
                process.terminate()
                self.assertEqual(process.wait(timeout=kiosk.patience(5)), 0)
            finally:
                process.kill()
                process.communicate()

    def test_a_desktop_that_is_not_there_is_not_waited_for(self):
        with Service(self.folder, DISPLAY=":12345") as service:
            self.assertEqual(service.process.wait(timeout=kiosk.patience(20)), 3)
            self.assertFalse(os.path.exists(self.path("vgt-kiosk-pages")))


if __name__ == "__main__":
    kiosk.main(needs_screen=False)
