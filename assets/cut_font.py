#!/usr/bin/env python3
"""Cuts one font down to sections of font_ranges.txt with hb-subset.

    cut_font.py --tool hb-subset --source FONT --face "Noto Sans CJK KR" --style Bold
                --ranges font_ranges.txt --sections common,korean --output FILE [-- OPTION FOR HB-SUBSET...]

The face is found by its family name and style, in a single font as in a collection, and the name of what was
cut is compared again: another order of faces in another package must not change what the display shows.
The same source, the same hb-subset and the same ranges give the same bytes.

Exit code 0: FILE is written. 1: it is not, and one line on stderr says why.
"""
import argparse
import os
import re
import struct
import subprocess
import sys

WINDOWS, ENGLISH = 3, 0x409                # the platform and language whose names we read
FAMILY, STYLE, WHOLE_FAMILY, WHOLE_STYLE = 1, 2, 16, 17   # name IDs of the OpenType table "name"
CHARSETS = ("gb2312", "euc_jp", "euc_kr")   # rows and cells 0xA1-0xFE, the same in every version of Python
FIRST_OF_CHARSETS = 0x2000                 # below: letters that Noto Sans draws
RANGE = re.compile(r"([0-9A-F]{4,5})(?:-([0-9A-F]{4,5}))?$")


class Fault(Exception):
    """Something that the reader of the build log must put right."""


def charset(name):
    """The characters of the national standard that Python knows as the codec `name`, one of CHARSETS."""
    found = set()
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode(name)))
            except UnicodeDecodeError:
                pass                       # not every place of the table is taken
    return {c for c in found if c >= FIRST_OF_CHARSETS}


def characters(line):
    """What one line of font_ranges.txt without its comment stands for."""
    if line.startswith("charset "):
        name = line.removeprefix("charset ").strip()
        if name not in CHARSETS:
            raise Fault(f"'{name}' is none of the charsets {', '.join(CHARSETS)}")
        return charset(name)
    match = RANGE.match(line)
    if not match:
        raise Fault(f"neither a range nor a charset: '{line}'")
    first = int(match[1], 16)
    last = int(match[2] or match[1], 16)
    if last < first:
        raise Fault(f"the range '{line}' ends before it begins")
    return set(range(first, last + 1))


def read_sections(path):
    """Section name to lines, without comments and empty lines."""
    sections, lines = {}, None
    with open(path, encoding="utf-8") as file:
        for raw in file:
            line = raw.split("#")[0].strip()
            if line.startswith("[") and line.endswith("]"):
                lines = sections.setdefault(line[1:-1], [])
            elif line and lines is None:
                raise Fault(f"'{line}' stands before the first section")
            elif line:
                lines.append(line)
    return sections


def kept_characters(path, wanted):
    """All characters of the sections `wanted`."""
    sections, kept = read_sections(path), set()
    for name in wanted:
        if name not in sections:
            raise Fault(f"no section [{name}] in {os.path.basename(path)}")
        for line in sections[name]:
            kept |= characters(line)
    return kept


def as_ranges(points):
    """Code points as hb-subset takes them: hexadecimal, neighbours joined."""
    runs = []
    for point in sorted(points):
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ",".join(f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in runs)


def face_offsets(data):
    """Where the faces of a font file begin: one, or as many as the collection has."""
    if data[:4] != b"ttcf":
        return [0]
    count = struct.unpack_from(">I", data, 8)[0]
    return list(struct.unpack_from(f">{count}I", data, 12))


def face_name(data, offset):
    """(family, style) of the face at `offset`; empty where it has no name."""
    names = {}
    for i in range(struct.unpack_from(">H", data, offset + 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4s3I", data, offset + 12 + 16 * i)
        if tag != b"name":
            continue
        count, text = struct.unpack_from(">2H", data, start + 2)
        for record in range(count):
            platform, _, language, key, length, at = struct.unpack_from(">6H", data, start + 6 + 12 * record)
            if (platform, language) == (WINDOWS, ENGLISH):
                begin = start + text + at
                names[key] = data[begin:begin + length].decode("utf-16-be")
    return (names.get(WHOLE_FAMILY) or names.get(FAMILY, ""), names.get(WHOLE_STYLE) or names.get(STYLE, ""))


def face_names(path):
    """The (family, style) of every face of the file, in its order."""
    with open(path, "rb") as file:
        data = file.read()
    try:
        return [face_name(data, offset) for offset in face_offsets(data)]
    except (struct.error, UnicodeDecodeError):
        raise Fault(f"{path} is no font that we can read") from None


def cut(options, extra, part):
    """Writes the file `part`, checked; raises Fault with whatever is in it."""
    wanted, names = (options.face, options.style), face_names(options.source)
    if wanted not in names:
        has = "; ".join(sorted({" ".join(name) for name in names}))
        raise Fault(f"no face '{' '.join(wanted)}' in {options.source}, which has: {has}")
    kept = as_ranges(kept_characters(options.ranges, options.sections.split(",")))
    done = subprocess.run([options.tool, f"--face-index={names.index(wanted)}", f"--unicodes={kept}",
                           f"--output-file={part}", *extra, options.source], check=False)
    if done.returncode != 0:
        raise Fault(f"{options.tool} failed on {options.source}")
    if face_names(part) != [wanted]:
        raise Fault(f"{options.tool} cut out {face_names(part)}, not '{' '.join(wanted)}'")


def main(arguments):
    split = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(description="Cuts one font down with hb-subset.")
    for name in ("tool", "source", "face", "style", "ranges", "sections", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args(arguments[:split])
    part = options.output + ".part"        # a build that stops half-way leaves no font that looks whole
    try:
        cut(options, arguments[split + 1:], part)
        os.replace(part, options.output)
    except (Fault, OSError) as problem:
        if os.path.exists(part):
            os.remove(part)
        print(f"cut_font.py: {os.path.basename(options.output)}: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
