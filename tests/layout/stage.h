#pragma once

#include "base/files.h"
#include "content/content_loader.h"
#include "fakes/fake_metrics.h"
#include "layout/page_layout.h"

namespace kiosk::checks {

/// The default content of the repository.
inline const model::Content& default_content() {
  static const model::Content content = [] {
    const base::SystemFiles files;
    return content::load_content(files, std::string(KIOSK_SOURCE_DIR) + "/content").content.value();
  }();
  return content;
}

/// Lays out the default content with metrics that are the same on every machine.
class FakeStage {
 public:
  explicit FakeStage(gfx::Size size, const model::Content& content = default_content(),
                     look::TextSize text = look::TextSize::Normal)
      : size_(size),
        content_(content),
        look_(look::make_look(look::make_panel(size, std::nullopt, std::nullopt), look::dark_palette(),
                              text)) {}

  /// A view without a message language speaks the message in its own, as the show does.
  layout::Scene scene(show::View view, const layout::Highlight& highlight = {}) const {
    if (view.message_language.empty()) view.message_language = view.language;
    const auto image_size = [](const std::string&) { return std::optional<gfx::Size>(gfx::Size{512, 512}); };
    return layout::lay_out({content_, view, look_, size_, typesetter_, image_size, device, highlight});
  }
  const look::Look& look() const { return look_; }
  const model::Content& content() const { return content_; }

  layout::Device device;

 private:
  gfx::Size size_;
  const model::Content& content_;
  look::Look look_;
  fakes::FakeMetrics metrics_;
  text::Typesetter typesetter_{metrics_};
};

}  // namespace kiosk::checks
