#include "sdl/driver_choice.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>

namespace kiosk::sdl {
namespace {

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == 0) return std::nullopt;
  return value;
}

/// "card1-HDMI-A-1" in its parts; "card1" (the card itself) and "renderD128" are no connectors.
std::optional<Connector> parse_connector(const std::string& entry) {
  constexpr std::string_view kPrefix = "card";
  if (!entry.starts_with(kPrefix)) return std::nullopt;
  int card = 0;
  const char* last = entry.data() + entry.size();
  const auto [end, error] = std::from_chars(entry.data() + kPrefix.size(), last, card);
  if (error != std::errc() || end == last || *end != '-') return std::nullopt;
  return Connector{card, std::string(end + 1, last)};
}

bool names_kmsdrm(std::string_view hint) {
  return same_driver(hint, "kmsdrm");
}

}  // namespace

bool same_driver(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

base::Result<DriverChoice, std::string> choose_driver(const DriverFacts& facts) {
  // The card is named because SDL 2.26 picks the wrong one on a Raspberry Pi 5 (libsdl-org/SDL issue 13705).
  const std::optional<int> card =
      facts.connected.empty() ? std::nullopt : std::optional(facts.connected.front().card);
  if (facts.video_driver) {
    DriverChoice choice{*facts.video_driver, std::nullopt, "SDL_VIDEODRIVER=" + *facts.video_driver};
    if (names_kmsdrm(choice.hint)) choice.card = card;
    return choice;
  }
  if (facts.display && facts.wayland_display) {
    return DriverChoice{"x11,wayland", std::nullopt,
                        "DISPLAY=" + *facts.display + " and WAYLAND_DISPLAY=" + *facts.wayland_display};
  }
  if (facts.display) return DriverChoice{"x11", std::nullopt, "DISPLAY=" + *facts.display};
  if (facts.wayland_display) {
    return DriverChoice{"wayland", std::nullopt, "WAYLAND_DISPLAY=" + *facts.wayland_display};
  }
  if (card) return DriverChoice{"KMSDRM", card, "screen " + facts.connected.front().name};
  return std::string(
      "no display: DISPLAY and WAYLAND_DISPLAY are not set and no screen in /sys/class/drm is connected; "
      "connect a screen and switch it on, or start this on a desktop");
}

bool is_chosen(const DriverChoice& choice, std::string_view driver) {
  std::string_view rest = choice.hint;
  while (true) {
    const std::size_t comma = rest.find(',');
    if (same_driver(rest.substr(0, comma), driver)) return true;
    if (comma == std::string_view::npos) return false;
    rest.remove_prefix(comma + 1);
  }
}

std::vector<Connector> find_connectors(const base::FileSystem& files, const std::string& folder) {
  std::vector<Connector> connected;
  const auto entries = files.list(folder);
  if (!entries.ok()) return connected;
  for (const std::string& entry : entries.value()) {
    const auto connector = parse_connector(entry);
    if (!connector || connector->name.starts_with("Writeback")) continue;
    const auto status = files.read(base::join_path(base::join_path(folder, entry), "status"), 4096);
    if (status.ok() && status.value().starts_with("connected")) connected.push_back(*connector);
  }
  return connected;
}

DriverFacts read_driver_facts() {
  return {variable("SDL_VIDEODRIVER"), variable("DISPLAY"), variable("WAYLAND_DISPLAY"),
          find_connectors(base::SystemFiles{}, "/sys/class/drm")};
}

}  // namespace kiosk::sdl
