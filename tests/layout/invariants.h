#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/page_layout.h"
#include "model/content.h"

namespace kiosk::checks {

/// A panel that must work: its pixels as the page is laid out.
struct PanelCase {
  gfx::Size size;
  std::string name;
};

/// Every size named in the requirements, upright and lying.
std::vector<PanelCase> supported_panels();

/// Every view of a content: all pages in the loop and opened with all their cards, the menus, the warning.
/// `card_count` lays a view out and tells its cards.
std::vector<show::View> all_views(const model::Content& content, const std::string& language,
                                  const std::function<int(const show::View&)>& card_count);

/// What is wrong with a scene, in words; empty if nothing: text outside the screen or over other text or
/// over the message, targets too small, overlapping or outside, message missing.
std::vector<std::string> scene_faults(const layout::Scene& scene, const look::Look& look);

/// The words of a page that are missing or out of order in what its cards show; empty if none.
std::string missing_words(const model::Page& page, const model::PageText& text,
                          const std::vector<layout::Scene>& cards);

}  // namespace kiosk::checks
