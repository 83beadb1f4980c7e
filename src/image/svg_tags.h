#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kiosk::image {

struct SvgAttribute {
  std::string_view name;
  std::string_view value;
};

/// One start tag. Everything points into the text it was read from.
struct SvgTag {
  std::string_view name;  ///< with its prefix: "svg:path"
  std::vector<SvgAttribute> attributes;

  std::string_view local_name() const;  ///< without its prefix: "path"
  std::optional<std::string_view> value(std::string_view attribute) const;
};

/// All start tags of an XML text; comments, processing instructions, end tags and text left out. Refuses
/// document types, entities and CDATA, and whatever the rasteriser would read otherwise than XML says: for
/// nanosvg every tag ends at the next '>', in quotes and comments too, so a drawing inside of a comment can
/// show.
base::Result<std::vector<SvgTag>, std::string> read_svg_tags(std::string_view text);

}  // namespace kiosk::image
