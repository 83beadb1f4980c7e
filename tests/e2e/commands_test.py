"""What the commands promise to a shell: version, help, exit codes, lists of faults.

Usage: commands_test.py PROGRAM [TEST...]
"""

import json
import os
import re

import kiosk

COMMANDS = ("run", "check", "render", "doctor")
USAGE_ERRORS = (
    ["--bogus"], ["nonsense"], ["check", "one", "two"], ["check", "--bogus"], ["run", "check"],
    ["render"], ["render", "--out"],
    ["run", "--size", "big"], ["run", "--size", "1x1"], ["run", "--rotate", "45"], ["run", "--frames", "0"],
    ["run", "--for", "soon"], ["run", "--for", "0s"], ["run", "--windowed", "--fullscreen"],
    ["doctor", "--json"],
)


def man_section(title):
    """The text of a .SH or .SS section of the manual page."""
    page = kiosk.read(os.path.join(kiosk.SOURCE, "platform", "vgt-kiosk.1"))
    found = re.search(rf"^\.S[HS] {title}\n(.*?)(?=^\.S[HS] |\Z)", page, re.MULTILINE | re.DOTALL)
    return found.group(1)


def man_options(command):
    """The options that the manual page describes, each in the line after a .TP."""
    heads = re.findall(r"^\.TP\n(.*)$", man_section(command), re.MULTILINE)
    return {name.replace("\\-", "-") for head in heads for name in re.findall(r"\\-\\-[a-z\\-]+[a-z]", head)}


class Version(kiosk.TestCase):
    def test_it_is_that_of_the_project(self):
        project = kiosk.read(os.path.join(kiosk.SOURCE, "CMakeLists.txt"))
        version = re.search(r"^project\(vgt-kiosk VERSION ([0-9.]+)", project, re.MULTILINE).group(1)
        done = kiosk.run("--version")
        self.assertEqual((done.returncode, done.stdout), (0, f"vgt-kiosk {version}\n"))


class Help(kiosk.TestCase):
    def test_the_program_names_its_commands(self):
        done = kiosk.run("--help")
        self.assertEqual(done.returncode, 0)
        for command in COMMANDS:
            self.assertRegex(done.stdout, rf"(?m)^ +{command} ")

    def test_each_command_lists_the_options_of_the_manual_page(self):
        for command in COMMANDS:
            with self.subTest(command):
                done = kiosk.run(command, "--help")
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                options = set(re.findall(r"^ +(?:-\w,)?(--[a-z-]+)", done.stdout, re.MULTILINE))
                self.assertEqual(options - {"--help"}, man_options(command))


class ExitCodes(kiosk.TestCase):
    def codes_in_header(self):
        header = kiosk.read(os.path.join(kiosk.SOURCE, "src", "base", "exit_code.h"))
        return {name: int(value) for name, value in re.findall(r"^ +(\w+) = (\d+),", header, re.MULTILINE)}

    def test_the_manual_page_lists_those_of_the_header(self):
        listed = re.findall(r"^\.TP\n\.B (\d+)$", man_section("EXIT STATUS"), re.MULTILINE)
        self.assertEqual([int(code) for code in listed], sorted(self.codes_in_header().values()))

    def test_each_is_seen(self):
        codes = self.codes_in_header()
        cases = {
            "Ok": ["check"],
            "Failure": ["check", self.path("missing")],
            "Usage": ["--bogus"],
            "NoDisplay": ["run", "--size", "480x320", "--page", "about"],
        }
        for name, words in cases.items():
            with self.subTest(name):
                self.assertEqual(kiosk.run(*words, cwd=self.folder).returncode, codes[name])


class Usage(kiosk.TestCase):
    def assert_usage_error(self, done, *words):
        self.assertEqual(done.returncode, 2, words)
        self.assertNotEqual(done.stderr.strip(), "", words)
        self.assertEqual(done.stdout, "", words)

    def test_wrong_words(self):
        for words in USAGE_ERRORS:
            self.assert_usage_error(kiosk.run(*words, cwd=self.folder), *words)
        self.assertEqual(os.listdir(self.folder), [])

    def test_unknown_page_and_language(self):
        """Not so for `run`, which shows something in any case: never_black_test.py."""
        out = self.path("out")
        for words in (["--page", "nowhere"], ["--lang", "xx"]):
            done = kiosk.run("render", "--out", out, *words)
            self.assert_usage_error(done, *words)
            self.assertIn(f'"{words[1]}"', done.stderr)
        self.assertFalse(os.path.exists(out))


class Check(kiosk.TestCase):
    def broken_content(self):
        """A copy with two errors, and where they are: file, line and column, JSON pointer."""
        content = kiosk.content_copy(self.folder)
        deck = os.path.join(content, "deck.json")
        lines = kiosk.read(deck).split("\n")
        at = next(i for i, line in enumerate(lines) if '"version":' in line)
        lines.insert(at, '  "colour": "blue",')
        kiosk.write(deck, "\n".join(lines))
        text = os.path.join(content, "text", "en.json")
        words = kiosk.read(text).split("\n")
        of = next(i for i, line in enumerate(words) if '"headline":' in line)
        words[of] = '    "headline": 7,'
        kiosk.write(text, "\n".join(words))
        return content, [(deck, at + 1, 3, "/colour"), (text, of + 1, 17, "/message/headline")]

    def test_good_content(self):
        done = kiosk.run("check")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertRegex(done.stdout, r"content: 0 errors, 0 warnings, \d+ notices\n$")

    def test_errors_are_named_all_at_once_with_their_places(self):
        content, errors = self.broken_content()
        done = kiosk.run("check", content)
        self.assertEqual(done.returncode, 1)
        for file, line, column, pointer in errors:
            self.assertRegex(done.stdout, rf"(?m)^{re.escape(file)}:{line}:{column}: error: .+; .+ "
                                          rf"\(at {pointer}\)$")

    def test_json(self):
        content, errors = self.broken_content()
        done = kiosk.run("check", "--json", content)
        self.assertEqual(done.returncode, 1)
        faults = json.loads(done.stdout)
        keys = {"file", "line", "column", "severity", "pointer", "what", "todo"}
        for fault in faults:
            self.assertEqual(set(fault), keys)
            self.assertIn(fault["severity"], ("error", "warning", "notice"))
        places = [(it["file"], it["line"], it["column"], it["pointer"]) for it in faults
                  if it["severity"] == "error"]
        self.assertEqual([place for place in errors if place not in places], [])
        lines = kiosk.run("check", content).stdout.splitlines()
        self.assertEqual(len(lines) - 1, len(faults), "--json tells more or less than the lines")

    def test_faults_of_the_settings(self):
        config = kiosk.write(self.path("kiosk.json"), '{\n  "time": {"idle_s": 1}\n}\n')
        done = kiosk.run("check", "--config", config)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, rf"(?m)^{re.escape(config)}:2:22: error: .*\(at /time/idle_s\)$")

    def test_a_missing_folder(self):
        done = kiosk.run("check", self.path("missing"))
        self.assertEqual(done.returncode, 1)
        self.assertIn(self.path("missing", "deck.json"), done.stdout)


class Doctor(kiosk.TestCase):
    def test_it_tells_on_any_machine(self):
        done = kiosk.run("doctor")
        self.assertIn(done.returncode, (0, 1, 3))
        for word in ("SDL", "font", "content", "display"):
            self.assertIn(word.lower(), done.stdout.lower())


if __name__ == "__main__":
    kiosk.main(needs_screen=False)
