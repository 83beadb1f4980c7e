#include "sdl/drm_card.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include "base/files.h"
#include "console/connectors.h"

namespace kiosk::sdl {
namespace {

struct FreeResources {
  void operator()(drmModeRes* it) const { drmModeFreeResources(it); }
};
struct FreeConnector {
  void operator()(drmModeConnector* it) const { drmModeFreeConnector(it); }
};
struct FreeEncoder {
  void operator()(drmModeEncoder* it) const { drmModeFreeEncoder(it); }
};
struct FreeProperty {
  void operator()(drmModePropertyRes* it) const { drmModeFreeProperty(it); }
};
using Resources = std::unique_ptr<drmModeRes, FreeResources>;
using ConnectorPtr = std::unique_ptr<drmModeConnector, FreeConnector>;
using EncoderPtr = std::unique_ptr<drmModeEncoder, FreeEncoder>;
using PropertyPtr = std::unique_ptr<drmModePropertyRes, FreeProperty>;

CardConnector describe(const drmModeConnector& from) {
  CardConnector connector;
  connector.id = from.connector_id;
  const char* type = drmModeGetConnectorTypeName(from.connector_type);
  connector.name =
      std::string(type == nullptr ? "Unknown" : type) + "-" + std::to_string(from.connector_type_id);
  connector.usable = from.connection == DRM_MODE_CONNECTED && from.count_modes > 0;
  connector.encoder = from.encoder_id;
  connector.encoders.assign(from.encoders, from.encoders + from.count_encoders);
  for (int i = 0; i < from.count_modes; ++i) {
    const bool preferred = (from.modes[i].type & DRM_MODE_TYPE_PREFERRED) != 0;
    connector.modes.insert(preferred ? connector.modes.begin() : connector.modes.end(), from.modes[i]);
  }
  return connector;
}

std::vector<CardConnector> list_connectors(int fd) {
  std::vector<CardConnector> list;
  const Resources resources(drmModeGetResources(fd));
  if (!resources) return list;  // a card that only draws
  for (int i = 0; i < resources->count_connectors; ++i) {
    const ConnectorPtr connector(drmModeGetConnector(fd, resources->connectors[i]));
    if (connector) list.push_back(describe(*connector));
  }
  return list;
}

}  // namespace

std::optional<std::uint32_t> connector_id(int fd, const std::string& name) {
  for (const CardConnector& connector : list_connectors(fd)) {
    if (connector.usable && connector.name == name) return connector.id;
  }
  return std::nullopt;
}

DrmCard::DrmCard(int card)
    : path_("/dev/dri/card" + std::to_string(card)), fd_(::open(path_.c_str(), O_RDWR | O_CLOEXEC)) {
  if (fd_ < 0) throw std::runtime_error(path_ + ": " + std::generic_category().message(errno));
}

DrmCard::~DrmCard() {
  ::close(fd_);
}

bool DrmCard::is_master() const {
  return drmIsMaster(fd_) != 0 || drmSetMaster(fd_) == 0;
}

std::vector<CardConnector> DrmCard::connectors() const {
  return list_connectors(fd_);
}

std::optional<std::uint32_t> DrmCard::crtc_for(const CardConnector& connector) const {
  const Resources resources(drmModeGetResources(fd_));
  if (!resources) return std::nullopt;
  if (const EncoderPtr now(drmModeGetEncoder(fd_, connector.encoder)); now && now->crtc_id != 0) {
    return now->crtc_id;
  }
  for (const std::uint32_t id : connector.encoders) {
    const EncoderPtr encoder(drmModeGetEncoder(fd_, id));
    for (int i = 0; encoder && i < resources->count_crtcs; ++i) {
      if ((encoder->possible_crtcs >> i & 1U) != 0) return resources->crtcs[i];
    }
  }
  return std::nullopt;
}

console::Mode to_mode(const drmModeModeInfo& mode) {
  return {{mode.hdisplay, mode.vdisplay}, static_cast<int>(mode.vrefresh)};
}

int display_index(int card, const std::string& connector) {
  try {
    int index = 0;
    for (const CardConnector& one : DrmCard(card).connectors()) {
      if (one.usable && one.name == connector) return index;
      index += one.usable ? 1 : 0;
    }
  } catch (const std::runtime_error&) {
    // SDL will fail on this card, and say so.
  }
  return 0;
}

void probe_cards() {
  const auto entries = base::SystemFiles().list("/dev/dri");
  if (!entries.ok()) return;
  for (const std::string& entry : entries.value()) {
    constexpr std::string_view kPrefix = "card";
    if (!entry.starts_with(kPrefix)) continue;
    try {
      (void)DrmCard(std::atoi(entry.c_str() + kPrefix.size())).connectors();
    } catch (const std::runtime_error&) {
      // `doctor` tells of cards that may not be opened.
    }
  }
}

bool set_dpms(int fd, std::uint32_t connector, Power power) {
  const ConnectorPtr screen(drmModeGetConnectorCurrent(fd, connector));
  for (int i = 0; screen && i < screen->count_props; ++i) {
    const PropertyPtr property(drmModeGetProperty(fd, screen->props[i]));
    if (!property || std::string_view(property->name) != "DPMS") continue;
    const std::uint64_t value = power == Power::On ? DRM_MODE_DPMS_ON : DRM_MODE_DPMS_OFF;
    return drmModeConnectorSetProperty(fd, connector, property->prop_id, value) == 0;
  }
  return false;
}

}  // namespace kiosk::sdl
