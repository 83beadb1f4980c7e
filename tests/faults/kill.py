"""Kills the real program at random moments, and looks whether the next start has the message on its first picture.

Usage: kill.py PROGRAM [--count N] [--seed S] [--jobs J]

Each life is killed (SIGKILL) after a random time between nothing and a little more than what a whole run takes: while
it loads, opens the display, draws, ends, or writes its record. Only kills of a running program count. The start after
it must end in order, and its picture must be, byte for byte, the one that a program shows that never was killed.
"""

import argparse
import concurrent.futures
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time

WORDS = ["run", "--size", "480x320", "--frames", "1", "--reduced-motion"]
TELL_EVERY = 250
MOST_FINDINGS = 20
UNWANTED = ("DISPLAY", "WAYLAND_DISPLAY", "JOURNAL_STREAM", "NOTIFY_SOCKET")


class Display:
    """One display's folders, and the starts on it."""

    def __init__(self, program, folder):
        self.command = [program, *WORDS]
        self.shot = os.path.join(folder, "shot.png")
        self.environment = {name: value for name, value in os.environ.items() if name not in UNWANTED}
        self.environment["SDL_VIDEODRIVER"] = "dummy"
        for name in ("RUNTIME_DIRECTORY", "STATE_DIRECTORY"):
            self.environment[name] = os.path.join(folder, name)
            os.makedirs(self.environment[name])

    def start(self, *words):
        return subprocess.Popen([*self.command, *words], env=self.environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE)

    def die(self, after):
        process = self.start()
        time.sleep(after)
        process.kill()
        process.communicate()
        return process.returncode == -9

    def live(self):
        """Seconds that a whole start takes, and the sum of its picture; or what went wrong."""
        if os.path.exists(self.shot):
            os.remove(self.shot)
        since = time.monotonic()
        process = self.start("--screenshot", self.shot)
        try:
            log = process.communicate(timeout=120)[1].decode(errors="replace")
        except subprocess.TimeoutExpired:
            process.kill()
            return None, "hangs: " + process.communicate()[1].decode(errors="replace")
        if process.returncode != 0:
            return None, f"exit code {process.returncode}: {log}"
        with open(self.shot, "rb") as file:
            return time.monotonic() - since, hashlib.sha256(file.read()).hexdigest()


def kill_often(program, count, seed):
    """How many there were, and what was found. Only those count that met a running program."""
    chance, killed, findings = random.Random(seed), 0, []
    with tempfile.TemporaryDirectory(prefix="kiosk-kill-") as folder:
        display = Display(program, folder)
        took, wanted = display.live()
        if took is None:
            raise SystemExit("a run that nobody kills already fails: " + wanted)
        while killed < count and len(findings) < MOST_FINDINGS:
            after = chance.uniform(0, 1.2 * took)
            if not display.die(after):
                continue  # it had already ended
            killed += 1
            seconds, found = display.live()
            took = seconds or took  # the machine may be busier by now, or less
            if found != wanted:
                findings.append(f"seed {seed}, kill {killed} after {after:.4f} s: {found}")
            if killed % TELL_EVERY == 0:
                print(f"seed {seed}: {killed} of {count} kills, {len(findings)} findings", flush=True)
    return killed, findings


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    share = [options.count // options.jobs + (job < options.count % options.jobs) for job in range(options.jobs)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda job: kill_often(program, share[job], options.seed + job), range(options.jobs)))
    killed = sum(result[0] for result in results)
    findings = [finding for result in results for finding in result[1]]
    for finding in findings[:MOST_FINDINGS]:
        print(finding)
    print(f"{killed} kills of a running program, {len(findings)} next starts without the right picture")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
