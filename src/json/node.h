#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::json {

enum class Type { Null, Boolean, Number, String, Array, Object };

/// "a string", "an array" …, for messages.
std::string_view type_name(Type type);

struct Member;

/// One JSON value and where it starts. Only the field that `type` names holds something.
struct Node {
  Type type = Type::Null;
  std::size_t offset = 0;  ///< byte of its first character; of the opening quote for a string
  bool boolean = false;
  double number = 0;
  std::string string;
  std::vector<Node> items;
  std::vector<Member> members;  ///< in file order; the same key can come twice, the readers report that
};

struct Member {
  std::string key;
  std::size_t key_offset = 0;  ///< byte of the opening quote of the key
  Node value;
};

}  // namespace kiosk::json
