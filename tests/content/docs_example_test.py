#!/usr/bin/env python3
"""docs_example_test.py PROJECT_FOLDER: the fragments that docs/content.md shows of the example stand in it."""
import pathlib
import re
import sys


def squeezed(text):
    return re.sub(r"\s+", "", text).rstrip(",")


def main():
    root = pathlib.Path(sys.argv[1])
    docs = (root / "docs/content.md").read_text(encoding="utf-8")
    deck = squeezed((root / "content/examples/agency/deck.json").read_text(encoding="utf-8"))
    part = docs.split("## An agency's own content, step by step")[1].split("\n## ")[0]
    fragments = re.findall(r"```json\n(.*?)```", part, re.DOTALL)
    missing = [fragment for fragment in fragments if squeezed(fragment) not in deck]
    for fragment in missing:
        print(f"docs/content.md: not in the example:\n{fragment}")
    return 1 if missing or len(fragments) < 5 else 0


if __name__ == "__main__":
    sys.exit(main())
