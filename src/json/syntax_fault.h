#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::json {

/// What the parser had understood when it stopped; decides what may come next.
enum class Understood { Nothing, Key, ObjectStart, ArrayStart, ObjectValue, ArrayValue, Everything };

/// Where the parser gave up.
struct Stop {
  Understood understood = Understood::Nothing;
  std::size_t good_end = 0;  ///< byte behind the last token that was understood
  bool number_too_large = false;
};

struct SyntaxFault {
  std::size_t offset = 0;
  std::string what;
  std::string todo;
};

/// Says in words for a person why `text` is no JSON, and where exactly.
SyntaxFault explain_syntax(std::string_view text, const Stop& stop);

}  // namespace kiosk::json
