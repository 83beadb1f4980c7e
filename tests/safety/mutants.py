"""Breaks the safety core in every small way it knows (a comparison, an operator, a number, a constant, a return, a
line left out), one at a time, and sees whether the tests notice. Those that live must be argued in
mutants_argued.txt; an argument for one that does not live is a failure too, so the list stays true.

Usage: mutants.py [WORD]     WORD: only mutants of files with this in their name
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import core

FLAGS = ["-O0", "-w"]
ARGUED = os.path.join(core.TESTS, "mutants_argued.txt")
#: Patterns of code and what they become. A mutant that does not compile is none.
SWAPS = [
    (r"(?<![<>=!-])<(?![<=>a-zA-Z])", ["<=", ">="]), (r"(?<![<>=-])>(?![>=])(?= )", [">=", "<="]),
    (r"<=(?!>)", ["<", ">"]), (r">=", [">", "<"]), (r"(?<![=!<>])==(?!=)", ["!="]), (r"!=", ["=="]),
    (r"&&", ["||"]), (r"\|\|", ["&&"]), (r"(?<![\w)&|]) ?!(?=[\w(:])", [""]),
    (r" \+ ", [" - "]), (r" - ", [" + "]), (r" \* ", [" + "]), (r"\+\+(?=\w)", ["--"]), (r"--(?=\w)", ["++"]),
    (r" \+= ", [" -= "]), (r" \|= ", [" &= ", " = "]), (r" \^ ", [" | "]), (r"<<", [">>"]), (r">>", ["<<"]),
    (r"\btrue\b", ["false"]), (r"\bfalse\b", ["true"]), (r"\bstd::nullopt\b", ["CrashRecord{}"]),
    (r"Rung::Current\b", ["Rung::LastGood"]), (r"Rung::LastGood\b", ["Rung::BuiltIn"]),
    (r"Rung::BuiltIn\b", ["Rung::SafePage"]), (r"Rung::SafePage\b", ["Rung::BuiltIn"]),
    (r"Life::Running\b", ["Life::Ended"]), (r"Life::Ended\b", ["Life::Running"]),
    (r"End::Wanted\b", ["End::DisplayChanged"]), (r"Holds::Message\b", ["Holds::NoMessage"]),
    (r"\bO_(WRONLY|CREAT|TRUNC|CLOEXEC|NOFOLLOW|NONBLOCK)\b", ["0"]), (r"\bEINTR\b", ["EIO"]),
    (r" \| O_(CREAT|TRUNC|CLOEXEC|NOFOLLOW|NONBLOCK)\b", [""]), (r"\bcontinue\b", ["break"]),
    (r"\bbreak\b", ["continue"]), (r"\bread\b(?=\()", ["write"]), (r"\.begin\(\) \+ 1\b", [".begin()"]),
]
NUMBER = re.compile(r"(?<![\w.'\"])(0x[0-9A-Fa-f]+|0[0-7]+|\d+)(u?)(?![\w.'])")
STATEMENT = re.compile(r"^\s+(?!return\b|const\b|constexpr\b|static|using\b|if\b|for\b|while\b|case\b|default\b|else\b|}).*;\s*(//.*)?$")
RETURN_IF = re.compile(r"^(\s+)if \((.*)\) return [^;]*;\s*$")


class Mutant:
    def __init__(self, path, line, before, after):
        self.path, self.line, self.before, self.after = path, line, before, after

    def key(self):
        """Where and what, without the number of the line, which changes too easily."""
        return f"{os.path.basename(self.path)}: {self.before.strip()} -> {self.after.strip() or '(nothing)'}"

    def text(self):
        with open(self.path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        lines[self.line] = self.after
        return "\n".join(lines)


def code_of(line):
    """The line without its comment."""
    return line.split("//")[0]


def changes(line):
    """What one line may become."""
    code = code_of(line)
    if not code.strip() or code.lstrip().startswith(("#", "static_assert", "namespace")):
        return
    for pattern, others in SWAPS:
        for found in re.finditer(pattern, code):
            for other in others:
                yield line[:found.start()] + other + line[found.end():]
    for found in NUMBER.finditer(code):
        digits, suffix = found.groups()
        value = int(digits, 16 if digits.startswith("0x") else 8 if digits.startswith("0") else 10)
        for other in {value + 1, max(0, value - 1)} - {value}:
            yield line[:found.start()] + str(other) + suffix + line[found.end():]
    if STATEMENT.match(line) and "{" not in code:
        yield ""
    condition = RETURN_IF.match(line)
    if condition:
        yield ""
        yield line.replace(f"if ({condition.group(2)})", "if (true)")


def mutants(word):
    for path in core.core_sources() + core.core_headers():
        if word not in os.path.basename(path):
            continue
        with open(path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        seen = set()
        for number, line in enumerate(lines):
            for after in changes(line):
                if (number, after) not in seen and after != line:
                    seen.add((number, after))
                    yield Mutant(path, number, line, after)


class Bench:
    """Compiles and runs mutants beside each other."""

    def __init__(self, folder, compiler):
        self.folder, self.compiler = folder, compiler
        everything = core.core_sources() + core.test_sources() + core.OTHERS
        self.objects = dict(zip(everything, core.compile_all(compiler, everything, folder, FLAGS)))

    def try_out(self, mutant):
        """"killed", "lives" or "does not compile"."""
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            objects = dict(self.objects)
            try:
                if mutant.path.endswith(".cpp"):
                    copy = os.path.join(place, os.path.basename(mutant.path))
                    self.write(copy, mutant)
                    objects[mutant.path] = core.compile_one(self.compiler, copy, place, FLAGS)
                else:
                    os.makedirs(os.path.join(place, "safety"))
                    self.write(os.path.join(place, "safety", os.path.basename(mutant.path)), mutant)
                    for source in core.core_sources() + core.test_sources():
                        objects[source] = core.compile_one(self.compiler, source, place, FLAGS, ["-I" + place])
                program = os.path.join(place, "test")
                subprocess.run([self.compiler, *objects.values(), "-o", program], check=True, capture_output=True)
            except subprocess.CalledProcessError:
                return "does not compile"
            try:
                done = subprocess.run([program, "--abort-after=1"], capture_output=True, timeout=10, check=False)
            except subprocess.TimeoutExpired:
                return "killed"
            return "killed" if done.returncode != 0 else "lives"

    @staticmethod
    def write(path, mutant):
        with open(path, "w", encoding="utf-8") as file:
            file.write(mutant.text())


def arguments():
    """Of each argued mutant, why it changes nothing: two lines each, the mutant and the argument."""
    with open(ARGUED, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    return {lines[i]: lines[i + 1].strip() for i in range(0, len(lines) - 1, 2)}


def main(word):
    compiler = core.tool("clang++") or shutil.which("g++")
    if compiler is None:
        print("skipped: there is no compiler")
        return core.SKIPPED
    argued = arguments()
    counts = {"killed": 0, "lives": 0, "does not compile": 0}
    living = []
    with tempfile.TemporaryDirectory(prefix="kiosk-mutants-") as folder:
        bench = Bench(folder, compiler)
        if bench.try_out(Mutant(core.core_sources()[0], 0, "", open(core.core_sources()[0]).readline().rstrip("\n"))) != "lives":
            sys.exit("the tests fail without a mutant")
        wanted = list(mutants(word))
        print(f"{len(wanted)} changes to {os.path.relpath(core.CORE, core.SOURCE)}", flush=True)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for mutant, verdict in zip(wanted, pool.map(bench.try_out, wanted)):
                counts[verdict] += 1
                if verdict == "lives":
                    living.append(mutant)
                    if mutant.key() not in argued:
                        print(f"LIVES {os.path.relpath(mutant.path, core.SOURCE)}:{mutant.line + 1}\n"
                              f"  {mutant.key()}", flush=True)
    unargued = [mutant for mutant in living if mutant.key() not in argued]
    stale = set(argued) - {mutant.key() for mutant in living} if not word else set()
    for key in sorted(stale):
        print(f"ARGUED BUT DEAD {key}")
    print(f"{counts['killed']} killed, {len(living) - len(unargued)} live and are argued, {len(unargued)} live, "
          f"{counts['does not compile']} do not compile")
    return 1 if unargued or stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
