#include "speech/audio_output.h"

#include <algorithm>
#include <string_view>

namespace kiosk::speech {
namespace {

constexpr const char* kPcmList = "/proc/asound/pcm";
constexpr const char* kSoundFolder = "/dev/snd";
// A line has about 60 bytes; 32 cards with 32 devices each are the kernel's limit (SNDRV_CARDS).
constexpr std::size_t kMaxListBytes = 256 * 1024;

/// A line of sound/core/pcm.c: "00-00: name : name : playback 1 : capture 1". Names may hold anything, so
/// only a whole field counts.
bool has_playback(std::string_view line) {
  constexpr std::string_view kField = " : playback ";
  const std::size_t at = line.find(kField);
  if (at == std::string_view::npos || at + kField.size() >= line.size()) return false;
  const char count = line[at + kField.size()];
  return count >= '1' && count <= '9';
}

/// "pcmC0D0p": card 0, device 0, playback.
bool is_playback_node(const std::string& name) {
  return name.starts_with("pcmC") && name.ends_with('p');
}

}  // namespace

bool audio_output_exists(const base::FileSystem& files) {
  // The size of a file in /proc is 0; read() does not ask for it.
  const auto list = files.read(kPcmList, kMaxListBytes);
  if (!list.ok()) {
    const auto nodes = files.list(kSoundFolder);
    return nodes.ok() && std::any_of(nodes.value().begin(), nodes.value().end(), is_playback_node);
  }
  std::string_view rest = list.value();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (has_playback(rest.substr(0, end))) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

}  // namespace kiosk::speech
