#include "sdl/diagnosis.h"

#include <exception>
#include <optional>
#include <stdexcept>

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>

#include "sdl/driver_choice.h"
#include "sdl/drm_card.h"
#include "sdl/start_up.h"
#include "sdl/touch_devices.h"

namespace kiosk::sdl {
namespace {

std::string version_text(const SDL_version& version) {
  return std::to_string(version.major) + "." + std::to_string(version.minor) + "." +
         std::to_string(version.patch);
}

/// Drivers that show nothing to anybody.
bool is_invisible(std::string_view driver) {
  return same_driver(driver, "dummy") || same_driver(driver, "offscreen") || same_driver(driver, "evdev");
}

void list_drivers(Diagnosis& diagnosis) {
  for (int i = 0; i < SDL_GetNumVideoDrivers(); ++i) {
    const std::string driver = SDL_GetVideoDriver(i);
    diagnosis.drivers_compiled.push_back(driver);
    if (is_invisible(driver) || SDL_VideoInit(driver.c_str()) != 0) continue;
    diagnosis.drivers_usable.push_back(driver);
    SDL_VideoQuit();
  }
  for (int i = 0; i < SDL_GetNumRenderDrivers(); ++i) {
    SDL_RendererInfo info{};
    if (SDL_GetRenderDriverInfo(i, &info) == 0) diagnosis.renderers.emplace_back(info.name);
  }
}

std::string mode_text(const SDL_DisplayMode& mode) {
  return std::to_string(mode.w) + "x" + std::to_string(mode.h) + "@" + std::to_string(mode.refresh_rate);
}

DisplayInfo display_info(int index) {
  const char* name = SDL_GetDisplayName(index);
  DisplayInfo info{name == nullptr ? "display " + std::to_string(index) : name, {}};
  for (int i = 0; i < SDL_GetNumDisplayModes(index); ++i) {
    SDL_DisplayMode mode{};
    if (SDL_GetDisplayMode(index, i, &mode) != 0) continue;
    // The same size comes once for each pixel format.
    const std::string text = mode_text(mode);
    if (info.modes.empty() || info.modes.back() != text) info.modes.push_back(text);
  }
  return info;
}

void look_around(Diagnosis& diagnosis) {
  for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) diagnosis.displays.push_back(display_info(i));
  SDL_PumpEvents();
  for (const TouchDevice& device : touch_devices_by_name())
    diagnosis.touch_devices.push_back(describe_device(device));
}

}  // namespace

bool card_is_taken(int card) {
  try {
    return !DrmCard(card).is_master();
  } catch (const std::runtime_error&) {
    return false;
  }
}

Diagnosis diagnose() {
  Diagnosis diagnosis;
  SDL_version version{};
  SDL_VERSION(&version);
  diagnosis.sdl_compiled = version_text(version);
  SDL_GetVersion(&version);
  diagnosis.sdl_running = version_text(version);
  diagnosis.ttf_running = version_text(*TTF_Linked_Version());
  diagnosis.image_running = version_text(*IMG_Linked_Version());
  list_drivers(diagnosis);
  const auto choice = choose_driver(read_driver_facts());
  if (!choice.ok()) {
    diagnosis.error = choice.error();
    return diagnosis;
  }
  try {
    const SdlLibrary library(choice.value(), "vgt-kiosk");
    diagnosis.driver = library.driver();
    look_around(diagnosis);
  } catch (const std::exception& error) {
    diagnosis.error = error.what();
  }
  return diagnosis;
}

}  // namespace kiosk::sdl
