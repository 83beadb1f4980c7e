#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "model/image.h"
#include "model/theme.h"

namespace kiosk::model {

/// What a page is, and with that how it is laid out.
enum class PageKind { Title, Statement, List, Timeline, Founders, Article, Emergency, About };

/// Where a fact comes from: the two seed texts or a public source outside them.
enum class Origin { SeedA, SeedB, External };

/// Degrees; north and east are positive.
struct Place {
  double lat = 0;
  double lon = 0;
};

/// Whose place a block has on the globe.
enum class Layer { Founder, Member };

/// One piece of a page without its words: a paragraph, an objective, an event, a founder.
struct Block {
  std::string id;                  ///< unique on its page; key of its words in every language
  std::string mark;                ///< short label that needs no translation ("2003", "AFP"); may be empty
  std::vector<std::string> facts;  ///< "A1" to "A23", "B1" to "B27", a part as "A19.1"
  std::vector<Origin> origin;
  std::optional<std::string> as_of;  ///< "YYYY", "YYYY-MM" or "YYYY-MM-DD"
  std::optional<Place> place{};      ///< on the globe; on a page of founders only
  Layer layer = Layer::Founder;
};

struct Page {
  std::string id;
  PageKind kind = PageKind::Article;
  bool in_loop = false;
  std::optional<Image> image;
  std::optional<std::string> qr;                   ///< the https address that its QR code leads to
  std::optional<std::chrono::milliseconds> dwell;  ///< override of the time in the loop
  std::vector<Block> blocks;
};

/// Who chairs the alliance, dated, because the post rotates.
struct Chair {
  std::string name;
  std::string since;  ///< date
  std::string as_of;  ///< date
};

/// Somebody who made a part of the content.
struct Credit {
  std::string name;
  std::string licence;  ///< what of, and on what terms; may be empty
};

/// The language-neutral structure of the display: `content/deck.json`.
struct Deck {
  std::string version;  ///< of the content, as its editor wrote it
  std::string default_language;
  std::vector<std::string> languages;  ///< enabled, in menu order; the default one is among them
  std::optional<Chair> chair;
  std::optional<std::string> contact;
  std::optional<Theme> theme;
  std::vector<Credit> credits;  ///< beside those of the pictures, which come from the pictures
  std::vector<Page> pages;      ///< in reading order; at least one of kind Emergency
};

}  // namespace kiosk::model
