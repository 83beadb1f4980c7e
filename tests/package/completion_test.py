"""The completions of the three shells offer what the program knows. Usage: completion_test.py PROGRAM"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMPLETIONS = os.path.join(SOURCE, "platform", "completions")
PROGRAM = ""


def environment():
    return os.environ | {"VGT_KIOSK_COMPLETE": os.path.join(COMPLETIONS, "complete"),
                         "VGT_KIOSK_SHARE": os.path.join(os.path.dirname(os.path.dirname(PROGRAM)), "share/vgt-kiosk")}


def in_bash(*words):
    """What bash offers for the last of the words."""
    script = """
      source "$1"; shift
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
      _vgt_kiosk "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      if ((${#COMPREPLY[@]})); then printf '%s\\n' "${COMPREPLY[@]}"; fi
    """
    done = subprocess.run(["bash", "-euc", script, "bash", os.path.join(COMPLETIONS, "vgt-kiosk.bash"), PROGRAM, *words],
                          capture_output=True, text=True, check=True, env=environment())
    return done.stdout.split()


def help_of(*command):
    return subprocess.run([PROGRAM, *command, "--help"], capture_output=True, text=True, check=True).stdout


def commands():
    return re.findall(r"(?m)^  (\w[\w-]*) ", help_of().split("Subcommands:")[1])


class Bash(unittest.TestCase):
    def test_it_offers_every_command(self):
        self.assertGreaterEqual(set(commands()), {"run", "check", "render", "film", "doctor"})
        self.assertGreaterEqual(set(in_bash("")), set(commands()))
        self.assertEqual(in_bash("rend"), ["render"])

    def test_it_offers_every_option_of_every_command(self):
        for command in [(), *((name,) for name in commands())]:
            with self.subTest(command):
                known = set(re.findall(r"(?m)^ +(?:-\w,)?(--[a-z-]+)", help_of(*command)))
                self.assertGreater(len(known), 1)
                self.assertEqual(set(in_bash(*command, "--")), known)

    def test_it_offers_the_values_of_an_option(self):
        self.assertEqual(set(in_bash("run", "--theme", "")), {"dark", "light", "contrast"})
        self.assertEqual(in_bash("--rotate", "9"), ["90"])
        self.assertEqual(in_bash("run", "--for", ""), [])
        self.assertEqual(in_bash("render", "--size", ""), [])
        self.assertEqual(in_bash("render", "--lang", "zh"), ["zh-Hans"])
        self.assertEqual(in_bash("render", "--lang", "al"), ["all"])
        self.assertIn("emergency", in_bash("run", "--page", ""))
        self.assertNotIn("emblem", in_bash("run", "--page", ""))
        self.assertIn("--frames", in_bash("run", "--windowed", ""))

    def test_it_offers_files_and_folders_where_they_are_wanted(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "mine"))
            open(os.path.join(folder, "mine.json"), "wb").close()
            mine = os.path.join(folder, "mi")
            self.assertEqual(set(in_bash("run", "--config", mine)), {mine + "ne", mine + "ne.json"})
            self.assertEqual(in_bash("check", mine), [mine + "ne"])
            self.assertEqual(in_bash("run", "--content", mine), [mine + "ne"])


class OtherShells(unittest.TestCase):
    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish_offers_the_same(self):
        def in_fish(line):
            script = f"source {COMPLETIONS}/vgt-kiosk.fish; complete -C '{line}'"
            path = os.path.dirname(PROGRAM) + ":" + os.environ["PATH"]
            return subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, check=True,
                                  env=environment() | {"PATH": path}).stdout.split()
        self.assertEqual(set(in_fish("vgt-kiosk run --theme ")), {"dark", "light", "contrast"})
        self.assertEqual(in_fish("vgt-kiosk rend"), ["render"])

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh_understands_its_file(self):
        subprocess.run(["zsh", "-n", os.path.join(COMPLETIONS, "vgt-kiosk.zsh")], check=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(f"usage: {sys.argv[0]} PROGRAM [TEST...]")
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
