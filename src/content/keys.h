#pragma once

#include <array>
#include <string_view>

/// The JSON keys of deck.json and text/<language>.json; content/schema/ repeats them for editors and
/// tests/content compares the two.
namespace kiosk::content::keys {

using Key = std::string_view;

inline constexpr Key kSchema = "$schema";
inline constexpr Key kNote = "note";  ///< words of one editor to the next; never shown

inline constexpr Key kVersion = "version";
inline constexpr Key kDefaultLanguage = "default_language";
inline constexpr Key kLanguages = "languages";
inline constexpr Key kChair = "chair";
inline constexpr Key kContact = "contact";
inline constexpr Key kPages = "pages";
inline constexpr Key kTheme = "theme";
inline constexpr Key kCredits = "credits";
inline constexpr std::array kDeck = {kTheme,           kCredits,   kSchema, kNote,    kVersion,
                                     kDefaultLanguage, kLanguages, kChair,  kContact, kPages};

inline constexpr Key kName = "name";
inline constexpr Key kSince = "since";
inline constexpr Key kAsOf = "as_of";
inline constexpr Key kOrigin = "origin";
inline constexpr std::array kChairKeys = {kName, kSince, kAsOf, kOrigin, kNote};

inline constexpr Key kId = "id";
inline constexpr Key kKind = "kind";
inline constexpr Key kLoop = "loop";
inline constexpr Key kImage = "image";
inline constexpr Key kDwell = "dwell_s";
inline constexpr Key kBlocks = "blocks";
inline constexpr Key kQr = "qr";
inline constexpr std::array kPage = {kId, kKind, kLoop, kImage, kQr, kDwell, kBlocks, kNote};

inline constexpr Key kUrl = "url";
inline constexpr std::array kQrKeys = {kUrl, kNote};

inline constexpr Key kFile = "file";
inline constexpr Key kPlaceholder = "placeholder";
inline constexpr Key kSource = "source";
inline constexpr Key kLicence = "licence";
inline constexpr std::array kImageKeys = {kFile, kPlaceholder, kSource, kLicence, kNote};

inline constexpr std::array kCreditKeys = {kName, kLicence, kNote};

inline constexpr Key kBase = "base";
inline constexpr Key kColors = "colors";
inline constexpr Key kLogo = "logo";
inline constexpr std::array kThemeKeys = {kBase, kColors, kLogo, kNote};

inline constexpr Key kMark = "mark";
inline constexpr Key kFacts = "facts";
inline constexpr Key kPlace = "place";
inline constexpr Key kLayer = "layer";
inline constexpr std::array kBlock = {kId, kMark, kFacts, kOrigin, kAsOf, kPlace, kLayer, kNote};

inline constexpr Key kLat = "lat";
inline constexpr Key kLon = "lon";
inline constexpr std::array kPlaceKeys = {kLat, kLon};

inline constexpr Key kLanguage = "language";
inline constexpr Key kDir = "dir";
inline constexpr Key kReview = "review";
inline constexpr Key kMessage = "message";
inline constexpr Key kUi = "ui";
inline constexpr std::array kText = {kSchema, kNote, kLanguage, kName, kDir, kReview, kMessage, kUi, kPages};

inline constexpr Key kState = "state";
inline constexpr Key kBy = "by";
inline constexpr Key kOn = "on";
inline constexpr std::array kReviewKeys = {kState, kBy, kOn, kNote};

inline constexpr Key kTitle = "title";
inline constexpr Key kLoopLine = "loop_line";
inline constexpr Key kCaption = "caption";
inline constexpr std::array kPageText = {kTitle, kLoopLine, kCaption, kBlocks, kNote};

inline constexpr Key kHeading = "heading";
inline constexpr Key kBody = "body";
inline constexpr std::array kBlockText = {kHeading, kBody, kNote};

/// In the order of model::PageKind.
inline constexpr std::array<Key, 8> kPageKinds = {"title",    "statement", "list",      "timeline",
                                                  "founders", "article",   "emergency", "about"};
/// In the order of model::Layer.
inline constexpr std::array<Key, 2> kLayers = {"founder", "member"};
/// In the order of model::ThemeBase.
inline constexpr std::array<Key, 2> kThemeBases = {"dark", "light"};
/// In the order of model::Origin.
inline constexpr std::array<Key, 3> kOrigins = {"seed-a", "seed-b", "external"};
/// In the order of model::ReviewState.
inline constexpr std::array<Key, 3> kReviewStates = {"source", "machine-draft", "reviewed"};
/// In the order of model::Direction.
inline constexpr std::array<Key, 2> kDirections = {"ltr", "rtl"};

}  // namespace kiosk::content::keys
