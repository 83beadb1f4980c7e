#include "show/plan.h"

#include <algorithm>

#include "base/utf8.h"

namespace kiosk::show {
namespace {

bool is_emergency(const model::Page& page) {
  return page.kind == model::PageKind::Emergency;
}

std::size_t characters_of_message(const model::Message& message) {
  return base::count_visible_code_points(message.question) +
         base::count_visible_code_points(message.headline) +
         base::count_visible_code_points(message.line_under);
}

const model::BlockText* find_block(const model::PageText& text, const model::Block& block) {
  const auto found = text.blocks.find(block.id);
  return found == text.blocks.end() ? nullptr : &found->second;
}

/// A page without a loop line lists the names of its blocks; what has no heading is named by its mark.
std::size_t characters_of_names(const model::Page& page, const model::PageText& text) {
  std::size_t count = 0;
  for (const model::Block& block : page.blocks) {
    const model::BlockText* words = find_block(text, block);
    const bool headed = words != nullptr && !words->heading.empty();
    count += base::count_visible_code_points(headed ? words->heading : block.mark);
  }
  return count;
}

std::size_t characters_in_loop(const model::Content& content, const model::Page& page) {
  const std::string& language = content.deck.default_language;
  if (is_emergency(page)) return characters_of_message(content.text(language).message);
  const model::PageText& text = content.page_text(language, page);
  const std::size_t title = base::count_visible_code_points(text.title);
  if (text.loop_line.empty()) return title + characters_of_names(page, text);
  return title + base::count_visible_code_points(text.loop_line);
}

std::size_t characters_when_opened(const model::Content& content, const model::Page& page) {
  const std::string& language = content.deck.default_language;
  const model::PageText& text = content.page_text(language, page);
  std::size_t count =
      base::count_visible_code_points(text.title) + base::count_visible_code_points(text.caption);
  if (is_emergency(page)) count += characters_of_message(content.text(language).message);
  for (const model::Block& block : page.blocks) {
    count += base::count_visible_code_points(block.mark);
    if (const model::BlockText* words = find_block(text, block)) {
      count += base::count_visible_code_points(words->heading) + base::count_visible_code_points(words->body);
    }
  }
  return count;
}

base::Duration dwell_by_formula(const model::Content& content, const model::Page& page,
                                ReadingProfile profile) {
  return dwell(characters_in_loop(content, page), content.deck.default_language, profile,
               is_emergency(page) ? PageRole::Emergency : PageRole::Ordinary);
}

/// The emergency page in the loop: the message in `language`, and below it in the default language.
base::Duration dwell_of_message(const model::Content& content, const std::string& language,
                                ReadingProfile profile) {
  const std::string& other = content.deck.default_language;
  std::size_t characters = characters_of_message(content.text(language).message);
  if (language != other) characters += characters_of_message(content.text(other).message);
  const std::string& slower = display_rate(language) < display_rate(other) ? language : other;
  // The page's own dwell is the one that is never short; a single language may be as short as any page.
  return dwell(characters, slower, profile, PageRole::Ordinary);
}

}  // namespace

Plan make_plan(const model::Content& content, ReadingProfile profile) {
  Plan plan;
  plan.default_language = content.deck.default_language;
  plan.languages = content.deck.languages;
  for (const std::string& language : plan.languages) {
    plan.message_dwell.push_back(dwell_of_message(content, language, profile));
  }
  for (const model::Page& page : content.deck.pages) {
    PagePlan entry;
    entry.id = page.id;
    entry.in_loop = page.in_loop;
    entry.emergency = is_emergency(page);
    entry.dwell = page.dwell ? base::Duration(*page.dwell) : dwell_by_formula(content, page, profile);
    entry.reading =
        reading_time(characters_when_opened(content, page), content.deck.default_language, profile);
    plan.pages.push_back(std::move(entry));
  }
  return plan;
}

std::vector<std::string> short_dwells(const model::Content& content, ReadingProfile profile) {
  std::vector<std::string> ids;
  for (const model::Page& page : content.deck.pages) {
    if (!page.in_loop || !page.dwell) continue;
    if (*page.dwell < dwell_by_formula(content, page, profile)) ids.push_back(page.id);
  }
  return ids;
}

}  // namespace kiosk::show
