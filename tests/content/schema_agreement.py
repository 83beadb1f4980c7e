#!/usr/bin/env python3
"""schema_agreement.py VERDICT CONTENT [STEP]: do the JSON Schemas for editors say the same as the parsers?

VERDICT is the program content_verdict. Compared are the shipped files, the files in agreement/ and many
variants of the good ones, each with one thing changed. agreement/beyond_schema/ holds what a schema cannot
say (unique ids, the calendar…): there the parser must refuse what the schema takes. With a STEP only every
STEP-th variant is looked at.
Exit 0: they agree; 1: they do not; 77: python3-jsonschema is not installed."""

import copy
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed; skipped")
    sys.exit(77)

KINDS = ("deck", "text", "kiosk", "board")
HERE = pathlib.Path(__file__).resolve().parent

# What every value is replaced by, in turn.
REPLACEMENTS = [
    None, True, False, 0, 1, -1, 15, 90, 400, 2.5, 1e6, [], {}, [1], ["en"], ["x y"], {"a": 1},
    "", " ", "\n", "a", "A", "two words", "a\nb", "a\tb", "a\u007fb", "\u0085x", "\u2028x", "\u202ex", "\u2066x",
    "\ufeffx", "\uffffx", "é", "\u00a0", "\u05d0", "\u05d0 1", "\u0661", "\u0627\u0661", "\ufe8d7", "\u05d01",
    "en", "fr-CA", "zh-Hant-TW", "x-", "A1", "A17.d", "A24", "B27", "2023", "2023-12", "2023-12-31", "2023-04-31",
    "2199-01-01", "2200", "1899", "a.png", ".png", "a/b.svg", "{seconds}", "{page} {pages}", "{pages}{page}",
    "{page}{page}", "{", "https://example.org", "https://a.example.org/x", "https://10.0.0.1/", "https://example.org:80/",
    "https://me@example.org/", "http://example.org/", "tel:112", "240x16384@24", "1920x1080@240", "239x300", "300x16385", "800x480@23", "800x480@241", "0800x480", "https://virtualglobaltaskforce.com/x", "https://example.org/ü",
    "https://org", "https://example.org/" + "x" * 71, "#000000", "#FFFFFF", "#ffff", "#00000g", "dark", "light", "rtl", "ltr", "title", "reviewed", "source",
    "Call 9.", "\u0967", "\u09e7", "\u0e51", "\u17e1", "\uff11", "\uff1a", "\u0669\u066a", "\u2167", "\u4e00",
]

# Only in the place of strings: texts at the limits of what is allowed.
LENGTHS = ["é" * count for count in (12, 13, 24, 25, 40, 41, 60, 61, 70, 71, 80, 81, 110, 111, 600, 601, 1000, 1001)]
LENGTHS += ["a" * 40, "a" * 41, "a" * 35 + "-a"] + [" ".join(["w"] * count) for count in (15, 16, 40, 41, 60, 61)]
LENGTHS += [" \n" + " ".join(["w"] * 60) + "\n", "w\n\n" * 60 + "w"]


def kind_of(name):
    return next(kind for kind in KINDS if name.startswith(kind))


def paths(value, path=()):
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from paths(value[key], path + (key,))
    elif isinstance(value, list):
        for index in range(len(value)):
            yield from paths(value[index], path + (index,))


def value_at(document, path):
    for step in path:
        document = document[step]
    return document


def beyond_schema(kind, path, replacement):
    """Changes on which a schema must disagree: it cannot compare one part of a file with another."""
    if kind == "board":
        return path[:1] == ("panel",) and path[-1].endswith("_mm")  # the outline is not smaller than the panel
    if kind != "deck":
        return False
    tag = isinstance(replacement, str) and replacement in ("en", "fr-CA", "zh-Hant-TW", "rtl", "ltr")
    if path[:1] == ("theme",) and len(path) > 1 and path[1] in ("base", "colors"):
        return isinstance(replacement, str) and replacement in ("#000000", "#FFFFFF", "light")  # contrast
    return tag and path and path[0] in ("default_language", "languages") or path == ("languages",) and replacement == ["en"]


def variants(kind, document):
    """(what is changed, path, value): what stands at the path is replaced by the value."""
    for path in paths(document):
        value = value_at(document, path)
        for replacement in REPLACEMENTS + (LENGTHS if isinstance(value, str) else []):
            if not beyond_schema(kind, path, replacement):
                yield f"{path} = {replacement!r}", path, replacement
        if path and isinstance(path[-1], str):
            yield f"{path} removed", path[:-1], without(value_at(document, path[:-1]), path[-1])
        if isinstance(value, dict):
            for key in ("unknown", "Bad Id", "$schema", "note", "title"):
                yield f"{path} + {key}", path, {**value, key: "x"}
        if isinstance(value, list) and path != ("languages",) and value and not isinstance(value[0], dict):
            for count in (2, 3, 4, 33, 60, 61):
                yield f"{path} x {count}", path, [value[0]] * count


def without(mapping, key):
    return {name: value for name, value in mapping.items() if name != key}


def changed(document, path, replacement):
    """The document with another value at a path; what is not on the way there is shared, not copied."""
    if not path:
        return replacement
    result = copy.copy(document)
    result[path[0]] = changed(document[path[0]], path[1:], replacement)
    return result


def verdicts(printed):
    """{name: is it ok}, from what the parsers printed."""
    judged = (line.split(" ", 1) for line in printed.splitlines())
    return {pathlib.Path(name).name: word == "ok" for word, name in judged}


def run(program, *arguments, **options):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True, **options).stdout


def main():
    verdict, content = sys.argv[1], pathlib.Path(sys.argv[2])
    step = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    validators = {}
    for kind in KINDS:
        schema = json.loads((content / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        validators[kind] = jsonschema.Draft7Validator(schema)

    expected = {}  # name: what the parser should say
    names = {}  # name: what the file is
    wrong = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        fixed = [(content / "deck.json", "deck", True, True)]
        fixed += [(path, "text", True, True) for path in sorted((content / "text").glob("*.json"))]
        fixed += [(path, "board", True, True) for path in sorted((content.parent / "platform/boards").glob("*.json"))]
        for part, by_schema, by_parser in (("good", True, True), ("bad", False, False), ("beyond_schema", True, False)):
            for path in sorted((HERE / "agreement" / part).glob("*.json")):
                fixed.append((path, kind_of(path.name), by_schema, by_parser))
        for path, kind, by_schema, by_parser in fixed:
            text = path.read_text(encoding="utf-8")
            if validators[kind].is_valid(json.loads(text)) != by_schema:
                wrong += 1
                print(f"{path}: the schema should {'take' if by_schema else 'refuse'} it")
            copied = folder / f"{kind}-{len(expected)}.json"
            copied.write_text(text, encoding="utf-8")
            expected[copied.name], names[copied.name] = by_parser, str(path)
        judged = verdicts(run(verdict, *(str(folder / name) for name in expected)))

    lines = []
    goods = sorted((HERE / "agreement" / "good").glob("*.json"))
    for good in goods:
        kind = kind_of(good.name)
        document = json.loads(good.read_text(encoding="utf-8"))
        for what, path, value in itertools.islice(variants(kind, document), 0, None, step):
            variant = changed(document, path, value)
            name = f"{kind}-{len(expected)}.json"
            lines.append(f"{name} {json.dumps(variant)}\n")
            expected[name], names[name] = validators[kind].is_valid(variant), f"{good.name}: {what}"
    judged.update(verdicts(run(verdict, input="".join(lines))))

    for name, ok in expected.items():
        if judged.get(name) != ok:
            wrong += 1
            print(f"{names[name]}: the parser should {'take' if ok else 'refuse'} it")
    oks = sum(judged.values())
    print(f"{len(fixed)} files and {len(expected) - len(fixed)} variants, {oks} of them ok; {wrong} disagreements")
    enough = len(fixed) >= 20 and len(goods) >= 3 and 0 < oks < len(expected)
    return 1 if wrong or not enough else 0


if __name__ == "__main__":
    sys.exit(main())
