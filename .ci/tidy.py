#!/usr/bin/env python3
"""tidy.py COMPILE_COMMANDS FOLDER: clang-tidy over all sources in src/; exit 1 if it finds anything.

Most of what it does is reading headers. So it gets eight files of a folder as one text, which they can be, because the
release build compiles them so; as text and not by #include, because some checks look only at the main file. When such
a text has a finding, each of the eight is looked at alone, which tells where it is.
FOLDER keeps the texts, and for each that was clean an empty file named by a checksum over everything of ours that
clang-tidy saw: a second call takes a second."""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
JOINED = 8  # as many as toolchains/kiosk_targets.cmake lets the compiler join


def digest(*parts):
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def seen_by_all():
    """A checksum over what may be part of the answer for any file."""
    files = [TOP / ".clang-tidy", *sorted((TOP / "src").rglob("*.h")), *sorted((TOP / "assets").rglob("*.h"))]
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
    return digest(version, *(str(file) + file.read_text(encoding="utf-8") for file in files))


def arguments(entry):
    """What the compiler is given for a file, without the file itself and where its object goes."""
    words = shlex.split(entry["command"])
    compiler = next(index for index, word in enumerate(words) if word.endswith(("c++", "g++")))
    return words[compiler + 1:words.index("-o")]


def batches(commands):
    """(arguments, files), in the order of the build: at most JOINED files of one folder that are compiled alike."""
    alike = {}
    for entry in commands:
        file = pathlib.Path(entry["file"])
        if (TOP / "src") in file.parents:
            alike.setdefault((file.parent, *arguments(entry)), []).append(file)
    for (_, *flags), files in alike.items():
        for start in range(0, len(files), JOINED):
            yield flags, files[start:start + JOINED]


def tidy(file, flags, checks=()):
    result = subprocess.run(["clang-tidy", "--quiet", *checks, str(file), "--", *flags], cwd=TOP, capture_output=True,
                            text=True)
    return (result.stdout or result.stderr or f"{file}: clang-tidy failed\n") if result.returncode else ""


def twice_included(file, text):
    """What clang-tidy cannot see in files that are joined."""
    includes = [line for line in text.splitlines() if line.startswith("#include")]
    return "".join(f"{file}: {line} stands there twice\n" for line in sorted(set(includes)) if includes.count(line) > 1)


def look_at(flags, files, folder, common):
    """What is wrong with the files of a batch; empty if nothing."""
    texts = [file.read_text(encoding="utf-8") for file in files]
    text = "".join(f"// {file}\n{each}" for file, each in zip(files, texts))
    clean = folder / digest(common, " ".join(flags), text)
    if clean.exists():
        return ""
    joined = folder / f"{files[0].parent.name}_{files[0].stem}.cpp"
    joined.write_text(text, encoding="utf-8")
    twice = "".join(map(twice_included, files, texts))
    together = tidy(joined, flags, ["--checks=-readability-duplicate-include"])
    apart = "".join(tidy(file, flags) for file in files) if together else ""
    if not together + twice:
        clean.touch()
    return twice + (apart or together)


def main():
    commands = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    common = seen_by_all()
    joined = list(batches(commands))
    if not joined:
        print(f"{sys.argv[1]} names no file of {TOP / 'src'}")
        return 1
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        said = [text for text in pool.map(lambda batch: look_at(*batch, folder, common), joined) if text]
    print("".join(said), end="")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
