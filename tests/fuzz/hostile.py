"""Hostile files, each with the name of what is hostile in it: what careless editors, torn cards, wrong programs and
people with bad intentions leave in a content folder. `files()` gives them as (kind, name, bytes); kinds are the files
that a display reads: deck, strings, config, image.

Usage: hostile.py FOLDER      writes them as FOLDER/KIND/NAME, for the fuzzers and for a look, and with them good files
                              that fuzzers can begin with: seeds/ and a small deck
"""

import itertools
import json
import os
import struct
import sys
import zlib

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MEGABYTE = 1 << 20


def shipped(*names):
    with open(os.path.join(TOP, "content", *names), "rb") as file:
        return file.read()


# --- bytes that are no JSON, whatever the file ---

def no_json(good):
    text = good.decode()
    middle = len(good) // 2
    yield "empty", b""
    yield "one-space", b" "
    yield "one-byte-zero", b"\0"
    yield "only-zeros", b"\0" * 4096
    yield "erased-flash", b"\xff" * 4096
    yield "torn-in-the-middle", good[:middle]
    yield "torn-before-the-end", good.rstrip()[:-1]
    yield "zeros-from-the-middle", good[:middle] + b"\0" * (len(good) - middle)
    yield "twice", good + good
    yield "byte-order-mark", b"\xef\xbb\xbf" + good
    yield "utf-16", text.encode("utf-16")
    yield "utf-32", text.encode("utf-32")
    yield "latin-1", text.replace("display", "d\u00e9play", 1).encode("latin-1", "replace")
    yield "carriage-returns-alone", good.replace(b"\n", b"\r")
    yield "zero-in-a-string", good.replace(b'": "', b'": "\0', 1)
    yield "escaped-zero", good.replace(b'": "', b'": "\\u0000', 3)
    yield "raw-line-feed-in-a-string", good.replace(b'": "', b'": "\n', 1)
    yield "lone-surrogate", good.replace(b'": "', b'": "\\ud800', 3)
    yield "surrogates-the-wrong-way-round", good.replace(b'": "', b'": "\\udc00\\ud800', 3)
    yield "bad-escape", good.replace(b'": "', b'": "\\x41', 1)
    for name, raw in (("overlong-slash", b"\xc0\xaf"), ("overlong-zero", b"\xc0\x80"), ("surrogate-in-utf-8", b"\xed\xa0\x80"),
                      ("beyond-unicode", b"\xf4\x90\x80\x80"), ("five-byte-form", b"\xf8\x88\x80\x80\x80"),
                      ("lone-continuation", b"\x80"), ("cut-sequence", b"\xe2\x82")):
        yield name, good.replace(b'": "', b'": "' + raw, 1)
    yield "comment", b"// settings\n" + good
    yield "trailing-comma", good.rstrip()[:-1] + b",}"
    yield "single-quotes", good.replace(b'"', b"'")
    yield "not-a-number", b'{"version": NaN}'
    yield "infinity", b'{"version": Infinity}'
    yield "number-too-large", b'{"version": 1e999999}'
    yield "number-of-a-million-digits", b'{"version": ' + b"9" * MEGABYTE + b"}"
    yield "string-of-eight-megabytes", b'{"version": "' + b"x" * (8 * MEGABYTE) + b'"}'
    yield "key-of-a-megabyte", b'{"' + b"k" * MEGABYTE + b'": 1}'
    yield "string-without-end", b'{"version": "' + b"x" * 100000
    yield "a-hundred-thousand-brackets", b"[" * 100000
    yield "a-hundred-thousand-objects", b'{"a":' * 100000
    yield "brackets-that-close", b"[" * 50000 + b"]" * 50000
    yield "a-million-elements", b"[" + b"0," * MEGABYTE + b"0]"
    yield "a-hundred-thousand-keys", ("{" + ",".join(f'"k{i}": {i}' for i in range(100000)) + "}").encode()
    yield "the-same-key-again", b'{"version": "1", "version": "2", ' + good.lstrip()[1:]
    for name, value in (("array", b"[]"), ("string", b'"deck"'), ("number", b"1"), ("null", b"null"), ("true", b"true"),
                        ("empty-object", b"{}")):
        yield "root-is-" + name, value
    yield "elf-program", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 16
    yield "shell-script", b"#!/bin/sh\nreboot\n"
    yield "web-page", b"<!DOCTYPE html><html><body>404 Not Found</body></html>"
    yield "gzip", zlib.compress(good, 9)


# --- JSON of the wrong shape ---

def changed(good, change):
    value = json.loads(good)
    change(value)
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def hostile_decks(good):
    def page(change):
        return changed(good, lambda deck: change(deck["pages"][0]))
    for name, value in (("null", None), ("object", {}), ("string", "logo"), ("empty", []), ("of-null", [None] * 20)):
        yield "pages-" + name, changed(good, lambda deck, value=value: deck.update(pages=value))
    yield "ten-thousand-pages", changed(good, lambda deck: deck.update(pages=deck["pages"] * 1000))
    yield "no-emergency-page", changed(good, lambda deck: deck.update(
        pages=[one for one in deck["pages"] if one["kind"] != "emergency"]))
    yield "only-emergency-pages", changed(good, lambda deck: deck.update(
        pages=[one for one in deck["pages"] if one["kind"] == "emergency"] * 50))
    yield "page-without-blocks", page(lambda one: one.update(blocks=[]))
    yield "ten-thousand-blocks", page(lambda one: one.update(blocks=one["blocks"] * 5000))
    yield "block-is-a-number", page(lambda one: one.update(blocks=[1, 2, 3]))
    for name, value in (("slashes", "../../../etc/passwd"), ("empty", ""), ("spaces", "   "), ("zero", "a\0b"),
                        ("of-a-megabyte", "x" * MEGABYTE), ("right-to-left-override", "\u202elogo"), ("markup", "<b>")):
        yield "id-" + name, page(lambda one, value=value: one.update(id=value))
    for name, value in (("up", "../../../etc/passwd"), ("absolute", "/etc/passwd"), ("device", "/dev/zero"),
                        ("own-memory", "/proc/self/mem"), ("folder", "."), ("empty", ""), ("zero", "emblem.svg\0.png"),
                        ("missing", "none.png"), ("long", "a" * 5000 + ".png"), ("address", "https://example.org/a.png"),
                        ("backslashes", "..\\..\\a.png"), ("number", 7)):
        yield "image-file-" + name, page(lambda one, value=value: one["image"].update(file=value))
    for name, value in (("below-zero", -1), ("huge", 1e300), ("string", "12"), ("array", [12])):
        yield "dwell-" + name, page(lambda one, value=value: one.update(dwell_s=value))
    for name, value in (("script", "javascript:alert(1)"), ("file", "file:///etc/passwd"), ("of-a-megabyte",
                        "https://example.org/" + "a" * MEGABYTE), ("spaces", "https://example.org/ x"), ("null", None)):
        yield "qr-" + name, page(lambda one, value=value: one.update(qr={"url": value}))
    yield "language-that-is-a-path", changed(good, lambda deck: deck.update(default_language="../../etc"))
    yield "languages-by-the-thousand", changed(good, lambda deck: deck.update(languages=["en"] * 5000))
    yield "everything-null", json.dumps({key: None for key in json.loads(good)}).encode()


def hostile_strings(good):
    def message(value):
        return changed(good, lambda text: text["message"].update({key: value for key in text["message"]}))
    for name, value in (("null", None), ("empty", ""), ("space", " "), ("zero-width", "\u200b\u200d\ufeff"),
                        ("number", 112), ("array", ["Call"]), ("of-a-megabyte", "call " * (MEGABYTE // 5)),
                        ("one-word-of-a-megabyte", "c" * MEGABYTE), ("line-feeds", "\n" * 10000), ("tabs", "\t" * 10000),
                        ("stacked-accents", "a" + "\u0301" * 20000), ("ligatures-without-end", "\ufdfa" * 5000),
                        ("right-to-left-override", "\u202e" + "call" * 100), ("nested-isolates", "\u2067" * 20000 + "x"),
                        ("embeddings-that-never-end", "\u202b\u202a" * 5000 + "x"), ("joined-emoji", "\U0001f468\u200d" * 5000),
                        ("private-use", "\ue000" * 100), ("no-character", "\uffff\ufffe"), ("control-characters",
                        "".join(map(chr, range(1, 32)))), ("escape-sequences", "\x1b[2J\x1b[1;1H"), ("tags",
                        "\U000e0001\U000e007f" * 100), ("variation-selectors", "x\ufe0f" * 5000), ("format-marks", "%s%n%x" * 500),
                        ("markup", "<script>alert(1)</script>"), ("all-scripts", "aбαאب한中あไक" * 500),
                        ("soft-hyphens", "\u00ad" * 20000), ("surrogate", "\ud800")):
        yield "message-" + name, message(value)
    for name, value in (("null", None), ("array", []), ("string", "x"), ("empty", {})):
        for key in ("message", "ui", "pages"):
            yield f"{key}-{name}", changed(good, lambda text, key=key, value=value: text.update({key: value}))
    yield "another-language", changed(good, lambda text: text.update(language="xx"))
    yield "language-that-is-a-path", changed(good, lambda text: text.update(language="../../etc/passwd"))
    yield "review-unknown", changed(good, lambda text: text.update(review={"state": "approved by nobody"}))
    yield "ten-thousand-unknown-keys", changed(good, lambda text: text["ui"].update({f"k{i}": "x" for i in range(10000)}))


def hostile_configs(good):
    def section(name, **keys):
        return json.dumps({name: keys}).encode()
    for key, values in {"rotation": (45, -90, "90", 1e300, None), "diagonal_in": (0, -1, 1e300, "7", 1e-300),
                        "max_mode": ("0x0", "99999999999x1", "1920x", "x", 5), "connector": ("", "../x", "x" * 100000, 1),
                        "brightness": (-1, 101, 1e300, "full"), "fullscreen": ("maybe", True, None)}.items():
        for number, value in enumerate(values):
            yield f"display-{key}-{number}", section("display", **{key: value})
    for number, matrix in enumerate(([], [0] * 6, [1e300] * 6, [1, 0, 0, 0, 1], "100010", [None] * 6, [1] * 100000)):
        yield f"touch-matrix-{number}", section("touch", matrix=matrix)
    for name, value in (("up", "../../../.."), ("device", "/dev/zero"), ("pipe", "/dev/stdin"), ("empty", ""), ("number", 3),
                        ("long", "a/" * 5000)):
        yield "content-" + name, json.dumps({"content": value}).encode()
    for name, value in (("numbers-null", None), ("numbers-text", "112"), ("numbers-of-null", [None] * 100),
                        ("numbers-by-the-thousand", [{"number": "112"}] * 5000)):
        yield name, json.dumps({"emergency": value}).encode()
    yield "ten-thousand-unknown-sections", json.dumps({f"s{i}": {} for i in range(10000)}).encode()
    yield "languages-wrong", json.dumps({"languages": [None, 1, "", "../en", "en" * 5000]}).encode()


# --- images ---

def chunk(kind, data, crc=None, size=None):
    crc = zlib.crc32(kind + data) if crc is None else crc
    return struct.pack(">I", len(data) if size is None else size) + kind + data + struct.pack(">I", crc)


def png(width, height, depth=8, colour=2, data=None, before=b"", after=b"", interlace=0):
    if data is None:
        data = zlib.compress(b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + before + chunk(b"IDAT", data) + after + chunk(b"IEND", b""))


def jpeg(width, height, components=3, rest=b""):
    return (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" + b"\xff\xc0" +
            struct.pack(">HBHHB", 8 + 3 * components, 8, height, width, components) +
            b"".join(bytes((i + 1, 0x11, 0)) for i in range(components)) + rest)


def svg(body, attributes='width="100" height="100"'):
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{body}</svg>'.encode()


def hostile_images():
    good, picture = png(64, 64), zlib.compress(b"\0" * 1000)
    yield "empty.png", b""
    yield "signature-alone.png", good[:8]
    yield "torn-in-the-header.png", good[:20]
    yield "torn-in-the-data.png", good[:len(good) // 2]
    yield "without-end.png", good[:-12]
    yield "without-data.png", good[:33] + good[-12:]
    yield "without-header.png", good[:8] + good[33:]
    yield "two-headers.png", good[:33] + good[8:]
    for width, height in ((0, 0), (0, 64), (64, 0), (1, 1), (1 << 31, 64), (0xFFFFFFFF, 0xFFFFFFFF), (100000, 100000),
                          (16385, 1), (1, 16385), (30000, 30000)):
        yield f"says-{width}x{height}.png", png(width, height, data=picture)
    yield "bomb-of-a-gigabyte.png", png(16000, 16000, data=zlib.compress(b"\0" * (64 * MEGABYTE), 9))
    yield "more-data-than-pixels.png", png(8, 8, data=zlib.compress(b"\0" * (16 * MEGABYTE), 9))
    yield "data-that-is-no-deflate.png", png(64, 64, data=b"\xff" * 1000)
    yield "wrong-checksum.png", good[:33] + chunk(b"IDAT", picture, crc=0) + good[-12:]
    yield "chunk-of-four-gigabytes.png", good[:33] + chunk(b"IDAT", picture, size=0xFFFFFFFF)
    yield "a-hundred-thousand-chunks.png", png(64, 64, before=chunk(b"tEXt", b"a\0b") * 100000)
    yield "text-bomb.png", png(64, 64, before=chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * (32 * MEGABYTE), 9)))
    yield "profile-bomb.png", png(64, 64, before=chunk(b"iCCP", b"p\0\0" + zlib.compress(b"x" * (32 * MEGABYTE), 9)))
    for depth, colour in ((16, 2), (3, 2), (8, 3), (1, 6), (8, 7)):
        yield f"depth-{depth}-colour-{colour}.png", png(64, 64, depth, colour)
    yield "palette-without-palette.png", png(64, 64, 8, 3, data=zlib.compress(b"\0" * (65 * 64)))
    yield "interlaced-wrongly.png", png(64, 64, interlace=7)
    yield "a-jpeg-named.png", jpeg(64, 64)
    yield "a-web-page-named.png", b"<html>"
    yield "gif-named.png", b"GIF89a\xff\xff\xff\xff\xf7\0\0" + b"\0" * 800
    yield "bmp-named.png", b"BM" + struct.pack("<IHHIIiiHH", 54, 0, 0, 54, 40, -1, 1 << 30, 1, 24)
    yield "tiff-named.png", b"II*\0\xff\xff\xff\xff"
    yield "webp-named.png", b"RIFF\xff\xff\xff\xffWEBPVP8 "
    yield "xcf-named.png", b"gimp xcf v011\0" + b"\xff" * 64
    yield "start-alone.jpg", b"\xff\xd8"
    yield "markers-without-end.jpg", b"\xff\xd8" + b"\xff" * 100000
    for width, height in ((0, 64), (64, 0), (65535, 65535), (16385, 1)):
        yield f"says-{width}x{height}.jpg", jpeg(width, height)
    yield "no-tables.jpg", jpeg(64, 64, rest=b"\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0" + b"\xff\0" * 2000 + b"\xff\xd9")
    yield "two-hundred-components.jpg", jpeg(64, 64, components=80)
    yield "segment-longer-than-the-file.jpg", b"\xff\xd8\xff\xe1\xff\xffExif\0\0II*\0\x08\0\0\0"
    yield "exif-that-points-at-itself.jpg", (b"\xff\xd8\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\1\0\x69\x87\4\0\1\0\0\0\x08\0\0\0" +
                                             jpeg(64, 64)[2:])
    yield "thumbnail-bomb.jpg", b"\xff\xd8" + (b"\xff\xe1\xff\xfe" + b"\0" * 65532) * 60 + jpeg(64, 64)[2:]
    yield "not-closed.svg", svg("")[:-6]
    yield "no-size.svg", svg("<rect/>", "")
    for name, size in (("zero", "0"), ("below-zero", "-5"), ("huge", "1e30"), ("not-a-number", "NaN"), ("percent", "100%")):
        yield f"size-{name}.svg", svg("", f'width="{size}" height="{size}"')
    yield "laughing.svg", (b'<!DOCTYPE s [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % ((98 + i,) + (97 + i,) * 8) for i in range(20)) +
        b"]>" + svg("<text>&u;</text>"))
    yield "outside-entity.svg", b'<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("<text>&x;</text>")
    yield "outside-image.svg", svg('<image href="file:///etc/passwd" width="10" height="10"/>')
    yield "script.svg", svg("<script>while(1);</script>")
    yield "uses-itself.svg", svg('<g id="a"><use href="#a"/></g>')
    yield "nested-a-hundred-thousand-times.svg", svg("<g>" * 100000)
    yield "a-hundred-thousand-shapes.svg", svg('<rect x="1" y="1" width="9" height="9"/>' * 100000)
    yield "path-of-a-megabyte.svg", svg('<path d="M0 0' + " L1 1" * (MEGABYTE // 5) + '"/>')
    yield "path-of-nonsense.svg", svg('<path d="M M Q 1e999 -1e999 A 0 0 0 0 0 0 0 nan Z z z"/>')
    yield "stroke-of-a-million-dashes.svg", svg('<path stroke-dasharray="' + "0.0001 " * 20000 + '" stroke="#000" d="M0 0 L9e9 9e9"/>')
    yield "gradient-of-itself.svg", svg('<linearGradient id="a" href="#a"/><rect fill="url(#a)" width="9" height="9"/>')
    yield "attribute-of-a-megabyte.svg", svg("", 'width="' + "1" * MEGABYTE + '"')
    yield "zeros-inside.svg", svg("<g>\0\0\0</g>")


def files():
    for kind, good in (("deck", shipped("deck.json")), ("strings", shipped("text", "en.json")),
                       ("config", b'{"display": {"fullscreen": "always"}}')):
        for name, data in no_json(good):
            yield kind, name, data
    for name, data in hostile_decks(shipped("deck.json")):
        yield "deck", name, data
    for name, data in hostile_strings(shipped("text", "en.json")):
        yield "strings", name, data
    for name, data in hostile_configs(b"{}"):
        yield "config", name, data
    for name, data in hostile_images():
        yield "image", name, data


def good():
    seeds = os.path.join(os.path.dirname(os.path.abspath(__file__)), "seeds")
    for kind in os.listdir(seeds):
        for name in os.listdir(os.path.join(seeds, kind)):
            with open(os.path.join(seeds, kind, name), "rb") as file:
                yield kind, "good-" + name, file.read()
    yield "deck", "good-agency", shipped("examples", "agency", "deck.json")
    yield "strings", "good-agency", shipped("examples", "agency", "text", "en.json")


def main():
    for kind, name, data in itertools.chain(files(), good()):
        folder = os.path.join(sys.argv[1], kind)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
