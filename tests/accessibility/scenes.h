#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fakes/fake_metrics.h"
#include "layout/invariants.h"
#include "layout/page_layout.h"
#include "layout/stage.h"

namespace kiosk::accessibility {

/// The languages to look at: all of the content, and a sample of them in an emulator.
std::vector<std::string> languages_of(const model::Content& content);

/// Every supported panel (in an emulator three of them) with the diagonal and the distance that are guessed
/// for it.
std::vector<look::Panel> panels();

/// "1080x1920 21.5 in".
std::string name_of(const look::Panel& panel);

/// Lays out a content on a panel that hangs in a room.
class Wall {
 public:
  explicit Wall(const look::Panel& panel, const model::Content& content = checks::default_content(),
                look::TextSize text = look::TextSize::Normal, const text::TextMetrics* metrics = nullptr);

  /// A view without a message language speaks the message in its own, as the show does.
  layout::Scene scene(show::View view, const layout::Highlight& highlight = {}) const;
  /// All cards of a page that is open, or of a menu.
  std::vector<layout::Scene> cards(show::View view) const;
  /// Looks at all that a visitor can see in a language: pages, menus, warning (checks::all_views).
  using LookAt = std::function<void(const show::View&, const layout::Scene&)>;
  void each_scene(const std::string& language, const LookAt& look_at) const;

  const look::Panel& panel() const { return panel_; }
  const look::Look& look() const { return look_; }
  const model::Content& content() const { return content_; }
  double mm(double px) const { return px / panel_.px_per_mm(); }
  /// Height of a capital H in text of this em height (Noto Sans: 714 of 1000 units).
  double capital_mm(int size_px) const { return mm(size_px * 0.714); }

  layout::Device device;

 private:
  look::Panel panel_;
  const model::Content& content_;
  look::Look look_;
  fakes::FakeMetrics fake_metrics_;
  text::Typesetter typesetter_;
};

/// Where a check failed, for its message.
std::string describe(const Wall& wall, const show::View& view);

std::vector<const layout::TextRun*> text_runs(const layout::Scene& scene);

/// The runs outside of the bar that together are a text, from first to last; none if the scene does not hold
/// all of it.
std::vector<const layout::TextRun*> runs_of(const layout::Scene& scene, const std::string& text);

/// The first words that a page has in `words_language` and that its cards in `language` do not show; empty if
/// they show all.
std::string lost_words(const Wall& wall, const std::string& language, std::size_t page,
                       const std::string& words_language);

/// What is wrong with the scenes of a language, in words; empty if nothing: the faults of every scene
/// (checks::scene_faults) and words of an opened page that its cards do not show. `look_at` sees each scene.
std::vector<std::string> whole_faults(const Wall& wall, const std::string& language,
                                      const Wall::LookAt& look_at = nullptr);

}  // namespace kiosk::accessibility
