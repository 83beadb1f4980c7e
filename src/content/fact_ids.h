#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// "A1" to "A23", "B1" to "B27" and the parts "A17.a" to "A17.d", "A18.a" to "A18.e", "A19.1" to "A19.3".
bool is_fact_id(std::string_view text);

/// "A1" … "A23", "B1" … "B27".
std::vector<std::string> all_fact_ids();

/// The parts of a fact ("A19.1" …); empty for one that has none.
std::vector<std::string> parts_of_fact(std::string_view id);

}  // namespace kiosk::content
