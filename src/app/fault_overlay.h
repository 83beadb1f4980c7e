#pragma once

#include "base/fault.h"
#include "layout/scene.h"
#include "look/look.h"
#include "text/typesetter.h"

namespace kiosk::app {

/// Lists the first faults at the top of a page, for an editor who has just saved a file. Only a developer's
/// window gets it; the message bar stays free.
void add_fault_overlay(layout::Scene& scene, const base::Faults& faults, const look::Look& look,
                       const text::Typesetter& typesetter);

}  // namespace kiosk::app
