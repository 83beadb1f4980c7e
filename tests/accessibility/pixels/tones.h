#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "accessibility/pixels/page_stage.h"
#include "gfx/picture.h"
#include "layout/scene.h"

namespace kiosk::pixels {

/// What a colour on a picture is used for.
enum class Use { Text, Message, Icon, Control };

/// Two colours found side by side on a picture, and for what.
struct Tones {
  Use use = Use::Text;
  std::uint32_t mark = 0;    ///< of the letters, the sign, the edge
  std::uint32_t ground = 0;  ///< around them
  auto operator<=>(const Tones&) const = default;
};

/// All pairs of colours, each with the first place where it was seen.
using TonesFound = std::map<Tones, std::string>;

std::string name_of(const Tones& tones);

/// The runs and signs that are not under the veil of the idle warning.
template <typename Kind>
std::vector<Kind> unveiled(const layout::Scene& scene);
extern template std::vector<layout::TextRun> unveiled<layout::TextRun>(const layout::Scene&);
extern template std::vector<layout::IconMark> unveiled<layout::IconMark>(const layout::Scene&);

/// Reads the colours of words and signs from the picture of a scene: the pixels that a letter covers wholly,
/// and those beside it that no letter and no sign touches. `headline`: the words of the message that the
/// emergency page says, besides the bar; empty on other pages. Gives how many runs were of the headline.
int read_words(const layout::Scene& scene, const gfx::Picture& picture, const std::string& headline,
               const std::string& where, TonesFound& found);

/// Reads the edges of the controls: for each target but the page, the zones at its sides and a globe, the
/// colours on both sides of the edge of the target, or of a shape inside it, whichever is plainer. Gives the
/// targets where there is no edge at all.
std::vector<std::string> read_controls(const layout::Scene& scene, const gfx::Picture& picture,
                                       const std::string& where, TonesFound& found);

}  // namespace kiosk::pixels
