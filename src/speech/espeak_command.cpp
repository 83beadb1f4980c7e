#include "speech/espeak_command.h"

#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::speech {
namespace {

bool is_program(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

std::optional<std::string> find_espeak(const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    if (!folder.starts_with('/')) continue;
    std::string path = folder + "/espeak-ng";
    if (is_program(path)) return path;
  }
  return std::nullopt;
}

std::vector<std::string> espeak_arguments(std::string_view voice, int amplitude) {
  // -b 1: UTF-8, not a guess. --stdin: the whole input at once; without it each line is spoken by itself.
  return {"espeak-ng", "-v", std::string(voice), "-a", std::to_string(amplitude), "-b", "1", "--stdin"};
}

std::string espeak_input(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '[' && out.ends_with('[')) out += ' ';
    out += (byte < 0x20 && c != '\n') || byte == 0x7F ? ' ' : c;
  }
  return out;
}

}  // namespace kiosk::speech
