#include "image/svg_tags.h"

namespace kiosk::image {
namespace {

using namespace std::string_literals;

constexpr auto kNone = std::string_view::npos;
constexpr std::string_view kCommentStart = "<!--";
constexpr std::string_view kCommentEnd = "-->";

/// As nanosvg does it: whatever stands between a name and the next quote is passed over.
std::vector<SvgAttribute> read_attributes(std::string_view tag) {
  std::vector<SvgAttribute> attributes;
  for (std::size_t at = 0; (at = tag.find_first_not_of(" \t\r\n/", at)) != kNone;) {
    const std::size_t name_end = tag.find_first_of(" \t\r\n=", at);
    const std::size_t open = tag.find_first_of("\"'", at);
    if (name_end == kNone || open == kNone) break;
    const std::size_t close = tag.find(tag[open], open + 1);
    if (close == kNone) break;
    attributes.push_back({tag.substr(at, name_end - at), tag.substr(open + 1, close - open - 1)});
    at = close + 1;
  }
  return attributes;
}

/// The `>` that ends the tag that starts at `at`; one inside of quotes does not.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
  char quote = 0;
  for (; at < text.size(); ++at) {
    if (quote == 0 && text[at] == '>') return at;
    if (quote != 0 && text[at] == quote) {
      quote = 0;
    } else if (quote == 0 && (text[at] == '"' || text[at] == '\'')) {
      quote = text[at];
    }
  }
  return kNone;
}

/// nanosvg takes the first '>' for the end of the comment and draws what starts behind it.
bool hides_tags(std::string_view comment) {
  const std::size_t end = comment.find('>');
  return end != kNone && comment.find('<', end) != kNone;
}

SvgTag read_tag(std::string_view tag) {
  std::size_t name_end = tag.find_first_of(" \t\r\n/");
  if (name_end == kNone) name_end = tag.size();
  return {tag.substr(0, name_end), read_attributes(tag.substr(name_end))};
}

}  // namespace

std::string_view SvgTag::local_name() const {
  const std::size_t colon = name.find(':');
  return colon == kNone ? name : name.substr(colon + 1);
}

std::optional<std::string_view> SvgTag::value(std::string_view attribute) const {
  for (const SvgAttribute& one : attributes) {
    if (one.name == attribute) return one.value;
  }
  return std::nullopt;
}

base::Result<std::vector<SvgTag>, std::string> read_svg_tags(std::string_view text) {
  constexpr const char* kCutOff = "an SVG that is cut off or no XML; export it again";
  std::vector<SvgTag> tags;
  for (std::size_t at = text.find('<'); at != kNone; at = text.find('<', at)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(kCommentStart)) {
      const std::size_t end = rest.find(kCommentEnd, kCommentStart.size());
      if (end == kNone) return std::string(kCutOff);
      if (hides_tags(rest.substr(kCommentStart.size(), end - kCommentStart.size()))) {
        return "an SVG with elements in a comment, which would be drawn; take the comment out"s;
      }
      at += end + kCommentEnd.size();
      continue;
    }
    if (rest.starts_with("<!")) {
      return "an SVG with a document type, entities or CDATA; export it as plain SVG"s;
    }
    const std::size_t end = end_of_tag(rest, 1);
    if (end == kNone) return std::string(kCutOff);
    const std::string_view tag = rest.substr(1, end - 1);
    if (tag.find('>') != kNone) return "an SVG with > in an attribute; write it as &gt;"s;
    at += end + 1;
    const bool starts_element = !tag.empty() && tag[0] != '?' && tag[0] != '/';
    if (starts_element) tags.push_back(read_tag(tag));
  }
  return tags;
}

}  // namespace kiosk::image
