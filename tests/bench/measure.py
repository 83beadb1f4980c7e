"""The measurements. Each step takes the Bench and returns rows for the table."""

import os
import statistics
import subprocess
import time

import process
from picture import Picture
from screen import Finger, Screen, as_kept
from xvfb import Program

WIDTH, HEIGHT = 1920, 1080
SIZE = f"{WIDTH}x{HEIGHT}"
START_RUNS, TOUCH_RUNS = 5, 9
STILL_SECONDS, LOOP_SECONDS = 30, 60
MIDDLE = (WIDTH // 2, HEIGHT // 3)
BAR = (WIDTH // 2, HEIGHT - 60)  # the message, on every page


def row(what, value, unit, how, goal="", spread=None):
    """`spread` are all values measured, of which `value` is the median."""
    digits = 0 if abs(value) >= 100 or not unit else 1 if abs(value) >= 10 else 2
    shown = f"{value:.{digits}f} {unit}".strip()
    if spread and len(spread) > 1:
        shown += f" ({min(spread):.{digits}f}-{max(spread):.{digits}f})"
    return {"what": what, "value": value, "unit": unit, "shown": shown, "goal": goal, "how": how,
            "values": spread or [value]}


def median_row(what, values, unit, how, goal=""):
    return row(what, statistics.median(values), unit, f"{how}; median of {len(values)}", goal, values)


class Bench:
    """The program to be measured, and the pictures that it must show."""

    def __init__(self, binary, build, folder):
        self.binary, self.build, self.folder = binary, build, folder
        self._rows = {}
        subprocess.run([binary, "render", "--out", folder, "--size", SIZE, "--lang", "en"], check=True,
                       stdout=subprocess.DEVNULL)

    def loop_pages(self):
        names = {name.removesuffix(".png") for name in os.listdir(os.path.join(self.folder, SIZE, "en"))}
        return [self.rows(name) for name in names if name + "-open" in names]

    def rows(self, name):
        """A rendered picture as Screen.shows wants it."""
        if name not in self._rows:
            self._rows[name] = as_kept(Picture.load(os.path.join(self.folder, SIZE, "en", name + ".png")))
        return self._rows[name]

    def run(self, screen, *words):
        return Program([self.binary, "run", "--fullscreen", *words], screen, log=subprocess.DEVNULL)


def settle(pid, quiet=1.0, most=20.0):
    """Waits until the process has used no processor time for a while: everything is prepared."""
    end = time.monotonic() + most
    last, since = process.cpu_exact(pid), time.monotonic()
    while time.monotonic() < end and time.monotonic() - since < quiet:
        time.sleep(0.05)
        now = process.cpu_exact(pid)
        if now - last > 0.0005:
            last, since = now, time.monotonic()


def first_frame(bench):
    wall, cpu, early, late = [], [], [], []
    expected = bench.rows("logo")
    for _ in range(START_RUNS):
        with Screen(WIDTH, HEIGHT) as screen:
            start = time.perf_counter()
            with bench.run(screen) as program:
                wall.append(1000 * screen.seconds_until(lambda: screen.shows(expected), start))
                cpu.append(1000 * process.cpu_exact(program.pid))
                early.append(process.memory(program.pid))
                settle(program.pid)
                late.append(process.memory(program.pid))
    ready = "when the first page is on the screen"
    prepared = "after 1 s without CPU, the neighbours prepared"
    how = "/proc/PID/smaps_rollup "
    return [
        median_row("first frame", wall, "ms",
                   "fork+exec to every pixel of the first page in Xvfb's memory, fresh server", "<= 100 ms"),
        median_row("first frame, CPU", cpu, "ms", "schedstat of all threads at that moment"),
        median_row("RSS at first", [it["rss_mb"] for it in early], "MB", how + ready),
        median_row("PSS at first", [it["pss_mb"] for it in early], "MB", how + ready),
        median_row("RSS", [it["rss_mb"] for it in late], "MB", how + prepared),
        median_row("PSS", [it["pss_mb"] for it in late], "MB", how + prepared, "<= 60 MB"),
    ]


def still_page(bench):
    with Screen(WIDTH, HEIGHT) as screen:
        expected = bench.rows("what-open")
        with bench.run(screen, "--page", "what") as program:
            screen.seconds_until(lambda: screen.shows(expected), time.perf_counter())
            settle(program.pid)
            ticks, exact = process.cpu_ticks(program.pid), process.cpu_exact(program.pid)
            sleeps = process.wake_ups(program.pid)
            time.sleep(STILL_SECONDS)
            ticks = process.cpu_ticks(program.pid) - ticks
            exact = 1000 * (process.cpu_exact(program.pid) - exact)
            sleeps = process.wake_ups(program.pid) - sleeps
            if not screen.shows(expected):
                raise AssertionError("the page did not stay still")
    how = f"over {STILL_SECONDS} s on an opened page, "
    return [row("still page", ticks, "s", how + "utime+stime of /proc/PID/stat", "0.00 s"),
            row("still page, exact", exact, "ms", how + "schedstat of all threads"),
            row("still page, wake-ups", sleeps, "", how + "voluntary context switches of all threads")]


class LoopWatch:
    """Counts the frames of the loop's fades, and the processor time spent in them."""

    def __init__(self, screen, pid, pages):
        self.screen, self.pid = screen, pid
        self.pages = {b"".join(rows[::64]) for rows in pages}
        self.frames = self.fades = 0
        self.fade_cpu = 0.0

    def watch(self, seconds):
        end, last = time.monotonic() + seconds, self.screen.sample(64)
        fade_start, cpu = None, process.cpu_exact(self.pid)
        while time.monotonic() < end:
            time.sleep(0.004)
            seen = self.screen.sample(64)
            if seen == last:
                if fade_start is None:
                    cpu = process.cpu_exact(self.pid)
                continue
            self.frames += 1
            fade_start = cpu if fade_start is None else fade_start
            last = seen
            if seen in self.pages:
                self.fades += 1
                self.fade_cpu += process.cpu_exact(self.pid) - fade_start
                fade_start, cpu = None, process.cpu_exact(self.pid)


def loop(bench):
    with Screen(WIDTH, HEIGHT) as screen:
        pages = bench.loop_pages()
        with bench.run(screen) as program:
            screen.seconds_until(lambda: any(screen.shows(page) for page in pages), time.perf_counter())
            settle(program.pid)
            watch = LoopWatch(screen, program.pid, pages)
            before = process.cpu_exact(program.pid)
            watch.watch(LOOP_SECONDS)
            total = process.cpu_exact(program.pid) - before
    frames = max(1, watch.frames)
    how = f"the loop for {LOOP_SECONDS} s, "
    return [
        row("loop", total, "s", f"{how}schedstat of all threads; {watch.fades} page changes"),
        row("loop, frames", watch.frames, "", how + "distinct states of 17 rows, looked at every 4 ms"),
        row("loop, CPU a frame", 1000 * watch.fade_cpu / frames, "ms",
            "CPU from the first to the last frame of each fade, by those frames"),
        row("loop, CPU between", 1000 * (total - watch.fade_cpu) / max(1, watch.fades), "ms",
            "the rest, a page change: preparing the next pages"),
    ]


def touches(bench, at, opens):
    """Milliseconds from the press to the first changed pixel, and from letting go to the whole next page."""
    first, full = [], []
    before, after = bench.rows("logo"), bench.rows(opens)
    for _ in range(TOUCH_RUNS):
        with Screen(WIDTH, HEIGHT) as screen, Finger(screen) as finger:
            with bench.run(screen, "--reduced-motion") as program:
                screen.seconds_until(lambda: screen.shows(before), time.perf_counter())
                settle(program.pid, quiet=0.5)
                finger.move(*at)
                time.sleep(0.1)
                untouched = screen.sample()
                pressed = finger.button(True)
                first.append(1000 * screen.seconds_until(lambda: screen.sample() != untouched, pressed))
                time.sleep(0.1)
                released = finger.button(False)
                full.append(1000 * screen.seconds_until(lambda: screen.shows(after), released))
    return first, full


def touch(bench):
    results = []
    for what, at, opens in (("page", MIDDLE, "logo-open"), ("message", BAR, "emergency-open")):
        first, full = touches(bench, at, opens)
        results += [
            median_row(f"touch the {what}, feedback", first, "ms", "XTEST press to the first changed pixel",
                       "<= 17 ms"),
            median_row(f"touch the {what}, opened", full, "ms",
                       f"XTEST release to every pixel of {opens}, --reduced-motion"),
        ]
    return results


def installed_size(bench):
    prefix = os.path.join(bench.folder, "installed")
    subprocess.run(["cmake", "--install", bench.build, "--prefix", prefix, "--strip"], check=True,
                   stdout=subprocess.DEVNULL)
    megabyte = 1024 * 1024
    how = "cmake --install --strip, lengths of the files in "
    return [row("installed, program", process.folder_size(os.path.join(prefix, "bin")) / megabyte, "MB",
                how + "bin"),
            row("installed, share", process.folder_size(os.path.join(prefix, "share")) / megabyte, "MB",
                how + "share: fonts, content, manual page")]


STEPS = (installed_size, first_frame, still_page, loop, touch)
