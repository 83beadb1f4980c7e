#include "app/page_cache.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "app/message_check.h"

namespace kiosk::app {
namespace {

/// The smallest panel that pages are made for (docs/operator.md); a developer's window may be smaller.
bool is_for_visitors(gfx::Size page) {
  return std::min(page.w, page.h) >= 320 && std::max(page.w, page.h) >= 480;
}

}  // namespace

std::deque<PreparedPage>::const_iterator PageCache::find(const show::View& view) const {
  return std::find_if(pages_.begin(), pages_.end(),
                      [&](const PreparedPage& page) { return page.view == view; });
}

void PageCache::touch(const show::View& view) {
  const auto found = find(view);
  if (found == pages_.end()) return;
  PreparedPage page = *found;
  pages_.erase(found);
  pages_.push_back(std::move(page));
}

const PreparedPage& PageCache::get(const show::View& view) {
  if (has(view)) {
    touch(view);
    return pages_.back();
  }
  layout::Scene scene = stage_.scene(view, {});
  if (const std::string fault = message_fault(scene); !fault.empty() && is_for_visitors(scene.size())) {
    throw std::runtime_error(fault);
  }
  auto picture = std::make_shared<const gfx::Picture>(stage_.picture(scene));
  pages_.push_back({view, std::move(scene), std::move(picture)});
  return pages_.back();
}

std::size_t PageCache::capacity() const {
  const gfx::Size size = stage_.page_size();
  const std::size_t bytes = std::size_t(size.w) * std::size_t(size.h) * sizeof(std::uint32_t);
  return std::max<std::size_t>(2, kPictureBudget / std::max<std::size_t>(1, bytes));
}

void PageCache::trim() {
  while (pages_.size() > capacity()) pages_.pop_front();
}

}  // namespace kiosk::app
