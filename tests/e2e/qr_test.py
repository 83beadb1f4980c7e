#!/usr/bin/env python3
"""qr_test.py PROGRAM EXAMPLE_FOLDER: a reader finds the address in the pictures that the program draws.

Exit 77: zbarimg (Debian package zbar-tools) is not installed."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

ADDRESS = "https://example.org/our-work"
SIZES = ["480x320", "800x480", "1920x1080", "1080x1920"]


def read(picture):
    found = subprocess.run(["zbarimg", "-q", "--raw", "--nodbus", str(picture)], capture_output=True, text=True)
    return found.stdout.strip()


def main():
    program, example = sys.argv[1:3]
    if shutil.which("zbarimg") is None:
        print("zbarimg is not installed; skipped")
        return 77
    wrong = 0
    with tempfile.TemporaryDirectory() as scratch:
        for extra in ([], ["--theme", "light"], ["--theme", "contrast"]):
            folder = pathlib.Path(scratch) / ("-".join(extra) or "own")
            sizes = [word for size in SIZES for word in ("--size", size)]
            subprocess.run([program, "render", example, "--out", str(folder), "--page", "our-work", "--lang", "en", *sizes,
                            *extra], check=True, capture_output=True)
            for size in SIZES:
                read_here = {read(picture) for picture in (folder / size / "en").glob("our-work-open*.png")} - {""}
                if read_here != {ADDRESS}:
                    wrong += 1
                    print(f"{size} {' '.join(extra)}: read {read_here or 'nothing'}")
            # The control: pictures without a code have none.
            if read(folder / SIZES[0] / "en" / "our-work.png"):
                wrong += 1
                print("a code was read from a page without one")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
