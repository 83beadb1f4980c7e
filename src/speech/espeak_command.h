#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::speech {

/// The first program file called "espeak-ng" in these folders, or nothing. Folders that are not absolute
/// are passed over: what the current folder holds must never be run.
std::optional<std::string> find_espeak(const std::vector<std::string>& folders);

/// The command line that reads UTF-8 from standard input. `amplitude` is 0 to 200, espeak-ng's own is 100.
/// No text is ever part of it: other users can see command lines.
std::vector<std::string> espeak_arguments(std::string_view voice, int amplitude);

/// `utf8` without what espeak-ng takes for commands: control characters (the character 1 starts one, 0 ends
/// the text) become spaces, and "[[", which starts phonemes, becomes "[ [".
std::string espeak_input(std::string_view utf8);

}  // namespace kiosk::speech
