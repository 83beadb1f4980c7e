#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

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

/// Whether the file of a picture could be used when the content was loaded.
enum class ImageState { Good, Bad };

/// A picture of the content. One that is bad keeps its place on the page, with a placeholder in it.
struct Image {
  std::string file;     ///< name below `images/`
  std::string source;   ///< who made it; may be empty
  std::string licence;  ///< on what terms it is shown; may be empty
  ImageState state = ImageState::Good;
};

struct Page {
  std::string id;
  PageKind kind = PageKind::Article;
  bool in_loop = false;
  std::optional<Image> image;
  std::optional<std::chrono::milliseconds> dwell;  ///< override of the time in the loop
  std::vector<Block> blocks;
};

/// Who chairs the alliance, dated, because the post rotates.
struct Chair {
  std::string name;
  std::string since;  ///< date
  std::string as_of;  ///< date
};

/// The language-neutral structure of the display: `content/deck.json`.
struct Deck {
  std::string version;  ///< of the content, as its editor wrote it
  std::string default_language;
  std::vector<std::string> languages;  ///< enabled, in menu order; the default one is among them
  std::optional<Chair> chair;
  std::optional<std::string> contact;
  std::vector<Page> pages;  ///< in reading order; at least one of kind Emergency
};

}  // namespace kiosk::model
