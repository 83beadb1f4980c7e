"""Gives each hostile file (hostile.py) to `vgt-kiosk check`: it says what is wrong, or can live with it; it never
dies, and it asks for little memory. With --limits (a benchmark) also: it takes 250 ms of a processor
and 64 MB at most.

Usage: hostile_test.py PROGRAM [--limits] [--every N]
"""

import argparse
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MOST_SECONDS = 0.25
MOST_KILOBYTES = 64 * 1024  # more than the same call takes for the shipped content
NAMED = re.compile(r"^\S[^\n]*: (error|warning)", re.MULTILINE)


class Checks:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        share = os.path.join(os.path.dirname(os.path.dirname(program)), "share", "vgt-kiosk", "content")
        self.content = share if os.path.isdir(share) else os.path.join(TOP, "content")

    def check(self, *words):
        """Exit code, output, seconds of a processor, kilobytes at most."""
        with tempfile.TemporaryFile(dir=self.folder) as output:
            process = subprocess.Popen([self.program, "check", *words], stdout=output, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            return process.returncode, output.read().decode(errors="replace"), usage.ru_utime + usage.ru_stime, usage.ru_maxrss

    def words_for(self, number, kind, name, source):
        """What `check` is called with for content or settings that have this file."""
        place = os.path.join(self.folder, str(number))
        if kind == "config":
            os.makedirs(place)
            path = os.path.join(place, "kiosk.json")
            shutil.copy(source, path)
            return ["--config", path, self.content]
        shutil.copytree(self.content, place)
        path = {"deck": "deck.json", "strings": "text/en.json"}.get(kind) or "images/" + name
        shutil.copy(source, os.path.join(place, path))
        if kind == "image":
            deck = os.path.join(place, "deck.json")
            with open(deck, encoding="utf-8") as file:
                text = file.read().replace('"file": "emblem.svg"', f'"file": "{name}"')
            with open(deck, "w", encoding="utf-8") as file:
                file.write(text)
        return [place]

    def one(self, number, kind, name, source):
        words = self.words_for(number, kind, name, source)
        result = self.check(*words)
        shutil.rmtree(os.path.join(self.folder, str(number)))
        return (f"{kind}/{name}", *result)


def findings(what, code, output, seconds, kilobytes, base, limits):
    if code not in (0, 1):
        yield f"{what}: exit code {code}: {output[-300:]}"
    elif code == 1 and not NAMED.search(output):
        yield f"{what}: refused without a word of why: {output[:300]}"
    if limits and seconds > MOST_SECONDS:
        yield f"{what}: takes {seconds * 1000:.0f} ms of a processor"
    if limits and kilobytes - base > MOST_KILOBYTES:
        yield f"{what}: takes {(kilobytes - base) // 1024} MB"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--limits", action="store_true", help="judge time and memory, too")
    parser.add_argument("--every", type=int, default=1, help="only each N-th file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-hostile-") as folder:
        # By another process: the most memory that a child has had counts from its parent's.
        files = os.path.join(folder, "files")
        subprocess.run([sys.executable, os.path.join(TOP, "tests", "fuzz", "hostile.py"), files], check=True)
        cases = [(kind, name, os.path.join(files, kind, name)) for kind in sorted(os.listdir(files))
                 for name in sorted(os.listdir(os.path.join(files, kind)))][::options.every]
        checks = Checks(os.path.abspath(options.program), folder)
        code, output, _, base = checks.check(checks.content)
        if code != 0:
            raise SystemExit(f"the shipped content is not well: {output}")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(pool.map(lambda case: checks.one(*case), [(n, *case) for n, case in enumerate(cases)]))
    found = [finding for result in results for finding in findings(*result, base, options.limits)]
    for finding in found:
        print(finding)
    refused = sum(result[1] == 1 for result in results)
    slowest = max(results, key=lambda result: result[3])
    largest = max(results, key=lambda result: result[4])
    print(f"{len(results)} hostile files: {refused} refused, {len(results) - refused} left out or lived with, "
          f"{len(found)} findings; slowest {slowest[3] * 1000:.0f} ms ({slowest[0]}), largest "
          f"{(largest[4] - base) // 1024} MB more than the shipped content ({largest[0]})")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
