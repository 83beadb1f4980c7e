"""The last step of the ladder: the message on a text console, written by a shell script. It is run on a terminal of
every size, and what the terminal then shows is read.
"""

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import termios
import unittest

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCRIPT = os.path.join(SOURCE, "platform", "systemd", "console-message")

# The consoles of 480x320, 800x480, 1280x800 and 1920x1080 with letters of 8 x 16, and odd ones.
LARGE = {(30, 100): (1, 1), (50, 160): (1, 2), (67, 240): (2, 2), (135, 480): (5, 5), (24, 96): (1, 1)}
SMALL = ((20, 60), (25, 80), (22, 200), (3, 10))


def output_on(rows, columns):
    """What the script writes to a terminal of this size."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execv(SCRIPT, [SCRIPT])
    out = b""
    while True:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # the other end is closed
            break
        if not data:
            break
        out += data
    status = os.waitpid(child, 0)[1]
    os.close(terminal)
    return out.decode("ascii"), status


def screen(output, rows, columns):
    """The cells of a terminal after this output: "#" where a space is reversed."""
    cells = [[" "] * columns for _ in range(rows)]
    row = column = 0
    reverse = False
    for code, name, letter, control in re.findall(r"\x1b\[\??([\d;]*)([A-Za-z\]])|([^\x1b\r\n])|([\r\n])", output):
        if name == "H":
            row, column = (int(n) - 1 for n in code.split(";")) if code else (0, 0)
        elif name == "m":
            reverse = code == "7" if code in ("7", "27") else reverse
        elif letter:
            cells[row][column] = "#" if reverse else letter
            column += 1
        elif control == "\n":
            row += 1
        elif control == "\r":
            column = 0
    return ["".join(line).rstrip() for line in cells]


def shrunk(lines, across, down):
    """Every cell of the large letters once, without the margin."""
    rows = [line for line in lines if line]
    left = min(len(line) - len(line.lstrip()) for line in rows)
    first = next(i for i, line in enumerate(lines) if line)
    return [line[left::across].rstrip() for line in lines[first::down]]


def words():
    with open(SCRIPT, encoding="utf-8") as file:
        return re.search(r"^lines='(.*)'$", file.read(), re.MULTILINE).group(1).split("|")


class ConsoleMessage(unittest.TestCase):
    def test_the_words_are_those_of_the_bar(self):
        with open(os.path.join(SOURCE, "content", "text", "en.json"), encoding="utf-8") as file:
            bar = json.load(file)["message"]["bar"]
        self.assertEqual(" ".join(words()), bar.upper())

    def test_every_letter_is_drawn_and_no_two_are_alike(self):
        output, _ = output_on(30, 100)
        lines = screen(output, 30, 100)
        first = next(i for i, line in enumerate(lines) if line)
        seen = {}
        for i, text in enumerate(words()):
            left = (100 - (len(text) * 6 - 1)) // 2
            block = [line.ljust(100) for line in lines[first + 6 * i:first + 6 * i + 5]]
            for n, letter in enumerate(text):
                glyph = tuple(line[left + 6 * n:left + 6 * n + 5] for line in block)
                self.assertEqual(seen.setdefault(letter, glyph), glyph, letter)
        self.assertEqual(len(set(seen.values())), len(seen))
        blank = {letter for letter, glyph in seen.items() if not any("#" in line for line in glyph)}
        self.assertEqual(blank, {" "})
        self.assertEqual(seen["T"], ("#####", "  #  ", "  #  ", "  #  ", "  #  "))

    def test_it_is_as_large_as_it_fits(self):
        small = None
        for (rows, columns), (across, down) in LARGE.items():
            with self.subTest(rows=rows, columns=columns):
                output, status = output_on(rows, columns)
                self.assertEqual(status, 0)
                lines = screen(output, rows, columns)  # an IndexError: it does not fit
                ink = [line for line in lines if line]
                self.assertEqual(len(ink), 20 * down)
                letters = [line.lstrip() for line in shrunk(lines, across, down)]
                small = small or letters[:17]
                self.assertEqual(letters[:5], small[:5])

    def test_where_large_letters_do_not_fit_it_is_written_small(self):
        for rows, columns in SMALL[:-1]:
            with self.subTest(rows=rows, columns=columns):
                output, status = output_on(rows, columns)
                self.assertEqual(status, 0)
                self.assertEqual([line.strip() for line in screen(output, rows, columns) if line], words())

    def test_any_terminal_gets_all_words(self):
        for rows, columns in ((0, 0), SMALL[-1]):
            output, status = output_on(rows, columns)
            self.assertEqual(status, 0)
            for line in words():
                self.assertIn(line, output)

    def test_without_a_terminal_it_does_no_harm(self):
        done = subprocess.run([SCRIPT], stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=20)
        self.assertEqual(done.stdout, b"")


if __name__ == "__main__":
    unittest.main(verbosity=2)
