"""Fails each allocation and each file call of the real program, one run for each, and looks at what it shows.

Usage: by_index.py PROGRAM SHIM TABLE_PROGRAM [--count N] [--skip N] [--seed N] [--only alloc|files] [--places]

A run starts, loads, shows and answers a visitor's keys (shim.cpp). It must not crash or hang in our code, and each frame
that it shows must hold the message. Every index is tried, or with --count so many, chosen by the seed. Ended by
SIGTERM or Ctrl+C it tells what it has seen so far; --skip goes on from there.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SIZE = "480x320"
FRAMES = 26
ERRORS = ("EIO", "ENOSPC", "EROFS", "EACCES", "EINTR", "SHORT")
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SKIPPED = 77
HANGS = "hangs"

Outcome = collections.namedtuple("Outcome", "code allocations files frames bad stderr seconds")


class Sweep:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        share = os.path.join(os.path.dirname(os.path.dirname(options.program)), "share", "vgt-kiosk")
        self.content, fonts = os.path.join(share, "content"), os.path.join(share, "fonts")
        self.config = os.path.join(folder, "kiosk.json")
        with open(self.config, "w", encoding="utf-8") as file:
            json.dump({"languages": ["en"], "look": {"pixel_shift": False}}, file)
        self.table = os.path.join(folder, "table")
        with open(self.table, "w", encoding="utf-8") as file:
            subprocess.run([options.table, SIZE, self.content, fonts], stdout=file, check=True)
        self.stopped = False
        self.findings, self.counts, self.kinds = [], collections.Counter(), collections.Counter()

    def run(self, name, **variables):
        report = os.path.join(self.folder, name)
        environment = dict(os.environ, LD_PRELOAD=self.options.shim, SDL_VIDEODRIVER="dummy", KIOSK_REPORT=report,
                           KIOSK_MESSAGE_TABLE=self.table, KIOSK_VISITOR="1", **variables)
        for unwanted in ("DISPLAY", "WAYLAND_DISPLAY", "JOURNAL_STREAM", "NOTIFY_SOCKET"):
            environment.pop(unwanted, None)
        command = [self.options.program, "run", "--size", SIZE, "--frames", str(FRAMES), "--reduced-motion",
                   "--config", self.config, "--content", self.content]
        start = time.monotonic()
        code, stderr = end_of(subprocess.Popen(command, env=environment, cwd=self.folder, stdout=subprocess.DEVNULL,
                                               stderr=subprocess.PIPE))
        numbers = [0, 0, 0, 0]
        if os.path.exists(report):
            with open(report, encoding="utf-8") as file:
                numbers = [int(word) for word in file.read().split()] or numbers
            os.remove(report)
        return Outcome(code, *numbers, stderr, time.monotonic() - start)

    def clean_run(self):
        clean = self.run("clean")
        if clean.code != 0 or clean.bad or clean.frames < FRAMES:
            raise SystemExit(f"the clean run already fails: {clean}")
        return clean

    def places(self):
        """The number of the first allocation of each place in the code that allocates."""
        path = os.path.join(self.folder, "places")
        self.run("listing", KIOSK_PLACES=path)
        with open(path, encoding="utf-8") as file:
            return [int(line) for line in file]

    def judge(self, what, outcome):
        """A finding in words, or nothing."""
        if outcome.bad:
            return f"{what}: {outcome.bad} of {outcome.frames} frames without the message"
        if outcome.code == HANGS or outcome.code < 0:
            how = "hangs" if outcome.code == HANGS else f"crashes with signal {-outcome.code}"
            where = crash_site(outcome.stderr)
            if where == "ours":
                return f"{what}: {how}\n{self.trace(outcome.stderr)}"
            self.counts[f"{how.split()[0]} inside {where}"] += 1
            return None
        if outcome.code not in (0, 3, 4):
            return f"{what}: exit code {outcome.code}: {outcome.stderr[-500:]}"
        self.counts["exit code %d, %s" % (outcome.code, "frames" if outcome.frames else "no frame")] += 1
        if "showing the safe page" in outcome.stderr:
            self.counts["the safe page"] += 1
        return None

    def trace(self, stderr):
        """The lines of our own code in a trace of shim.cpp, the innermost first."""
        offsets = re.findall(r"vgt-kiosk\((?:\S*)\+(0x[0-9a-f]+)\)\[(0x[0-9a-f]+)\]", stderr)
        named = re.findall(r"vgt-kiosk\((\S*)\+0x[0-9a-f]+\)", stderr)
        plain = [offset for (offset, _), name in zip(offsets, named) if not name]
        if not shutil.which("addr2line") or not plain:
            return "\n".join(f"    {name}" for name in named[:12])
        lines = subprocess.run(["addr2line", "-Cfpse", self.options.program, *plain], capture_output=True, text=True,
                               check=False).stdout.splitlines()
        return "\n".join(f"    {line}" for line in lines[:12])

    def sweep(self, cases):
        numbers = iter(range(1 << 60))

        def one(case):
            if self.stopped:
                return
            what, variables = case
            outcome = self.run(f"run{next(numbers)}", **variables)
            self.counts["runs"] += 1
            finding = self.judge(what, outcome)
            if finding:
                self.findings.append(finding)
                kind = re.sub(r"^[^\n]*?: ", "", finding)
                self.kinds[kind] += 1
                if self.kinds[kind] == 1:
                    print(finding, flush=True)

        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            list(pool.map(one, cases))

    def stop(self, *_):
        """As a handler of a signal: what runs is looked at to its end, nothing more is begun."""
        self.stopped = True

    def tell(self, cases):
        print(f"{self.counts['runs']} of {cases} cases, {len(self.findings)} findings of {len(self.kinds)} kinds")
        for name, count in sorted(self.counts.items()):
            print(f"  {name}: {count}")


def end_of(process):
    """Its exit code, or HANGS, and its standard error. One that hangs is told to say where (shim.cpp)."""
    hangs = False
    while True:
        try:
            stderr = process.communicate(timeout=5 if hangs else 60)[1].decode(errors="replace")
            return HANGS if hangs else process.returncode, stderr
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL if hangs else signal.SIGABRT)
            hangs = True


def crash_site(stderr):
    """Whose code crashed or hangs: "ours", or the name of a library, from the trace of shim.cpp."""
    frames = re.findall(r"^(\S+?)\(", stderr, re.MULTILINE)
    for frame in frames:
        name = os.path.basename(frame)
        if re.match(r"(shim|libkiosk_shim|libc\.so|libc-|libpthread|linux-vdso|libstdc\+\+|libgcc)", name):
            continue
        return "ours" if "vgt-kiosk" in name or "bin/" in frame and "lib" not in name else re.sub(r"\.so.*", "", name)
    return "ours"


def cases_of(clean, only, numbers):
    if only != "files":
        for number in numbers:
            for forever in ("0", "1"):
                yield (f"allocation {number} {'for ever' if forever == '1' else 'once'}",
                       {"KIOSK_FAIL_ALLOC": str(number), "KIOSK_FAIL_FOREVER": forever})
    if only != "alloc":
        for number in range(1, clean.files + 1):
            for error in ERRORS:
                for forever in ("0", "1"):
                    yield (f"file call {number} {error} {'for ever' if forever == '1' else 'once'}",
                           {"KIOSK_FAIL_FILE": str(number), "KIOSK_FAIL_ERROR": error, "KIOSK_FAIL_FOREVER": forever})


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("shim")
    parser.add_argument("table")
    parser.add_argument("--count", type=int, help="so many cases instead of all")
    parser.add_argument("--skip", type=int, default=0, help="not the first so many cases, which were looked at before")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--places", action="store_true", help="one allocation for each place in the code")
    parser.add_argument("--only", choices=("alloc", "files"))
    parser.add_argument("--jobs", type=int, default=2 * (os.cpu_count() or 1))
    options = parser.parse_args()
    for name in ("program", "shim", "table"):
        setattr(options, name, os.path.abspath(getattr(options, name)))
    with open(options.program, "rb") as file:
        if b"__asan_init" in file.read():
            print("skipped: a sanitizer has an allocator of its own")
            sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory(prefix="kiosk-faults-") as folder:
        sweep = Sweep(options, folder)
        clean = sweep.clean_run()
        print(f"a run: {clean.allocations} allocations, {clean.files} file calls, {clean.frames} frames")
        numbers = range(1, clean.allocations + 1)
        if options.places:
            numbers = sweep.places()
            print(f"{len(numbers)} places that allocate")
        cases = list(cases_of(clean, options.only, numbers))
        random.Random(options.seed).shuffle(cases)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, sweep.stop)
        sweep.sweep(cases[options.skip:][:options.count])
        sweep.tell(len(cases))
        sys.exit(1 if sweep.findings or sweep.stopped else 0)


if __name__ == "__main__":
    main()
