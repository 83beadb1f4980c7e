#!/usr/bin/env python3
"""compare_renders.py PROGRAM OTHER_PROGRAM [KEEP_FOLDER]: two builds of the program draw the same pages.

Every page in some languages and sizes, and every theme, drawn by both with `render`. A channel of a pixel may differ
by 3 of 255 (rounding of another processor), and not more than 2 % of a picture's pixels may differ at all. Both must
write the same files. A picture that differs more is kept in KEEP_FOLDER.

Not a test of CTest, because it needs two builds: `./dev cross ARCH` calls it.
"""
import concurrent.futures
import os
import shutil
import subprocess
import sys
import tempfile

from picture import Picture

TOLERANCE = 3
MOST_DIFFERING = 0.02
# Each script that letters are joined or ordered in by itself; the smallest panel, a common one, an upright one.
CASES = [
    ("en", "800x480", "dark"),
    ("ar", "480x320", "dark"),
    ("hi", "800x480", "contrast"),
    ("th", "480x800", "light"),
    ("zh-Hans", "800x480", "dark"),
]


def draw(program, folder):
    """All cases below `folder`; a folder for each theme."""
    for language, size, theme in CASES:
        subprocess.run([program, "render", "--out", os.path.join(folder, theme), "--size", size, "--lang", language,
                        "--theme", theme], check=True, stdout=subprocess.DEVNULL)


def pictures(folder):
    found = (os.path.relpath(os.path.join(place, name), folder)
             for place, _, names in os.walk(folder) for name in names)
    return sorted(name for name in found if name.endswith(".png"))


def compare(one, other):
    """What is wrong with the second picture, or None; and the share of pixels that differ, and by how much."""
    if (one.width, one.height) != (other.width, other.height):
        return "has another size", 1.0, 255
    if one.rgb == other.rgb:
        return None, 0.0, 0
    most = max(abs(a - b) for a, b in zip(one.rgb, other.rgb))
    share = one.differing(other) / (one.width * one.height)
    if most > TOLERANCE:
        return f"differs by {most} of 255 in a channel, more than {TOLERANCE}", share, most
    if share > MOST_DIFFERING:
        return f"differs in {share:.2%} of its pixels, more than {MOST_DIFFERING:.0%}", share, most
    return None, share, most


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    programs, keep = sys.argv[1:3], sys.argv[3] if len(sys.argv) == 4 else None
    with tempfile.TemporaryDirectory() as scratch:
        folders = [os.path.join(scratch, side) for side in ("one", "other")]
        with concurrent.futures.ThreadPoolExecutor() as pool:
            list(pool.map(draw, programs, folders))
        names = pictures(folders[0])
        if len(names) < len(CASES) * 10 or names != pictures(folders[1]):
            sys.exit(f"compare_renders: the two did not draw the same pages: {len(names)} and "
                     f"{len(pictures(folders[1]))}")
        wrong, changed, worst, widest = 0, 0, 0, 0.0
        for name in names:
            paths = [os.path.join(folder, name) for folder in folders]
            with open(paths[0], "rb") as one, open(paths[1], "rb") as other:
                if one.read() == other.read():
                    continue
            fault, share, most = compare(*map(Picture.load, paths))
            changed, worst, widest = changed + (most > 0), max(worst, most), max(widest, share)
            if fault:
                wrong += 1
                print(f"{name}: {fault}")
                if keep:
                    for side, path in zip(("one", "other"), paths):
                        os.makedirs(keep, exist_ok=True)
                        shutil.copy(path, os.path.join(keep, f"{name.replace('/', '-')[:-4]}-{side}.png"))
    print(f"compare_renders: {len(names)} pictures, {changed} differ; most: {worst} of 255, {widest:.3%} of the pixels; "
          f"{wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
