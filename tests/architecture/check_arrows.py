#!/usr/bin/env python3
"""Compares the sources with the table of arrows in docs/architecture.md.

    check_arrows.py PROJECT_FOLDER      prints each fault as file:line: what; exit 1 if there is one
"""
import pathlib
import re
import sys

MAX_LINES = 300
SOURCES = {".cpp", ".h"}
COUNTED = SOURCES | {".py", ".sh", ".cmake", ".txt"}

# Whose headers a folder may use besides the standard library: pattern of the include, the only folder, name.
LIBRARIES = [
    (re.compile(r"(^|/)SDL", re.IGNORECASE), "sdl", "SDL"),
    (re.compile(r"^xf86drm"), "sdl", "libdrm"),
    (re.compile(r"nlohmann"), "json", "nlohmann-json"),
    (re.compile(r"^(unicode|layout/Layout)"), "text", "ICU"),
    (re.compile(r"^fribidi"), "text", "FriBidi"),
    (re.compile(r"^qrcodegen/"), "qr", "qrcodegen"),
    (re.compile(r"^(jpeglib|jerror)\.h$"), "sdl", "libjpeg"),
    (re.compile(r"^CLI(11)?(/|\.)"), "app", "CLI11"),
]
# C++ headers have no ending and no folder; everything else in angle brackets is the system's or somebody's.
CPP_HEADER = re.compile(r"^[a-z_]+$")
SYSTEM_HEADER = re.compile(r"^((sys|linux|netinet)/[a-z_0-9]+|dirent|dlfcn|errno|fcntl|getopt|grp|locale|poll|pwd|sched"
                           r"|signal|spawn|stdlib|time|unistd)\.h$")
NO_SYSTEM = {"gfx", "image", "model", "show", "look", "layout", "render", "display", "safe", "text"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
BANNED = [(re.compile(r"\bSDL_GetTicks\b"), "SDL_GetTicks wraps after 49 days; take base::TimePoint")]


def read_arrows(root):
    """folder -> set of folders it may use."""
    text = (root / "docs/architecture.md").read_text(encoding="utf-8")
    block = re.search(r"^```arrows\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    if block is None:
        raise SystemExit("docs/architecture.md: there is no ```arrows block")
    arrows = {}
    for line in block.group(1).splitlines():
        folder, _, targets = line.partition("->")
        if folder.strip():
            arrows[folder.strip()] = set(targets.split())
    return arrows


def own_files(folder, endings):
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix in endings)


def angle_fault(folder, name):
    """What is wrong with #include <name> in a folder; nothing if nothing is."""
    for pattern, home, library in LIBRARIES:
        if pattern.search(name):
            return None if folder == home else f"only src/{home} may include {library} ({name})"
    if CPP_HEADER.match(name):
        return None
    if SYSTEM_HEADER.match(name):
        return f"src/{folder} may use the C++ standard library only ({name})" if folder in NO_SYSTEM else None
    return f"unknown library ({name}); add a rule to check_arrows.py and a line to docs/architecture.md"


def quote_fault(root, folder, name, allowed):
    """What is wrong with #include "name"."""
    for pattern, home, library in LIBRARIES:
        if pattern.search(name) and not (root / "src" / name).exists():
            return None if folder == home else f"only src/{home} may include {library} ({name})"
    target = name.split("/")[0] if "/" in name else ""
    if not target:
        return f'write the folder too: "{folder}/{name}"'
    if target == folder or target in allowed:
        return None
    return f"src/{folder} must not include {target} ({name})"


def check_file(root, folder, path, allowed):
    where = path.relative_to(root)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            bracket, name = found.groups()
            fault = angle_fault(folder, name) if bracket == "<" else quote_fault(root, folder, name, allowed)
            if fault:
                yield f"{where}:{number}: {fault}"
        code = line.partition("//")[0]
        yield from (f"{where}:{number}: {why}" for pattern, why in BANNED if pattern.search(code))


def check_links(root, folder, allowed):
    """The LINKS and PRIVATE_LINKS of the folder's library are the arrows."""
    path = root / "src" / folder / "CMakeLists.txt"
    if not path.exists():
        return
    text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
    links = {name for part in re.findall(r"LINKS\b([^)]*)\)", text) for name in re.findall(r"\bkiosk_(\w+)", part)}
    where = path.relative_to(root)
    for extra in sorted(links - allowed):
        yield f"{where}:1: links kiosk_{extra}, but docs/architecture.md has no arrow {folder} -> {extra}"
    for gone in sorted(allowed - links):
        yield f"{where}:1: docs/architecture.md has an arrow {folder} -> {gone}, but kiosk_{gone} is not linked"


def check_cycles(arrows):
    """Arrows go down only: taking away folders without arrows, again and again, leaves nothing."""
    left = dict(arrows)
    while left:
        free = [folder for folder, targets in left.items() if not targets & left.keys()]
        if not free:
            yield f"docs/architecture.md:1: the arrows go in a circle: {' '.join(sorted(left))}"
            return
        for folder in free:
            del left[folder]


def check_lengths(root):
    for top in ("src", "tests"):
        for path in own_files(root / top, COUNTED):
            if "golden" in path.parts:  # written by a program, as long as it is
                continue
            lines = path.read_text(encoding="utf-8").count("\n")
            if lines > MAX_LINES:
                yield f"{path.relative_to(root)}:{lines}: {lines} lines, {MAX_LINES} is the most; split it"


def check(root):
    """All faults of the project in `root`."""
    arrows = read_arrows(root)
    faults = list(check_cycles(arrows)) + list(check_lengths(root))
    for path in sorted((root / "src").iterdir()):
        if not path.is_dir():
            continue
        if path.name not in arrows:
            faults.append(f"src/{path.name}:1: docs/architecture.md does not know this folder")
            continue
        for file in own_files(path, SOURCES):
            faults += check_file(root, path.name, file, arrows[path.name])
        faults += check_links(root, path.name, arrows[path.name])
    return faults


if __name__ == "__main__":
    found_faults = check(pathlib.Path(sys.argv[1]))
    for found_fault in found_faults:
        print(found_fault)
    sys.exit(1 if found_faults else 0)
