"""How long the screen is without its message when the program dies, and starts again as its service starts it."""

import os
import signal
import subprocess
import tempfile
import time

from measure import HEIGHT, WIDTH, median_row, row, settle
from screen import Screen
from xvfb import Program

RESTART_SECONDS = 1  # RestartSec= of vgt-kiosk.service
DEATHS = 3
KILLS = 30


def start(bench, screen, runtime):
    """With the memory of its deaths that a service has."""
    return Program([bench.binary, "run", "--fullscreen", "--page", "what"], screen,
                   log=subprocess.DEVNULL, RUNTIME_DIRECTORY=runtime)


def shows_something(screen):
    """Black is made of zeros, and of 255 in the byte of each pixel that is no colour."""
    return len(set(screen.sample())) > 2


def after_a_crash(bench):
    """A death by SIGSEGV at rest, as a library might die."""
    page = bench.rows("what-open")
    message, whole = [], []
    for _ in range(DEATHS):
        with Screen(WIDTH, HEIGHT) as screen, tempfile.TemporaryDirectory() as runtime:
            with start(bench, screen, runtime) as program:
                screen.seconds_until(lambda: screen.shows(page), time.perf_counter())
                settle(program.pid)
                died = time.perf_counter()
                os.kill(program.pid, signal.SIGSEGV)
                program.wait()
            screen.seconds_until(lambda: not shows_something(screen), died)
            time.sleep(max(0, died + RESTART_SECONDS - time.perf_counter()))
            with start(bench, screen, runtime):
                # The root of the screen is black; the first thing on it is the safe page.
                message.append(screen.seconds_until(lambda: shows_something(screen), died))
                whole.append(screen.seconds_until(lambda: screen.shows(page), died))
    how = f"SIGSEGV to the {{}} of the next start, {RESTART_SECONDS} s of it RestartSec="
    return [median_row("after a crash, message", message, "s", how.format("safe page"), "<= 3 s"),
            median_row("after a crash, page", whole, "s", how.format("first page"))]


def kills_in_a_row(bench):
    """Each life is killed as soon as there is something on the screen: the ladder goes down to the safe page."""
    gaps = []
    with Screen(WIDTH, HEIGHT) as screen, tempfile.TemporaryDirectory() as runtime:
        died = None
        for _ in range(KILLS + 1):
            with start(bench, screen, runtime) as program:
                shown = screen.seconds_until(lambda: shows_something(screen), died or time.perf_counter())
                if died:
                    gaps.append(shown)
                died = time.perf_counter()
                os.kill(program.pid, signal.SIGKILL)
                program.wait()
            screen.seconds_until(lambda: not shows_something(screen), died)
            time.sleep(max(0, died + RESTART_SECONDS - time.perf_counter()))
    return [row(f"{KILLS} kills, longest gap", max(gaps), "s",
                f"SIGKILL to the first picture of the next start, {RESTART_SECONDS} s of it RestartSec=", "<= 10 s",
                gaps)]


STEPS = (after_a_crash, kills_in_a_row)
