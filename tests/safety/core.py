"""The safety core as the scripts here see it: its sources, its tests, and how to compile them without CMake."""

import os
import shutil
import subprocess

SKIPPED = 77
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORE = os.path.join(SOURCE, "src", "safety")
TESTS = os.path.join(SOURCE, "tests", "safety")
#: What is not in the core but linked with it: the safe page and the main of doctest.
OTHERS = [os.path.join(SOURCE, "src", "safe", name) for name in ("safe_layout.cpp", "safe_page.cpp", "safe_words.cpp")]
OTHERS += [os.path.join(SOURCE, "src", "gfx", "color.cpp"), os.path.join(SOURCE, "tests", "doctest_main.cpp")]
FLAGS = ["-std=c++20", "-Wall", "-I" + os.path.join(SOURCE, "src"), "-I" + os.path.join(SOURCE, "tests")]


def core_sources():
    return sorted(os.path.join(CORE, name) for name in os.listdir(CORE) if name.endswith(".cpp"))


def core_headers():
    return sorted(os.path.join(CORE, name) for name in os.listdir(CORE) if name.endswith(".h"))


def test_sources():
    return sorted(os.path.join(TESTS, name) for name in os.listdir(TESTS) if name.endswith(".cpp"))


def tool(name):
    """The tool, or that of LLVM 14, as Debian 12 names it; None if there is neither."""
    return shutil.which(name) or shutil.which(name + "-14")


def object_for(source, folder):
    return os.path.join(folder, os.path.relpath(source, SOURCE).replace(os.sep, "_") + ".o")


def compile_one(compiler, source, folder, flags, first=()):
    """One object file; `first` are flags that come before the others. Raises CalledProcessError."""
    done = object_for(source, folder)
    subprocess.run([compiler, *first, *FLAGS, *flags, "-c", source, "-o", done], check=True, capture_output=True,
                   text=True)
    return done


def compile_all(compiler, sources, folder, flags):
    """Object files, two at a time on a machine with two cores."""
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda source: compile_one(compiler, source, folder, flags), sources))
