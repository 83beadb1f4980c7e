"""Whether the tests of the safety core run every line and take every branch of it both ways. What they do not is
listed, and is a failure. Compiles the core for itself, with clang's own counting.

Usage: coverage.py [REPORT]     REPORT: a file for the annotated source
"""

import json
import os
import subprocess
import sys
import tempfile

import core

COUNTING = ["-fprofile-instr-generate", "-fcoverage-mapping", "-O0", "-g"]


def counted(folder, clang, profdata, cov):
    """What llvm-cov knows after a run of the tests; the second is its way of showing the lines."""
    ours = core.compile_all(clang, core.core_sources(), folder, COUNTING)
    others = core.compile_all(clang, core.test_sources() + core.OTHERS, folder, ["-O0"])
    program = os.path.join(folder, "safety_test")
    subprocess.run([clang, COUNTING[0], *ours, *others, "-o", program], check=True)
    raw, data = os.path.join(folder, "raw"), os.path.join(folder, "data")
    done = subprocess.run([program], env=os.environ | {"LLVM_PROFILE_FILE": raw}, capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        sys.exit("the tests fail:\n" + done.stdout)
    subprocess.run([profdata, "merge", raw, "-o", data], check=True)
    export = subprocess.run([cov, "export", program, "-instr-profile", data], check=True, capture_output=True)
    shown = subprocess.run([cov, "show", program, "-instr-profile", data, "-show-branches=count"], check=True,
                           capture_output=True, text=True)
    return json.loads(export.stdout)["data"][0], shown.stdout


def main(report):
    tools = [core.tool(name) for name in ("clang++", "llvm-profdata", "llvm-cov")]
    if None in tools:
        print("skipped: clang++, llvm-profdata or llvm-cov is not installed")
        return core.SKIPPED
    with tempfile.TemporaryDirectory(prefix="kiosk-coverage-") as folder:
        data, shown = counted(folder, *tools)
    if report:
        with open(report, "w", encoding="utf-8") as file:
            file.write(shown)
    missing = 0
    seen = set()
    print(f"{'file':42} {'lines':>9} {'branches':>9} {'functions':>9}")
    for file in data["files"]:
        seen.add(file["filename"])
        counts = [file["summary"][kind] for kind in ("lines", "branches", "functions")]
        print(f"{os.path.relpath(file['filename'], core.SOURCE):42} "
              + " ".join(f"{it['covered']:>4}/{it['count']:<4}" for it in counts))
        missing += sum(it["count"] - it["covered"] for it in counts)
        for line, column, _, _, taken, not_taken, *_ in file["branches"]:
            if not (taken and not_taken):
                print(f"  {line}:{column}: taken {taken} times, not taken {not_taken} times")
    forgotten = [name for name in core.core_sources() if name not in seen]
    if forgotten:
        print("never run:", *forgotten)
    if not missing and not forgotten:
        print("every line and branch of the safety core was run")
    return 1 if missing or forgotten else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
