"""What the commands promise to a shell: version, help, exit codes, lists of faults.

Usage: commands_test.py PROGRAM [TEST...]
"""

import datetime
import json
import os
import re
import shutil

import kiosk

COMMANDS = ("run", "check", "render", "doctor")
USAGE_ERRORS = (
    ["--bogus"], ["nonsense"], ["check", "one", "two"], ["check", "--bogus"], ["run", "check"],
    ["run", "--release"],
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


class CheckedTogether(kiosk.TestCase):
    """What `check` finds out with content, settings, fonts and the clock."""

    def settings(self, **keys):
        return kiosk.write(self.path("kiosk.json"), json.dumps(keys, indent=1))

    def faults(self, *words, **options):
        done = kiosk.run("check", "--json", *words, **options)
        return done.returncode, [it for it in json.loads(done.stdout) if it["severity"] != "notice"]

    def number(self, **changed):
        today = datetime.datetime.now(datetime.timezone.utc).date()
        day = datetime.timedelta(days=1)
        return {"region": "NZ", "service": "all", "number": "111",
                "source": "https://www.police.govt.nz/call-111",
                "confirmed_by": "A. Example, New Zealand Police", "confirmed_on": str(today - day),
                "valid_until": str(today + day)} | changed

    def test_a_local_number(self):
        """A machine that is not sure of the date adds a warning."""
        code, faults = self.faults("--config", self.settings(emergency=[self.number()]))
        self.assertEqual((code, [it for it in faults if it["pointer"] != "/emergency"]), (0, []))
        config = self.settings(emergency=[self.number(number="112233")])
        code, faults = self.faults("--config", config)
        line = next(i for i, text in enumerate(kiosk.read(config).split("\n"), 1) if "112233" in text)
        places = [(it["file"], it["line"], it["column"], it["pointer"]) for it in faults
                  if it["severity"] == "error"]
        self.assertEqual((code, places), (1, [(config, line, 14, "/emergency/0/number")]))

    def test_a_character_that_no_font_has(self):
        content = kiosk.content_copy(self.folder)
        path = os.path.join(content, "text", "ja.json")
        kiosk.write(path, kiosk.read(path).replace('"home": "', '"home": "\U00013080', 1))
        code, faults = self.faults(content)
        self.assertEqual((code, len(faults)), (1, 1))
        self.assertEqual((faults[0]["file"], faults[0]["pointer"]), (path, "/ui/home"))
        self.assertIn("U+13080", faults[0]["what"])

    def test_without_fonts_there_is_one_warning(self):
        program = kiosk.installed_copy(self.folder)
        fonts = self.path("share", "vgt-kiosk", "fonts")
        shutil.rmtree(fonts)
        code, faults = self.faults(binary=program)
        self.assertEqual((code, [(it["severity"], it["file"]) for it in faults]), (0, [("warning", fonts)]))

    def test_a_wrong_direction(self):
        content = kiosk.content_copy(self.folder)
        path = os.path.join(content, "text", "he.json")
        kiosk.write(path, kiosk.read(path).replace('"dir": "rtl"', '"dir": "ltr"'))
        code, faults = self.faults(content)
        self.assertEqual((code, [(it["file"], it["pointer"]) for it in faults]), (1, [(path, "/dir")]))

    def test_a_panel_out_of_reach(self):
        config = self.settings(display={"diagonal_in": 21.5, "bottom_edge_mm": 1900})
        code, faults = self.faults("--config", config)
        self.assertEqual((code, [(it["severity"], it["pointer"]) for it in faults]),
                         (0, [("warning", "/display/bottom_edge_mm")]))

    def test_words_that_nobody_should_read(self):
        content = kiosk.content_copy(self.folder)
        path = os.path.join(content, "text", "en.json")
        kiosk.edit_json(path, lambda text: text["pages"]["about"].update(loop_line="We fight child pornography."))
        code, faults = self.faults(content)
        self.assertEqual((code, {it["severity"] for it in faults}), (0, {"warning"}))
        self.assertIn("/pages/about/loop_line", [it["pointer"] for it in faults])


class Release(kiosk.TestCase):
    def drafts(self):
        folder = os.path.join(kiosk.SOURCE, "content", "text")
        return [name for name in sorted(os.listdir(folder))
                if json.loads(kiosk.read(os.path.join(folder, name)))["review"]["state"] == "machine-draft"]

    def test_every_draft_that_is_offered_is_an_error(self):
        self.assertNotEqual(self.drafts(), [])
        done = kiosk.run("check", "--release", "content", cwd=kiosk.SOURCE)
        self.assertEqual(done.returncode, 1)
        errors = re.findall(r"(?m)^content/text/(\S+?):\d+:\d+: error: .+; .+ \(at /review/state\)$",
                            done.stdout)
        self.assertEqual(errors, self.drafts())
        self.assertNotIn("notice: machine-draft", done.stdout, "told twice")
        self.assertRegex(done.stdout, rf"content: {len(self.drafts())} errors, 0 warnings, \d+ notices\n$")

    def test_without_the_option_they_are_notices(self):
        done = kiosk.run("check", "content", cwd=kiosk.SOURCE)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout.count("notice: machine-draft"), len(self.drafts()))

    def test_the_shipped_settings_hide_them(self):
        done = kiosk.run("check", "--release", "--config", "platform/kiosk.json", "content", cwd=kiosk.SOURCE)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertRegex(done.stdout, r"content: 0 errors, 0 warnings, \d+ notices\n$")
        self.assertEqual(done.stdout.count("notice: not offered"), len(self.drafts()))


class Doctor(kiosk.TestCase):
    def test_it_tells_on_any_machine(self):
        done = kiosk.run("doctor")
        self.assertIn(done.returncode, (0, 1, 3))
        for word in ("SDL", "font", "content", "display"):
            self.assertIn(word.lower(), done.stdout.lower())


if __name__ == "__main__":
    kiosk.main(needs_screen=False)
