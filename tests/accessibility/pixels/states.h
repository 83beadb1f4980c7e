#pragma once

#include <map>
#include <string>
#include <vector>

#include "accessibility/pixels/page_stage.h"
#include "accessibility/pixels/vision.h"

namespace kiosk::pixels {

inline constexpr double kVisible = 3;      ///< WCAG 2.2, 1.4.11 and 2.4.13
inline constexpr double kSmallestMm2 = 4;  ///< a spot of 2 mm on a side

/// The area, in mm², where two pictures differ by 3:1 or more.
double different_mm2(const gfx::Picture& one, const gfx::Picture& other, const gfx::Rect& area, Vision vision,
                     double px_per_mm);

/// The kind of a control: "dot" of "dot-3".
std::string kind_of(const std::string& id);

/// Keeps the worst of each kind of thing, so that one fault of a palette is told once.
class Worst {
 public:
  /// `value` must be `wanted` or more.
  void add(const std::string& kind, double value, double wanted, const std::string& what);
  /// The area that differs between two pictures must be kSmallestMm2 or more, in all ways of seeing.
  void add_different(const std::string& kind, const PageStage& stage, const gfx::Picture& one,
                     const gfx::Picture& other, const gfx::Rect& area, const std::string& where);
  /// Fails for each kind whose worst is too little.
  void check() const;
  std::size_t kinds() const { return entries_.size(); }

 private:
  struct Entry {
    double value = 0;
    double wanted = 0;
    std::string what;
  };
  std::map<std::string, Entry> entries_;
};

/// Panels and palettes on which states are looked at. Large text has the same colours.
std::vector<Setup> state_setups();

/// The targets of a scene, at most two of a kind.
std::vector<layout::Target> some_targets(const layout::Scene& scene);

/// Views with every kind of control.
std::vector<show::View> views_with_controls(const PageStage& stage, const std::string& language);

/// Calls `check(stage, view, scene, picture)` for all that has controls, in both directions.
template <typename Check>
void for_each_page(Check check) {
  for (const std::string language : {"en", "ar"}) {
    for (const Setup& setup : state_setups()) {
      const PageStage stage(setup);
      for (const show::View& view : views_with_controls(stage, language)) {
        const layout::Scene scene = stage.scene(view);
        check(stage, view, scene, stage.picture(scene));
      }
    }
  }
}

}  // namespace kiosk::pixels
