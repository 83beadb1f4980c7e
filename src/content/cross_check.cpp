#include "content/cross_check.h"

#include <algorithm>
#include <initializer_list>

#include "content/keys.h"
#include "content/rules.h"
#include "content/text_rules.h"
#include "json/reader.h"

namespace kiosk::content {
namespace {

template <typename List, typename Id>
std::vector<std::string_view> ids_of(const List& list, Id id) {
  std::vector<std::string_view> ids;
  for (const auto& entry : list) ids.push_back(id(entry));
  return ids;
}

/// Words for something that the deck does not have are most likely a mistyped id.
void report_stray(const json::Cursor& at, const std::string& id, const char* what,
                  const std::vector<std::string_view>& known) {
  const std::string_view meant = json::guess(id, known);
  at.error_at_key(
      std::string(what) + json::show(id) + " is not in the deck",
      meant.empty() ? "remove it, or add it to deck.json" : "did you mean \"" + std::string(meant) + "\"?");
}

void check_stray_pages(const std::vector<ParsedPage>& pages, const ParsedText& text) {
  const auto known = ids_of(pages, [](const ParsedPage& parsed) { return std::string_view(parsed.page.id); });
  // A page of the deck that has lost its id has had its fault; its words are no second one.
  if (std::find(known.begin(), known.end(), "") != known.end()) return;
  for (const auto& [id, words] : text.pages) {
    if (std::find(known.begin(), known.end(), id) == known.end())
      report_stray(words.at, id, "the page ", known);
  }
}

void check_loop_words(const model::Page& page, const ParsedPageText& words) {
  if (!page.in_loop) return;
  if (page.kind != model::PageKind::List) {
    if (words.text.loop_line.empty()) {
      words.at.report_missing(base::Severity::Error, "loop_line",
                              "\"loop_line\" is missing, but the page is in the loop",
                              "add a line of 15 words or fewer");
    }
    return;
  }
  for (const auto& [id, block] : words.text.blocks) {
    if (!block.heading.empty()) continue;
    words.blocks.at(id).report_missing(base::Severity::Error, "heading",
                                       "\"heading\" is missing, but the loop shows the headings of a list",
                                       "add a heading");
  }
}

void check_no_digits_in(const json::Cursor& at, std::initializer_list<keys::Key> names) {
  for (const keys::Key name : names) {
    if (const auto text = find_member(at, name)) check_no_digits(*text, text->node().string);
  }
}

/// Whoever reads a number on the emergency page takes it for the number to call.
void check_emergency_words(const ParsedPageText& words) {
  check_no_digits_in(words.at, {keys::kTitle, keys::kLoopLine, keys::kCaption});
  for (const auto& [id, at] : words.blocks) check_no_digits_in(at, {keys::kHeading, keys::kBody});
}

/// All that a page's words must have for this page of the deck.
void check_page_words(const model::Page& page, ParsedPageText& words) {
  const json::ErrorMark mark(words.at.faults());
  const auto known =
      ids_of(page.blocks, [](const model::Block& block) { return std::string_view(block.id); });
  for (const auto& [id, at] : words.blocks) {
    if (std::find(known.begin(), known.end(), id) == known.end()) report_stray(at, id, "the block ", known);
  }
  for (const model::Block& block : page.blocks) {
    if (words.blocks.contains(block.id)) continue;
    words.at.report_missing(base::Severity::Error, "blocks",
                            "the block " + json::show(block.id) + " has no words",
                            "add \"" + block.id + "\" with a heading or a body");
  }
  check_loop_words(page, words);
  if (page.kind == model::PageKind::Emergency) check_emergency_words(words);
  if (mark.any()) words.usable = Usable::No;
}

}  // namespace

void check_default_text(std::vector<ParsedPage>& pages, ParsedText& text) {
  if (!text.pages_at) return;
  check_stray_pages(pages, text);
  for (ParsedPage& parsed : pages) {
    if (parsed.usable == Usable::No) continue;
    const auto found = text.pages.find(parsed.page.id);
    if (found == text.pages.end()) {
      text.pages_at->report_missing(base::Severity::Error, parsed.page.id,
                                    "the page " + json::show(parsed.page.id) + " has no words",
                                    "add its title and blocks");
      parsed.usable = Usable::No;
      continue;
    }
    // Words that are broken by themselves have had their faults; half of them missing is no news.
    if (found->second.usable == Usable::Yes) check_page_words(parsed.page, found->second);
    parsed.usable = found->second.usable;
  }
}

void check_translation(const std::vector<ParsedPage>& pages, ParsedText& text,
                       const std::string& fallback_name) {
  if (!text.pages_at) return;
  check_stray_pages(pages, text);
  std::string missing;
  for (const ParsedPage& parsed : pages) {
    if (parsed.usable == Usable::No) continue;
    const auto found = text.pages.find(parsed.page.id);
    if (found == text.pages.end()) {
      missing += (missing.empty() ? "" : ", ") + parsed.page.id;
    } else if (found->second.usable == Usable::Yes) {
      check_page_words(parsed.page, found->second);
    }
  }
  if (!missing.empty()) {
    text.pages_at->notice("pages without words in this language: " + missing,
                          fallback_name + " is shown instead");
  }
}

}  // namespace kiosk::content
