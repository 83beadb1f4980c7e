#include "model/content.h"

#include <algorithm>
#include <cassert>

namespace kiosk::model {
namespace {

const TextSet* find_text(const Content& content, std::string_view language) {
  const auto found = std::find_if(content.texts.begin(), content.texts.end(),
                                  [&](const TextSet& text) { return text.language == language; });
  return found == content.texts.end() ? nullptr : &*found;
}

}  // namespace

const TextSet& Content::text(std::string_view language) const {
  if (const TextSet* text = find_text(*this, language)) return *text;
  const TextSet* fallback = find_text(*this, deck.default_language);
  assert(fallback != nullptr);
  return *fallback;
}

const TextSet& Content::text_of_page(std::string_view language, const Page& page) const {
  const TextSet& wanted = text(language);
  return wanted.pages.contains(page.id) ? wanted : text(deck.default_language);
}

const PageText& Content::page_text(std::string_view language, const Page& page) const {
  const auto& pages = text_of_page(language, page).pages;
  const auto found = pages.find(page.id);
  assert(found != pages.end());
  return found->second;
}

std::size_t Content::emergency_page() const {
  const auto found = std::find_if(deck.pages.begin(), deck.pages.end(),
                                  [](const Page& page) { return page.kind == PageKind::Emergency; });
  assert(found != deck.pages.end());
  return static_cast<std::size_t>(found - deck.pages.begin());
}

std::size_t Content::find_page(std::string_view id) const {
  const auto found =
      std::find_if(deck.pages.begin(), deck.pages.end(), [&](const Page& page) { return page.id == id; });
  return static_cast<std::size_t>(found - deck.pages.begin());
}

}  // namespace kiosk::model
