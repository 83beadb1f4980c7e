#pragma once

#include <array>
#include <string_view>

#include "emergency/entry.h"

/// The JSON keys of kiosk.json; content/schema/kiosk.schema.json repeats them for editors.
namespace kiosk::config::keys {

using Key = std::string_view;

inline constexpr Key kSchema = "$schema";
inline constexpr Key kNote = "note";
inline constexpr Key kBoard = "board";
inline constexpr Key kDisplay = "display";
inline constexpr Key kTime = "time";
inline constexpr Key kLook = "look";
inline constexpr Key kContent = "content";
inline constexpr Key kLanguage = "language";
inline constexpr Key kLanguages = "languages";
inline constexpr Key kDrafts = "drafts";
inline constexpr Key kSpeech = "speech";
inline constexpr Key kEmergency = "emergency";
inline constexpr Key kTouch = "touch";
inline constexpr Key kSchedule = "schedule";
inline constexpr Key kCounters = "counters";
inline constexpr std::array kConfig = {kSchema, kNote,      kBoard,    kDisplay,   kTime,
                                       kLook,   kContent,   kLanguage, kLanguages, kDrafts,
                                       kSpeech, kEmergency, kTouch,    kCounters,  kSchedule};

inline constexpr Key kFullscreen = "fullscreen";
inline constexpr Key kRotation = "rotation";
inline constexpr Key kDiagonal = "diagonal_in";
inline constexpr Key kViewingDistance = "viewing_distance_m";
inline constexpr Key kControls = "controls";
inline constexpr Key kBottomEdge = "bottom_edge_mm";
inline constexpr Key kConnector = "connector";
inline constexpr Key kMaxMode = "max_mode";
inline constexpr Key kRenderer = "renderer";
inline constexpr Key kOffBy = "off_by";
inline constexpr Key kBrightness = "brightness";
inline constexpr std::array kDisplayKeys = {kFullscreen, kRotation,   kDiagonal,   kViewingDistance,
                                            kControls,   kBottomEdge, kConnector,  kMaxMode,
                                            kRenderer,   kOffBy,      kBrightness, kNote};

inline constexpr Key kIdle = "idle_s";
inline constexpr Key kEmergencyIdle = "emergency_idle_s";
inline constexpr Key kWarning = "warning_s";
inline constexpr Key kReading = "reading";
inline constexpr std::array kTimeKeys = {kIdle, kEmergencyIdle, kWarning, kReading, kNote};

inline constexpr Key kMotion = "motion";
inline constexpr Key kTransition = "transition_ms";
inline constexpr Key kPixelShift = "pixel_shift";
inline constexpr Key kTheme = "theme";
inline constexpr Key kText = "text";
inline constexpr std::array kLookKeys = {kMotion, kTransition, kPixelShift, kTheme, kText, kNote};

inline constexpr Key kListen = "listen";
inline constexpr std::array kSpeechKeys = {kListen, kNote};

inline constexpr Key kMatrix = "matrix";
inline constexpr Key kDevice = "device";
inline constexpr std::array kTouchKeys = {kMatrix, kDevice, kNote};

inline constexpr Key kSpans = "spans";
inline constexpr Key kAwake = "awake_s";
inline constexpr std::array kScheduleKeys = {kSpans, kAwake, kNote};

inline constexpr Key kDays = "days";
inline constexpr Key kFrom = "from";
inline constexpr Key kTo = "to";
inline constexpr Key kScreen = "screen";
inline constexpr std::array kSpanKeys = {kDays, kFrom, kTo, kScreen, kBrightness, kNote};

inline constexpr std::array kEmergencyKeys = {
    emergency::fields::kRegion,    emergency::fields::kService,     emergency::fields::kNumber,
    emergency::fields::kSource,    emergency::fields::kConfirmedBy, emergency::fields::kConfirmedOn,
    emergency::fields::kValidUntil};

/// Each in the order of its enumeration in config.h.
inline constexpr std::array<Key, 3> kFullscreens = {"auto", "always", "never"};
inline constexpr std::array<Key, 2> kRenderers = {"auto", "memory"};
inline constexpr std::array<Key, 5> kOffBys = {"auto", "backlight", "signal", "cec", "black"};
inline constexpr std::array<Key, 2> kMotions = {"full", "reduced"};
inline constexpr std::array<Key, 2> kControlsAts = {"bottom", "top"};
inline constexpr std::array<Key, 2> kReadingSpeeds = {"normal", "slow"};
inline constexpr std::array<Key, 3> kThemes = {"dark", "light", "contrast"};
inline constexpr std::array<Key, 2> kTextSizes = {"normal", "large"};
inline constexpr std::array<Key, 2> kDraftsChoices = {"show", "hide"};
inline constexpr std::array<Key, 1> kScreens = {"off"};
/// In the order of the bits of `schedule::Span::days`.
inline constexpr std::array<Key, 7> kWeekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
inline constexpr std::array<Key, 2> kCountersChoices = {"off", "daily"};

}  // namespace kiosk::config::keys
