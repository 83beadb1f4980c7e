#pragma once

#include <string>

namespace kiosk::model {

/// Whether the file of a picture could be used when the content was loaded.
enum class ImageState { Good, Bad };

/// A picture of the content. One that is bad keeps its place on the page, with a placeholder in it.
struct Image {
  std::string file;     ///< name below `images/`
  std::string source;   ///< who made it; may be empty
  std::string licence;  ///< on what terms it is shown; may be empty
  ImageState state = ImageState::Good;
};

}  // namespace kiosk::model
