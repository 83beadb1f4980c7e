"""A kiosk without a screen: the drivers that show nothing, the end by limit or signal, and no display at all.

Usage: headless_test.py PROGRAM [TEST...]
"""

import os
import re
import shutil
import signal
import subprocess
import time

import kiosk
from picture import Picture

INVISIBLE = ("dummy", "offscreen")
SIZE = "800x480"
NETWORKS = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")


def can_trace():
    """Whether strace is installed and may look at other processes here."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False).returncode == 0


class Running:
    """The program with a driver that shows nothing, in a home of its own."""

    def __init__(self, folder, *words, before=(), driver="dummy"):
        self.home = os.path.join(folder, "home")
        os.makedirs(self.home, exist_ok=True)
        variables = {"HOME": self.home, "TMPDIR": self.home, "SDL_VIDEODRIVER": driver,
                     # The leak check of a sanitizer build cannot run under strace.
                     "ASAN_OPTIONS": "detect_leaks=0"}
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                     "XDG_RUNTIME_DIR"):
            variables[name] = self.home
        self.process = subprocess.Popen([*before, kiosk.program(), "run", "--size", SIZE, *map(str, words)],
                                        env=kiosk.environment(**variables), cwd=self.home,
                                        stderr=subprocess.PIPE, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stderr.close()

    def wait_until_it_shows(self):
        """It says so in its log once it has its window."""
        for line in self.process.stderr:
            if "display: " in line:
                return
        raise AssertionError("the program ended without showing anything")

    def rest(self, most=10.0):
        """Waits until it has prepared what it wants to: no processor time for half a second."""
        end, last, since = time.monotonic() + most, self.cpu_ticks(), time.monotonic()
        while time.monotonic() < end and time.monotonic() - since < 0.5:
            time.sleep(0.05)
            now = self.cpu_ticks()
            if now != last:
                last, since = now, time.monotonic()

    def cpu_ticks(self):
        fields = kiosk.read(f"/proc/{self.process.pid}/stat").rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def sockets(self):
        """The inodes of its open sockets."""
        folder, found = f"/proc/{self.process.pid}/fd", set()
        for name in os.listdir(folder):
            match = re.fullmatch(r"socket:\[(\d+)\]", os.readlink(os.path.join(folder, name)))
            if match:
                found.add(match.group(1))
        return found


def network_inodes():
    """The inodes of all internet sockets of this machine."""
    found = set()
    for name in NETWORKS:
        path = os.path.join("/proc/net", name)
        if os.path.exists(path):
            found |= {line.split()[9] for line in kiosk.read(path).splitlines()[1:]}
    return found


class Invisible(kiosk.TestCase):
    def test_the_first_page_is_that_of_render(self):
        expected = kiosk.rendered(self.path("out"), SIZE, "logo")
        for driver in INVISIBLE:
            path = self.path(driver + ".png")
            done = kiosk.run("run", "--size", SIZE, "--frames", 3, "--screenshot", path, SDL_VIDEODRIVER=driver)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assert_same_picture(Picture.load(path), expected, driver)

    def test_each_page_opens_by_its_name(self):
        expected = kiosk.rendered(self.path("out"), SIZE, "vision-open")
        seen, _ = kiosk.screenshot(self.folder, "--size", SIZE, "--page", "vision")
        self.assert_same_picture(seen, expected)

    def test_turned(self):
        expected = kiosk.rendered(self.path("out"), SIZE, "logo", "--rotate", 90)
        seen, _ = kiosk.screenshot(self.folder, "--size", SIZE, "--rotate", 90)
        self.assert_same_picture(seen, expected)

    def test_a_screenshot_that_cannot_be_written_is_named(self):
        path = self.path("missing", "a.png")
        done = kiosk.invisibly("--frames", 1, "--screenshot", path)
        self.assertEqual(done.returncode, 1, "exit status 1: a file could not be written")
        self.assertIn(f"{path}: cannot be written", done.stderr)


class Ends(kiosk.TestCase):
    def test_after_its_time(self):
        for driver in INVISIBLE:
            start = time.monotonic()
            done = kiosk.run("run", "--for", "1s", SDL_VIDEODRIVER=driver)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertGreaterEqual(time.monotonic() - start, 1.0)
            self.assertLess(time.monotonic() - start, kiosk.patience(4.0))

    def test_within_a_second_of_a_signal(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with Running(self.folder) as running:
                running.wait_until_it_shows()
                running.rest()
                running.process.send_signal(number)
                self.assertEqual(running.process.wait(timeout=kiosk.patience(1)), 0, number)


class NoDisplay(kiosk.TestCase):
    """SDL would choose a driver that shows nothing. The program must not: it writes pictures and ends."""

    def assert_rendered_instead(self, done):
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertNotIn("dummy", done.stderr)
        named = re.search(r"(\d+) pages were rendered into (.+) instead", done.stdout)
        self.assertIsNotNone(named, done.stdout)
        folder = named.group(2)
        self.assertTrue(os.path.samefile(os.path.dirname(folder), self.folder), folder)
        pages = os.listdir(os.path.join(folder, SIZE, "en"))
        self.assertGreaterEqual(len(pages), int(named.group(1)))
        self.assertLessEqual({"logo.png", "logo-open.png", "emergency-open.png"}, set(pages))

    def test_nothing_to_show_on(self):
        if any(kiosk.read(os.path.join(place, "status")).startswith("connected")
               for place, _, names in os.walk("/sys/class/drm") if "status" in names):
            self.skipTest("this machine has a screen of its own")
        done = kiosk.run("run", "--size", SIZE, cwd=self.folder)
        self.assertRegex(done.stderr, "error: no display: .*DISPLAY.*; connect a screen")
        self.assert_rendered_instead(done)

    def test_a_display_that_is_not_there(self):
        done = kiosk.run("run", "--size", SIZE, cwd=self.folder, DISPLAY=":12345")
        self.assertRegex(done.stderr, "error: cannot show on DISPLAY=:12345")
        self.assert_rendered_instead(done)

    def test_a_driver_that_is_not_there(self):
        done = kiosk.run("run", "--size", SIZE, cwd=self.folder, SDL_VIDEODRIVER="nonsense")
        self.assert_rendered_instead(done)

    def test_a_folder_that_cannot_be_written(self):
        kiosk.write(self.path("vgt-kiosk-pages"), "")
        done = kiosk.run("run", "--size", SIZE, cwd=self.folder)
        self.assertEqual(done.returncode, 3)
        self.assertIn("vgt-kiosk-pages", done.stderr)


class Manners(kiosk.TestCase):
    def test_no_network_and_no_files(self):
        with Running(self.folder) as running:
            running.wait_until_it_shows()
            running.rest()
            self.assertEqual(running.sockets() & network_inodes(), set())
            running.process.terminate()
            self.assertEqual(running.process.wait(timeout=kiosk.patience(5)), 0)
            self.assertEqual(os.listdir(running.home), [])

    def test_no_call_asks_for_them(self):
        if not can_trace():
            self.skipTest("strace is not installed, or not allowed")
        log = self.path("calls")
        calls = "trace=%network,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat"
        with Running(self.folder, "--for", "1s", before=["strace", "-f", "-o", log, "-e", calls]) as running:
            self.assertEqual(running.process.wait(timeout=kiosk.patience(30)), 0)
        for line in kiosk.read(log).splitlines():
            self.assertNotRegex(line, r"socket\(AF_INET")
            if re.search(r"O_WRONLY|O_RDWR|O_CREAT", line):
                self.assertRegex(line, r'"/(dev|proc|sys)/', "opens a file to write")
            self.assertNotRegex(line, r"\d+ +(creat|mkdir|mkdirat|rename|renameat2?|unlink|unlinkat)\(")


if __name__ == "__main__":
    kiosk.main(needs_screen=False)
