#pragma once

#include <string>
#include <vector>

#include "accessibility/pixels/page_stage.h"
#include "accessibility/pixels/survey_report.h"
#include "show/view.h"

namespace kiosk::pixels {

/// What the pages in all languages, on three panels, with all reading aids show; drawn and read once for the
/// whole program. Left out is what was seen already:
///
/// - pages that a language lacks, but the first: they come in English, and were read there;
/// - the warning and the held loop on pages but the first and the emergency page, and the warning on a second
///   card: what stands above the veil, and the one button that differs, are the same.
const Survey& survey();

/// The panels and reading aids that are looked at.
std::vector<Setup> setups();

/// Every view of the default content in a language on a stage, with the aids of the stage.
std::vector<show::View> views_on(const PageStage& stage, const std::string& language);

/// Setup, language and view in words.
std::string name_of(const PageStage& stage, const show::View& view);

}  // namespace kiosk::pixels
