#!/usr/bin/env python3
"""Plants one violation of each rule into a small good project and expects exactly this one to be found."""
import pathlib
import tempfile
import unittest

import check_arrows

ARROWS = "# A\n```arrows\nbase ->\nmodel -> base\nshow -> model base\nsdl -> base\n```\n"
GOOD = {
    "docs/architecture.md": ARROWS,
    "src/base/CMakeLists.txt": "kiosk_library(base\n  SOURCES a.cpp HEADERS a.h)\n",
    "src/base/a.h": "#pragma once\n#include <unistd.h>\n#include <string>\n",
    "src/model/CMakeLists.txt": "kiosk_library(model SOURCES m.cpp LINKS kiosk_base)\n",
    "src/model/m.h": '#pragma once\n#include "base/a.h"\n#include "model/n.h"\n',
    "src/show/CMakeLists.txt": "kiosk_library(show SOURCES s.cpp HEADERS s.h\n  LINKS kiosk_model kiosk_base)\n",
    "src/show/s.cpp": '#include "model/m.h"\n// SDL_GetTicks would be wrong here\n',
    "src/sdl/CMakeLists.txt": "kiosk_library(sdl SOURCES d.cpp LINKS kiosk_base PRIVATE_LINKS PkgConfig::SDL2)\n",
    "src/sdl/d.cpp": "#include <SDL.h>\n#include <SDL2/SDL_image.h>\n",
    "tests/base/a_test.cpp": "\n" * 300,
}


class Rules(unittest.TestCase):
    def faults(self, planted):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**GOOD, **planted}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return check_arrows.check(root)

    def expect(self, planted, place, words):
        faults = self.faults(planted)
        self.assertEqual(len(faults), 1, faults)
        self.assertTrue(faults[0].startswith(place), faults[0])
        self.assertIn(words, faults[0])

    def test_a_good_project_has_no_fault(self):
        self.assertEqual(self.faults({}), [])

    def test_an_include_against_the_arrows(self):
        self.expect({"src/model/x.cpp": '\n#include "show/s.h"\n'}, "src/model/x.cpp:2:", "must not include show")

    def test_an_include_without_its_folder(self):
        self.expect({"src/model/x.cpp": '#include "m.h"\n'}, "src/model/x.cpp:1:", "model/m.h")

    def test_a_way_around_by_dots(self):
        self.expect({"src/base/x.cpp": '#include "../show/s.h"\n'}, "src/base/x.cpp:1:", "must not include ..")

    def test_libraries_have_one_home(self):
        for include in ("<SDL.h>", "<SDL2/SDL.h>", '"SDL.h"', '"SDL2/SDL_ttf.h"', "<nlohmann/json.hpp>",
                        "<unicode/ubrk.h>", "<CLI/CLI.hpp>", "<CLI11.hpp>"):
            with self.subTest(include):
                self.expect({"src/show/x.cpp": f"#  include {include}\n"}, "src/show/x.cpp:1:", "only src/")

    def test_an_unknown_library(self):
        self.expect({"src/sdl/x.cpp": "#include <boost/any.hpp>\n"}, "src/sdl/x.cpp:1:", "unknown library")

    def test_the_system_in_a_pure_folder(self):
        self.expect({"src/show/x.cpp": "#include <unistd.h>\n"}, "src/show/x.cpp:1:", "standard library only")

    def test_a_link_without_an_arrow(self):
        self.expect({"src/model/CMakeLists.txt": "kiosk_library(model LINKS kiosk_base kiosk_sdl)\n"},
                    "src/model/CMakeLists.txt:1:", "no arrow model -> sdl")

    def test_a_private_link_without_an_arrow(self):
        self.expect({"src/base/CMakeLists.txt": "kiosk_library(base SOURCES a.cpp PRIVATE_LINKS kiosk_sdl)\n"},
                    "src/base/CMakeLists.txt:1:", "no arrow base -> sdl")

    def test_an_arrow_without_a_link(self):
        self.expect({"src/show/CMakeLists.txt": "kiosk_library(show LINKS kiosk_base)\n"},
                    "src/show/CMakeLists.txt:1:", "kiosk_model is not linked")

    def test_arrows_in_a_circle(self):
        arrows = ARROWS.replace("base ->", "base -> show")
        links = "kiosk_library(base LINKS kiosk_show)\n"
        self.expect({"docs/architecture.md": arrows, "src/base/CMakeLists.txt": links},
                    "docs/architecture.md:1:", "circle")

    def test_a_folder_that_the_table_does_not_know(self):
        self.expect({"src/utils/u.cpp": "\n"}, "src/utils:1:", "does not know")

    def test_a_file_that_is_too_long(self):
        self.expect({"tests/base/b_test.cpp": "\n" * 301}, "tests/base/b_test.cpp:301:", "301 lines")

    def test_the_clock_that_wraps(self):
        self.expect({"src/sdl/x.cpp": "auto t = SDL_GetTicks();\n"}, "src/sdl/x.cpp:1:", "wraps")


if __name__ == "__main__":
    unittest.main()
