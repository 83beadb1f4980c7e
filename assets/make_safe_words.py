#!/usr/bin/env python3
"""Draws the words of the safe page and writes them as run-length-coded rows.

    make_safe_words.py src/safe/safe_words.inc            write the file
    make_safe_words.py --check src/safe/safe_words.inc    compare (0 same, 1 differs, 77 cannot tell)

Needs hb-view (Debian: libharfbuzz-bin) and Noto Sans Bold (fonts-noto-core), nothing else.
"""
import hashlib
import shutil
import struct
import subprocess
import sys
import zlib

FONT = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"
WORDS = "Child in danger? Call your local emergency number or the police.".split()
EM = 200          # pixels; even, because the drawing code halves it
MARGIN = 8        # room for letters that reach over their advance
SPACE = 52        # advance of the space, 0.26 em
SKIPPED = 77      # what ctest takes for "skipped"


def paeth(a, b, c):
    """The Paeth predictor of PNG (left, above, above left)."""
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    if pa <= pb and pa <= pc:
        return a
    return b if pb <= pc else c


def unfilter(kind, line, above, step):
    """Undoes the filter of one PNG row in place."""
    for i in range(len(line)):
        left = line[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        guess = (0, left, above[i], (left + above[i]) // 2, paeth(left, above[i], corner))[kind]
        line[i] = (line[i] + guess) & 0xFF


def decode_png(data):
    """Rows of 0 and 1 (ink) from a PNG of 8 bits a channel, white ink on black."""
    at, packed, width, channels = 8, b"", 0, 0
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        chunk = data[at + 8:at + 8 + length]
        at += length + 12
        if name == b"IHDR":
            width, _, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", chunk)
            channels = {0: 1, 2: 3, 4: 2, 6: 4}[colour]
            assert depth == 8 and interlace == 0
        elif name == b"IDAT":
            packed += chunk
    raw, stride = zlib.decompress(packed), width * channels
    rows, above = [], bytearray(stride)
    for start in range(0, len(raw), stride + 1):
        line = bytearray(raw[start + 1:start + 1 + stride])
        unfilter(raw[start], line, above, channels)
        rows.append([1 if line[x * channels] >= 128 else 0 for x in range(width)])
        above = line
    return rows


def draw(word):
    """The mask of one word; all words have the same height and baseline."""
    png = subprocess.run(
        ["hb-view", f"--font-file={FONT}", f"--font-size={EM}", f"--margin={MARGIN}", "--output-format=png",
         "--foreground=FFFFFF", "--background=000000", f"--font-extents={EM},{EM // 3},0", f"--text={word}"], check=True, stdout=subprocess.PIPE).stdout
    return decode_png(png)


def encode(row):
    """[number of runs, gap, ink, gap, ink, ...]"""
    runs, at = [], 0
    while 1 in row[at:]:
        start = row.index(1, at)
        end = row.index(0, start)
        gap = start - at
        while gap > 255:
            runs += [255, 0]
            gap -= 255
        runs += [gap, end - start]
        at = end
    return bytes([len(runs) // 2] + runs)


def number_lines(values):
    """The values as lines of C++ source, at most 110 columns."""
    line, lines = "   ", []
    for value in values:
        item = f" {value},"
        if len(line) + len(item) > 110:
            lines.append(line)
            line = "   "
        line += item
    return "\n".join(lines + [line])


def tool_version():
    """That of hb-view: another one puts the edge of a letter elsewhere by a pixel."""
    said = subprocess.run(["hb-view", "--version"], capture_output=True, text=True, check=True).stdout
    return said.split("\n")[0]


def generate(font_sum):
    masks = [draw(word) for word in WORDS]
    ink = [y for mask in masks for y, row in enumerate(mask) if 1 in row]
    top, bottom = min(ink), max(ink) + 1
    runs, places, rows = bytearray(), {}, []
    for mask in masks:
        for row in mask[top:bottom]:
            code = encode(row)
            if code not in places:
                places[code] = len(runs)
                runs += code
            rows.append(places[code])
    assert len(runs) < 65536
    # The baseline is the last ink row of a word without descenders.
    baseline = max(y for y, row in enumerate(masks[WORDS.index("in")]) if 1 in row) + 1 - top
    words = "\n".join(f'    {{"{word}", {len(mask[0]) - 2 * MARGIN}}},' for word, mask in zip(WORDS, masks))
    return f"""// Written by assets/make_safe_words.py; do not edit.
// Font: NotoSans-Bold.ttf, sha256 {font_sum}
// Drawn by {tool_version()}

constexpr int kEm = {EM};
constexpr int kMaskLeft = {MARGIN};  // columns of a mask left of its origin
constexpr int kRowCount = {bottom - top};
constexpr int kBaseline = {baseline};  // first row below the baseline
constexpr int kSpace = {SPACE};
constexpr int kMaskWidth = {max(len(mask[0]) for mask in masks)};

// Word and advance.
constexpr Word kWords[] = {{
{words}
}};

// Where each row of each word starts in kRuns; equal rows share their runs.
constexpr std::uint16_t kRows[] = {{
{number_lines(rows)}
}};

// For each row: number of runs, then gap and ink of each.
constexpr std::uint8_t kRuns[] = {{
{number_lines(runs)}
}};
"""


def main(arguments):
    check = arguments[:1] == ["--check"]
    path = arguments[-1]
    if shutil.which("hb-view") is None:
        print("hb-view is missing: install libharfbuzz-bin")
        return SKIPPED
    try:
        with open(FONT, "rb") as font:
            font_sum = hashlib.sha256(font.read()).hexdigest()
    except OSError as error:
        print(f"{error}: install fonts-noto-core")
        return SKIPPED
    if not check:
        text = generate(font_sum)
        with open(path, "w", encoding="ascii") as out:
            out.write(text)
        return 0
    with open(path, encoding="ascii") as old:
        committed = old.read()
    if font_sum not in committed:
        print("another edition of the font is installed; nothing to compare")
        return SKIPPED
    if f"// Drawn by {tool_version()}\n" not in committed:
        print(f"{tool_version()} is installed; nothing to compare")
        return SKIPPED
    if committed == generate(font_sum):
        return 0
    print(f"{path} is not what assets/make_safe_words.py writes")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
