#pragma once

#include <optional>

#include "json/cursor.h"
#include "model/image.h"

namespace kiosk::content {

struct ParsedImage {
  model::Image image;
  json::Cursor file;  ///< of the file name
};

/// Reads what deck.json says of a picture; whether the file can be shown is for image_check.
std::optional<ParsedImage> read_image(const json::Cursor& at);

}  // namespace kiosk::content
