#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "model/content.h"
#include "show/dwell.h"

namespace kiosk::show {

/// What the show must know of one page of the deck.
struct PagePlan {
  std::string id;
  bool in_loop = false;
  bool emergency = false;
  base::Duration dwell{};    ///< time in the loop
  base::Duration reading{};  ///< time the opened page takes to read; idle is never under 1.5 times this
};

/// The programme: pages in deck order, at least one of them in the loop. Wish::Emergency opens the first
/// page that is `emergency`.
struct Plan {
  std::vector<PagePlan> pages;
  std::string default_language;
  std::vector<std::string> languages;  ///< holds the default language
  /// For each of `languages`: how long the emergency page in the loop shows its message in that language.
  std::vector<base::Duration> message_dwell;
};

/// The programme of a checked deck. A page stays in the loop as long as its own `dwell` says, otherwise as
/// long as what the loop shows of it takes to read in the default language. In another language the message
/// stands beside the one in the default language: its dwell is for both, at the rate of the slower language.
Plan make_plan(const model::Content& content, ReadingProfile profile);

/// Ids of the loop pages whose own `dwell` is shorter than the formula, in deck order.
std::vector<std::string> short_dwells(const model::Content& content, ReadingProfile profile);

}  // namespace kiosk::show
