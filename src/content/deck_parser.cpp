#include "content/deck_parser.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "content/fact_ids.h"
#include "content/image_parser.h"
#include "content/keys.h"
#include "content/place_parser.h"
#include "content/rules.h"
#include "content/text_rules.h"
#include "content/theme_parser.h"
#include "content/web_address.h"
#include "json/reader.h"

namespace kiosk::content {
namespace {

constexpr json::Count kBlocksOfPage{1, 24};
constexpr json::Count kPagesOfDeck{1, 64};
constexpr json::Count kCreditsOfDeck{1, 32};
constexpr json::Count kLanguagesOfDeck{1, 32};
constexpr json::Range kDwellRange{3, 120, "seconds"};

/// Reports the second of two equal names.
bool is_new(std::set<std::string>& seen, const std::string& name, const json::Cursor& at) {
  if (seen.insert(name).second) return true;
  at.error(json::show(name) + " is there twice", "give each a name of its own");
  return false;
}

std::vector<model::Origin> read_origins(const json::Cursor& at) {
  std::vector<model::Origin> origins;
  for (const json::Cursor& item : json::read_array(at, {1, keys::kOrigins.size()})) {
    if (const auto index = json::read_choice(item, keys::kOrigins)) {
      origins.push_back(static_cast<model::Origin>(*index));
    }
  }
  return origins;
}

std::vector<std::string> read_facts(const json::Cursor& at) {
  std::vector<std::string> facts;
  for (const json::Cursor& item : json::read_array(at, {0, 60})) {
    std::optional<std::string> id = json::read_string(item);
    if (!id) continue;
    if (is_fact_id(*id)) {
      facts.push_back(std::move(*id));
    } else {
      item.error("unknown fact " + json::show(*id), "use A1 to A23, B1 to B27 or a part such as A19.1");
    }
  }
  return facts;
}

model::Block read_block(const json::Cursor& at, std::optional<model::PageKind> kind,
                        std::set<std::string>& seen) {
  model::Block block;
  const json::ObjectReader object(at, keys::kBlock);
  read_note(object);
  if (const auto id = object.require(keys::kId, "give the block an id")) {
    block.id = read_id(*id).value_or("");
    if (!block.id.empty()) is_new(seen, block.id, *id);
  }
  if (const auto mark = object.find(keys::kMark)) block.mark = read_text(*mark, kMarkRule).value_or("");
  if (const auto facts = object.find(keys::kFacts)) block.facts = read_facts(*facts);
  if (const auto origin = object.require(keys::kOrigin, "say where it comes from, such as [\"external\"]")) {
    block.origin = read_origins(*origin);
  }
  if (const auto as_of = object.find(keys::kAsOf)) block.as_of = read_date(*as_of);
  read_place(object, kind, block);
  return block;
}

/// The emergency page leads to the police and nowhere else: a sticker over a code could send people astray.
void read_qr(const json::Cursor& at, model::Page& page) {
  const json::ObjectReader object(at, keys::kQrKeys);
  read_note(object);
  if (const auto url = object.require(keys::kUrl, "write the address that the code leads to")) {
    page.qr = read_address(*url);
  }
  if (page.kind == model::PageKind::Emergency) {
    at.error_at_key("a QR code on the emergency page", "put it on another page");
  }
}

std::optional<model::PageKind> read_kind(const json::ObjectReader& object) {
  const auto kind = object.require(keys::kKind, json::suggest("", keys::kPageKinds));
  const auto index = kind ? json::read_choice(*kind, keys::kPageKinds) : std::nullopt;
  if (!index) return std::nullopt;
  return static_cast<model::PageKind>(*index);
}

ParsedPage read_page(const json::Cursor& at, std::set<std::string>& seen) {
  const json::ErrorMark mark(at.faults());
  ParsedPage parsed{{}, at, std::nullopt, Usable::Yes};
  model::Page& page = parsed.page;
  const json::ObjectReader object(at, keys::kPage);
  read_note(object);
  if (const auto id = object.require(keys::kId, "give the page an id")) {
    page.id = read_id(*id).value_or("");
    if (!page.id.empty() && !is_new(seen, page.id, *id)) page.id.clear();
  }
  const std::optional<model::PageKind> kind = read_kind(object);
  page.kind = kind.value_or(page.kind);
  if (const auto loop = object.find(keys::kLoop)) page.in_loop = json::read_boolean(*loop).value_or(false);
  if (const auto image = object.find(keys::kImage)) {
    if (auto read = read_image(*image)) {
      page.image = std::move(read->image);
      parsed.image = read->file;
    }
  }
  if (const auto qr = object.find(keys::kQr)) read_qr(*qr, page);
  if (const auto dwell = object.find(keys::kDwell)) {
    if (const auto seconds = json::read_number(*dwell, kDwellRange)) {
      page.dwell = std::chrono::milliseconds(std::llround(*seconds * 1000));
    }
  }
  if (const auto blocks = object.require(keys::kBlocks, "list the blocks of the page")) {
    std::set<std::string> ids;
    for (const json::Cursor& item : json::read_array(*blocks, kBlocksOfPage)) {
      page.blocks.push_back(read_block(item, kind, ids));
    }
  }
  if (mark.any()) parsed.usable = Usable::No;
  return parsed;
}

/// The promises that the pages keep together. Only for pages that could be read: a page with a wrong kind
/// has had its fault already.
void check_pages(const json::Cursor& at, const std::vector<ParsedPage>& pages) {
  const auto any = [&](auto&& rule) {
    return std::any_of(pages.begin(), pages.end(),
                       [&](const ParsedPage& parsed) { return rule(parsed.page); });
  };
  const auto is_emergency = [](const model::Page& page) { return page.kind == model::PageKind::Emergency; };
  if (!any(is_emergency)) {
    at.error("no page of the kind \"emergency\"", "add one: it is where the message bar leads");
  } else if (!any([](const model::Page& page) { return page.in_loop; })) {
    at.error("no page is in the loop", "set \"loop\": true on some pages, the emergency page among them");
  } else if (!any([&](const model::Page& page) { return page.in_loop && is_emergency(page); })) {
    at.error("the emergency page is not in the loop", "set \"loop\": true on it");
  }
}

void read_pages(const json::ObjectReader& object, ParsedDeck& parsed) {
  const auto pages = object.require(keys::kPages, "list the pages in reading order");
  if (!pages) return;
  const json::ErrorMark mark(pages->faults());
  std::set<std::string> ids;
  for (const json::Cursor& item : json::read_array(*pages, kPagesOfDeck)) {
    parsed.pages.push_back(read_page(item, ids));
  }
  if (!mark.any()) check_pages(*pages, parsed.pages);
}

void read_languages(const json::ObjectReader& object, ParsedDeck& parsed) {
  std::string& fallback = parsed.deck.default_language;
  const auto language = object.require(keys::kDefaultLanguage, "name the language that is complete");
  if (language) fallback = read_language_tag(*language).value_or("");
  std::set<std::string> seen;
  // Without a list every file of text/ is a language.
  const auto languages = object.find(keys::kLanguages);
  if (!languages) return;
  for (const json::Cursor& item : json::read_array(*languages, kLanguagesOfDeck)) {
    if (auto tag = read_language_tag(item); tag && is_new(seen, *tag, item)) {
      parsed.languages.push_back({std::move(*tag), item});
    }
  }
  if (fallback.empty() || seen.contains(fallback)) return;
  if (!parsed.languages.empty()) {
    language->error(json::show(fallback) + " is not among the languages", "add it to \"languages\"");
  }
  parsed.languages.push_back({fallback, *language});
}

void read_chair(const json::ObjectReader& deck, ParsedDeck& parsed) {
  const auto at = deck.find(keys::kChair);
  if (!at) return;
  const json::ErrorMark mark(at->faults());
  const json::ObjectReader object(*at, keys::kChairKeys);
  read_note(object);
  model::Chair chair;
  if (const auto name = object.require(keys::kName, "name the agency"))
    chair.name = read_text(*name, kNameRule).value_or("");
  if (const auto since = object.require(keys::kSince, "give the date of the handover")) {
    chair.since = read_date(*since).value_or("");
  }
  if (const auto as_of = object.require(keys::kAsOf, "give the date of your source: the chair rotates")) {
    chair.as_of = read_date(*as_of).value_or("");
  }
  if (const auto origin = object.find(keys::kOrigin)) read_origins(*origin);
  if (!mark.any()) parsed.deck.chair = std::move(chair);
}

void read_contact(const json::ObjectReader& object, ParsedDeck& parsed) {
  if (const auto contact = object.find(keys::kContact)) {
    parsed.deck.contact = read_text(*contact, kCaptionRule);
  } else if (object.at().node().type == json::Type::Object) {
    object.at().report_missing(base::Severity::Notice, keys::kContact, "the contact address is not set",
                               "the display sends people to the staff until it is");
  }
}

void read_credits(const json::ObjectReader& deck, ParsedDeck& parsed) {
  const auto at = deck.find(keys::kCredits);
  if (!at) return;
  for (const json::Cursor& item : json::read_array(*at, kCreditsOfDeck)) {
    const json::ObjectReader object(item, keys::kCreditKeys);
    read_note(object);
    model::Credit credit;
    if (const auto name = object.require(keys::kName, "name who made it")) {
      credit.name = read_text(*name, kNameRule).value_or("");
    }
    if (const auto licence = object.find(keys::kLicence)) {
      credit.licence = read_text(*licence, kCreditRule).value_or("");
    }
    if (!credit.name.empty()) parsed.deck.credits.push_back(std::move(credit));
  }
}

}  // namespace

ParsedDeck parse_deck(std::string file, std::string text, base::Faults& faults) {
  ParsedDeck parsed;
  auto document = json::Document::parse(std::move(file), std::move(text), faults);
  if (!document) return parsed;
  parsed.document = std::make_unique<json::Document>(std::move(*document));
  const json::ObjectReader object(json::Cursor(*parsed.document, faults), keys::kDeck);
  read_note(object);
  if (const auto schema = object.find(keys::kSchema)) json::read_string(*schema);
  if (const auto version =
          object.require(keys::kVersion, "name the state of the content, such as \"2026-11\"")) {
    parsed.deck.version = read_text(*version, kCaptionRule).value_or("");
  }
  read_languages(object, parsed);
  read_chair(object, parsed);
  read_contact(object, parsed);
  read_credits(object, parsed);
  if (const auto theme = object.find(keys::kTheme)) parsed.theme = read_theme(*theme);
  read_pages(object, parsed);
  const bool complete = !parsed.deck.default_language.empty() && !parsed.pages.empty();
  parsed.usable = complete ? Usable::Yes : Usable::No;
  return parsed;
}

}  // namespace kiosk::content
