#include "json/document.h"

#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "json/syntax_fault.h"

namespace kiosk::json {
namespace {

/// Feeds the lexer and counts what it took: the only way to know where a value is, since nlohmann keeps
/// its own position to itself (https://github.com/nlohmann/json/issues/1508).
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** consumed) : at_(at), consumed_(consumed) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *consumed_ = ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    const CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** consumed_;
};

bool in_number(char c) {
  return base::is_digit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

/// Behind the JSON number at `at`; what follows may look like a number too ("01" is 0 and then 1).
std::size_t number_end(std::string_view text, std::size_t at) {
  const auto is = [&](std::string_view set) { return at < text.size() && set.find(text[at]) != text.npos; };
  const auto digits = [&] {
    while (is("0123456789")) ++at;
  };
  if (is("-")) ++at;
  if (is("0")) {
    ++at;
  } else {
    digits();
  }
  if (is(".")) {
    ++at;
    digits();
  }
  if (is("eE")) {
    ++at;
    if (is("+-")) ++at;
    digits();
  }
  return at;
}

/// Builds the tree without recursion: `open_` holds the containers that are not closed yet.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const char* const& consumed) : text_(text), consumed_(consumed) {}

  bool null() { return add(make(Type::Null, consumed() - 4)); }
  bool boolean(bool value) {
    Node node = make(Type::Boolean, consumed() - (value ? 4 : 5));
    node.boolean = value;
    return add(std::move(node));
  }
  bool number_integer(std::int64_t value) { return add_number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return add_number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return add_number(value); }
  bool string(std::string& value) {
    Node node = make(Type::String, opening_quote());
    node.string = std::move(value);
    return add(std::move(node));
  }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Type::Object); }
  bool start_array(std::size_t) { return open(Type::Array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& value) {
    open_.back().members.push_back({std::move(value), opening_quote(), {}});
    stop_.understood = Understood::Key;
    stop_.good_end = consumed();
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
    stop_.number_too_large = error.id == 406;
    return false;
  }

  bool too_deep() const { return too_deep_; }
  std::size_t last_offset() const { return consumed() - 1; }
  const Stop& stop() const { return stop_; }
  Node take_root() { return std::move(root_); }

 private:
  std::size_t consumed() const { return static_cast<std::size_t>(consumed_ - text_.data()); }

  static Node make(Type type, std::size_t offset) {
    Node node;
    node.type = type;
    node.offset = offset;
    return node;
  }

  /// The event comes right behind the closing quote; a quote inside has an odd run of \ before it.
  std::size_t opening_quote() const {
    for (std::size_t at = consumed() - 1; at > 0;) {
      --at;
      if (text_[at] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < at && text_[at - 1 - slashes] == '\\') ++slashes;
      if (slashes % 2 == 0) return at;
    }
    return 0;
  }

  bool add_number(double value) {
    // The lexer has looked one character ahead, except at the end of the text.
    std::size_t start = consumed();
    if (!in_number(text_[start - 1])) --start;
    while (start > 0 && in_number(text_[start - 1])) --start;
    Node node = make(Type::Number, start);
    node.number = value;
    return add(std::move(node), number_end(text_, start));
  }

  bool add(Node node) { return add(std::move(node), consumed()); }
  bool add(Node node, std::size_t end) {
    stop_.good_end = end;
    if (open_.empty()) {
      root_ = std::move(node);
      stop_.understood = Understood::Everything;
      return true;
    }
    Node& parent = open_.back();
    if (parent.type == Type::Array) {
      parent.items.push_back(std::move(node));
      stop_.understood = Understood::ArrayValue;
    } else {
      parent.members.back().value = std::move(node);
      stop_.understood = Understood::ObjectValue;
    }
    return true;
  }

  bool open(Type type) {
    too_deep_ = open_.size() >= kMaxDepth;
    if (too_deep_) return false;
    open_.push_back(make(type, consumed() - 1));
    stop_.understood = type == Type::Object ? Understood::ObjectStart : Understood::ArrayStart;
    stop_.good_end = consumed();
    return true;
  }

  bool close() {
    Node node = std::move(open_.back());
    open_.pop_back();
    return add(std::move(node));
  }

  std::string_view text_;
  const char* const& consumed_;
  std::vector<Node> open_;
  Node root_;
  Stop stop_;
  bool too_deep_ = false;
};

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::optional<SyntaxFault> refuse_bytes(std::string_view text) {
  if (text.size() > kMaxBytes) return SyntaxFault{0, "larger than 256 KiB", "split or shorten the file"};
  if (text.starts_with(kByteOrderMark)) {
    return SyntaxFault{0, "the file starts with a byte order mark", "save it as UTF-8 without one"};
  }
  if (const auto bad = base::find_invalid_utf8(text)) {
    return SyntaxFault{*bad, "not UTF-8 text", "save the file as UTF-8"};
  }
  return std::nullopt;
}

std::optional<SyntaxFault> build_tree(std::string_view text, Node& root) {
  const char* consumed = text.data();
  TreeBuilder builder(text, consumed);
  const CountingIterator first(text.data(), &consumed);
  const CountingIterator last(text.data() + text.size(), &consumed);
  if (!nlohmann::json::sax_parse(first, last, &builder)) {
    if (!builder.too_deep()) return explain_syntax(text, builder.stop());
    return SyntaxFault{builder.last_offset(), "nested more than 16 deep", "make the structure flatter"};
  }
  root = builder.take_root();
  return std::nullopt;
}

}  // namespace

Document::Document(std::string file, std::string text)
    : file_(std::move(file)), text_(std::move(text)), lines_(text_) {}

std::optional<Document> Document::parse(std::string file, std::string text, base::Faults& faults) {
  Document document(std::move(file), std::move(text));
  std::optional<SyntaxFault> fault = refuse_bytes(document.text_);
  if (!fault) fault = build_tree(document.text_, document.root_);
  if (!fault) return document;
  const Position at = document.position(fault->offset);
  faults.push_back({document.file_, at.line, at.column, base::Severity::Error, "", fault->what, fault->todo});
  return std::nullopt;
}

}  // namespace kiosk::json
