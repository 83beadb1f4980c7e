#pragma once

#include <string>

#include "gfx/picture.h"
#include "layout/scene.h"

namespace kiosk::app {

/// What is wrong with the message in a scene: it is outside, without words, other words stand in its place,
/// it is covered, or cannot be touched. Empty if nothing is.
std::string message_fault(const layout::Scene& scene);

/// The same for the picture that was drawn of the scene (page pixels): of each run of the message, whether
/// there is ink in its place that differs from its ground by 7 to 1 and more.
std::string message_fault(const layout::Scene& scene, const gfx::Picture& page);

}  // namespace kiosk::app
