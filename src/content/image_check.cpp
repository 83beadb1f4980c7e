#include "content/image_check.h"

#include <algorithm>

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

/// A picture of fewer pixels is a mistake of whoever exported it.
constexpr int kSmallestSide = 64;

/// What does not keep the picture from being shown, but should be put right.
void report_oddities(const json::Cursor& at, const std::string& name, const image::ImageInfo& info) {
  if (!ending_fits(name, info.format)) {
    at.notice("images/" + name + ": " + std::string(describe(info.format)),
              "name it ." + std::string(ending_of(info.format)));
  }
  if (std::min(info.size.w, info.size.h) < kSmallestSide && info.format != image::Format::Svg) {
    at.warning("images/" + name + ": " + std::to_string(info.size.w) + " × " + std::to_string(info.size.h) +
                   " pixels, which nobody can make out",
               "export it larger");
  }
}

void check_image(const base::FileSystem& files, const std::string& folder, model::Image& image,
                 const json::Cursor& at) {
  const std::string images = base::join_path(folder, "images");
  const std::string& name = image.file;
  const auto bytes = files.read(base::join_path(images, name), image::kMaxBytes);
  if (!bytes.ok()) {
    at.error("images/" + name + ": " + bytes.error().reason, todo_for_missing(files, images, name));
    image.state = model::ImageState::Bad;
    return;
  }
  const auto info = image::inspect(bytes.value());
  if (info.ok()) {
    report_oddities(at, name, info.value());
    return;
  }
  image.state = model::ImageState::Bad;
  constexpr std::string_view kBetween = "; ";
  const std::size_t what_end = info.error().find(kBetween);
  at.error("images/" + name + ": " + info.error().substr(0, what_end),
           info.error().substr(what_end + kBetween.size()));
}

}  // namespace

void check_images(const base::FileSystem& files, const std::string& folder, ParsedDeck& deck) {
  for (ParsedPage& parsed : deck.pages) {
    if (parsed.page.image) check_image(files, folder, *parsed.page.image, *parsed.image);
  }
  if (deck.theme && deck.theme->logo) check_image(files, folder, *deck.theme->theme.logo, *deck.theme->logo);
}

}  // namespace kiosk::content
