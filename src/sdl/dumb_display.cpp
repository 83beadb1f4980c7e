#include "sdl/dumb_display.h"

#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace kiosk::sdl {
namespace {

constexpr std::uint32_t kBitsPerPixel = 32;
constexpr std::uint8_t kDepth = 24;

std::runtime_error failure(const std::string& what, int error) {
  return std::runtime_error(what + ": " + std::generic_category().message(error));
}

}  // namespace

std::size_t pick_mode(const std::vector<console::Mode>& modes, std::optional<gfx::Size> size,
                      const console::Mode& cap) {
  console::Mode wanted = console::choose_mode(modes.front(), modes, cap);
  if (size) {
    const auto asked = std::find_if(modes.begin(), modes.end(),
                                    [&](const console::Mode& mode) { return mode.size == *size; });
    if (asked != modes.end()) wanted = *asked;
  }
  return static_cast<std::size_t>(std::find(modes.begin(), modes.end(), wanted) - modes.begin());
}

DumbDisplay::DumbDisplay(int card, const std::string& connector, std::optional<gfx::Size> size,
                         const console::Mode& cap)
    : card_(card) {
  if (!card_.is_master()) throw std::runtime_error(card_.path() + ": another program shows on it");
  const auto connectors = card_.connectors();
  const auto found = std::find_if(connectors.begin(), connectors.end(), [&](const CardConnector& one) {
    return one.usable && one.name == connector;
  });
  if (found == connectors.end()) throw std::runtime_error(card_.path() + ": no screen at " + connector);
  connector_ = *found;
  std::vector<console::Mode> modes;
  for (const drmModeModeInfo& mode : connector_.modes) modes.push_back(to_mode(mode));
  const std::size_t index = pick_mode(modes, size, cap);
  mode_info_ = connector_.modes[index];
  mode_ = modes[index];
  size_ = mode_.size;
  const auto crtc = card_.crtc_for(connector_);
  if (!crtc) throw std::runtime_error(card_.path() + ": nothing can drive " + connector);
  crtc_ = *crtc;
  make_buffer();
}

DumbDisplay::~DumbDisplay() {
  free_buffer();
}

void DumbDisplay::make_buffer() {
  if (drmModeCreateDumbBuffer(card_.fd(), static_cast<std::uint32_t>(size_.w),
                              static_cast<std::uint32_t>(size_.h), kBitsPerPixel, 0, &handle_, &pitch_,
                              &bytes_) != 0) {
    throw failure(card_.path() + ": memory for the picture", errno);
  }
  std::uint64_t offset = 0;
  void* memory = MAP_FAILED;
  if (drmModeMapDumbBuffer(card_.fd(), handle_, &offset) == 0) {
    // A 64-bit kernel begins at 4 GiB, also for a 32-bit program: that needs a wide off_t.
    static_assert(sizeof(off_t) == sizeof(offset));
    memory = ::mmap(nullptr, static_cast<std::size_t>(bytes_), PROT_READ | PROT_WRITE, MAP_SHARED, card_.fd(),
                    static_cast<off_t>(offset));
  }
  if (memory == MAP_FAILED) {
    const int error = errno;
    free_buffer();
    throw failure(card_.path() + ": memory for the picture", error);
  }
  pixels_ = static_cast<std::uint32_t*>(memory);
  std::fill_n(pixels_, bytes_ / sizeof(std::uint32_t), 0U);
  const bool shown =
      drmModeAddFB(card_.fd(), static_cast<std::uint32_t>(size_.w), static_cast<std::uint32_t>(size_.h),
                   kDepth, static_cast<std::uint8_t>(kBitsPerPixel), pitch_, handle_, &framebuffer_) == 0 &&
      drmModeSetCrtc(card_.fd(), crtc_, framebuffer_, 0, 0, &connector_.id, 1, &mode_info_) == 0;
  if (shown) return;
  const int error = errno;
  free_buffer();
  throw failure(card_.path() + ": showing " + console::describe(mode_) + " at " + connector_.name, error);
}

void DumbDisplay::free_buffer() {
  if (framebuffer_ != 0) drmModeRmFB(card_.fd(), framebuffer_);
  if (pixels_ != nullptr) ::munmap(pixels_, static_cast<std::size_t>(bytes_));
  if (handle_ != 0) drmModeDestroyDumbBuffer(card_.fd(), handle_);
  framebuffer_ = handle_ = 0;
  pixels_ = nullptr;
}

gfx::PixelView DumbDisplay::target() {
  return {pixels_, size_, static_cast<int>(pitch_ / sizeof(std::uint32_t))};
}

void DumbDisplay::show(const gfx::Picture& picture, const gfx::Rect& changed) {
  if (picture.size() != size_) throw std::logic_error("a picture of another size than the screen");
  const gfx::Rect written = compositor_.show(picture, changed, target());
  if (changed.empty()) check_shown();
  present(changed.empty() ? gfx::bounds(size_) : written);
}

void DumbDisplay::show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) {
  present(compositor_.show_mix(from, to, mix, target()));
}

/// The same picture once more is a question: does the card still read our memory?
void DumbDisplay::check_shown() const {
  drmModeCrtc* crtc = drmModeGetCrtc(card_.fd(), crtc_);
  const bool ours = crtc != nullptr && crtc->buffer_id == framebuffer_ && crtc->mode_valid != 0;
  drmModeFreeCrtc(crtc);
  if (!ours) throw std::runtime_error(card_.path() + ": the screen no longer shows our picture");
}

/// Screens behind a slow wire, and those of virtual machines, must be told what changed; the others read the
/// memory all the time and know no such call.
void DumbDisplay::present(const gfx::Rect& area) {
  if (area.empty()) return;
  drmModeClip clip{static_cast<std::uint16_t>(area.x), static_cast<std::uint16_t>(area.y),
                   static_cast<std::uint16_t>(area.right()), static_cast<std::uint16_t>(area.bottom())};
  const int result = drmModeDirtyFB(card_.fd(), framebuffer_, &clip, 1);
  if (result == 0 || result == -ENOSYS || result == -EINTR) return;
  throw failure(card_.path() + ": the picture", -result);
}

bool DumbDisplay::set_power(Power power) {
  return set_dpms(card_.fd(), connector_.id, power);
}

}  // namespace kiosk::sdl
