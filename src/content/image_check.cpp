#include "content/image_check.h"

#include <optional>

#include "image/inspect.h"
#include "json/reader.h"

namespace kiosk::content {
namespace {

std::string todo_for_missing(const base::FileSystem& files, const std::string& images,
                             const std::string& name) {
  if (const auto there = files.list(images); there.ok()) {
    const std::vector<std::string_view> names(there.value().begin(), there.value().end());
    if (const std::string_view meant = json::guess(name, names); !meant.empty()) {
      return "did you mean \"" + std::string(meant) + "\"?";
    }
  }
  return "put the file there, or take the image off the page";
}

/// The ending of a file of this format, without its point.
std::string_view ending_of(image::Format format) {
  switch (format) {
    case image::Format::Png:
      return "png";
    case image::Format::Jpeg:
      return "jpg";
    case image::Format::Svg:
      return "svg";
  }
  return "";
}

std::string_view describe(image::Format format) {
  switch (format) {
    case image::Format::Png:
      return "a PNG file";
    case image::Format::Jpeg:
      return "a JPEG file";
    case image::Format::Svg:
      return "an SVG file";
  }
  return "";
}

bool ending_fits(std::string_view name, image::Format format) {
  const std::string_view ending = name.substr(name.rfind('.') + 1);
  return ending == ending_of(format) || (ending == "jpeg" && format == image::Format::Jpeg);
}

/// What is wrong with a file of this name and content, and what to do; as image::inspect() says it.
std::optional<std::string> find_reason(std::string_view name, std::string_view bytes) {
  const auto info = image::inspect(bytes);
  if (!info.ok()) return info.error();
  const image::Format format = info.value().format;
  if (ending_fits(name, format)) return std::nullopt;
  return std::string(describe(format)) + "; name it ." + std::string(ending_of(format));
}

bool check_image(const base::FileSystem& files, const std::string& folder, const ParsedPage& parsed) {
  const std::string images = base::join_path(folder, "images");
  const std::string& name = *parsed.page.image;
  const auto bytes = files.read(base::join_path(images, name), image::kMaxBytes);
  if (!bytes.ok()) {
    parsed.image->error("images/" + name + ": " + bytes.error().reason,
                        todo_for_missing(files, images, name));
    return false;
  }
  const auto reason = find_reason(name, bytes.value());
  if (!reason) return true;
  constexpr std::string_view kBetween = "; ";
  const std::size_t what_end = reason->find(kBetween);
  parsed.image->error("images/" + name + ": " + reason->substr(0, what_end),
                      reason->substr(what_end + kBetween.size()));
  return false;
}

}  // namespace

void check_images(const base::FileSystem& files, const std::string& folder, std::vector<ParsedPage>& pages) {
  for (ParsedPage& parsed : pages) {
    if (parsed.page.image && !check_image(files, folder, parsed)) parsed.page.image.reset();
  }
}

}  // namespace kiosk::content
