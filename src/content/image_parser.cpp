#include "content/image_parser.h"

#include "content/keys.h"
#include "content/rules.h"
#include "content/text_rules.h"
#include "json/reader.h"

namespace kiosk::content {
namespace {

/// A picture that cannot be credited is shown all the same, but its editor is told.
std::string read_credit(const json::ObjectReader& image, keys::Key key, const char* todo) {
  if (const auto text = image.find(key)) return read_text(*text, kCreditRule).value_or("");
  if (image.at().node().type == json::Type::Object) {
    image.at().report_missing(base::Severity::Notice, key, "the picture has no " + json::show(key), todo);
  }
  return "";
}

}  // namespace

std::optional<ParsedImage> read_image(const json::Cursor& at) {
  const json::ObjectReader object(at, keys::kImageKeys);
  if (const auto note = object.find(keys::kNote)) read_text(*note, kNoteRule);
  if (const auto placeholder = object.find(keys::kPlaceholder)) json::read_boolean(*placeholder);
  model::Image image;
  image.source = read_credit(object, keys::kSource, "say who made it or where it is from");
  image.licence = read_credit(object, keys::kLicence, "say on what terms it is shown");
  const auto file = object.require(keys::kFile, "name a file below images/");
  if (!file) return std::nullopt;
  std::optional<std::string> name = json::read_string(*file);
  if (!name) return std::nullopt;
  if (is_image_name(*name)) {
    image.file = std::move(*name);
    return ParsedImage{std::move(image), *file};
  }
  file->error(json::show(*name) + " is not a name of an image",
              "use letters, digits, . _ - and the ending png, jpg, jpeg or svg; no folders");
  return std::nullopt;
}

}  // namespace kiosk::content
