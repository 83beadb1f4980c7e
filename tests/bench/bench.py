"""Measures the program on this machine: start, memory, a still page, the loop, a touch, size on disk. Prints a
table that says how each number was measured, with our goal beside it, and writes the same as JSON. Nothing
fails for being slow: the numbers are for people.

Usage: bench.py PROGRAM BUILD_FOLDER RESULT.json FRAME_BENCH
"""

import json
import os
import platform
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "e2e"))

import crash  # noqa: E402  (needs the path above)
import measure  # noqa: E402
import months  # noqa: E402
from xvfb import SKIPPED, missing_tools  # noqa: E402


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith(("model name", "Model")):
                model = line.partition(":")[2].strip()
                break
    return {"processor": model, "cores": os.cpu_count(), "system": platform.platform(),
            "load": os.getloadavg()[0]}


def print_table(results):
    name_width = max(len(it["what"]) for it in results)
    value_width = max(len(it["shown"]) for it in results)
    goal_width = max(len(it["goal"]) for it in results + [{"goal": "goal"}])
    print(f"{'what':{name_width}}  {'measured':>{value_width}}  {'goal':{goal_width}}  how")
    for it in results:
        print(f"{it['what']:{name_width}}  {it['shown']:>{value_width}}  {it['goal']:{goal_width}}  {it['how']}")


def frame_costs(frame_bench, folder):
    """What a frame of each movement costs. Its own table is printed as it is."""
    result = os.path.join(folder, "frames.json")
    subprocess.run([frame_bench, result], check=True)
    with open(result, encoding="utf-8") as file:
        return json.load(file)


def main(binary, build, result_file, frame_bench):
    about = machine()
    print(f"{about['processor']}, {about['cores']} cores, {about['system']}, load {about['load']:.2f}")
    print("Xvfb without a window manager, 1920x1080, whole screen. This takes about five minutes.", flush=True)
    results = []
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        bench = measure.Bench(binary, build, folder)
        for step in measure.STEPS + crash.STEPS + months.STEPS:
            print("...", step.__name__.replace("_", " "), flush=True)
            results += step(bench)
        print()
        frames = frame_costs(frame_bench, folder)
    print()
    print_table(results)
    os.makedirs(os.path.dirname(result_file), exist_ok=True)
    with open(result_file, "w", encoding="utf-8") as file:
        json.dump({"machine": about, "results": results, "frames": frames}, file, indent=2)
    print(f"\nwritten to {result_file}")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    if missing_tools():
        print("skipped, not installed:", ", ".join(missing_tools()))
        sys.exit(SKIPPED)
    main(*map(os.path.abspath, sys.argv[1:]))
