#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "json/document.h"

namespace kiosk::json {

/// A value in a document together with all that is needed to complain about it. Cheap to copy; borrows
/// the document and the list of faults, which must both outlive it.
class Cursor {
 public:
  Cursor(const Document& document, base::Faults& faults)
      : document_(&document), faults_(&faults), node_(&document.root()) {}

  const Node& node() const { return *node_; }
  const std::string& pointer() const { return pointer_; }
  base::Faults& faults() const { return *faults_; }

  Cursor member(const Member& member) const;
  Cursor item(std::size_t index) const;

  /// Adds a fault at the value.
  void report(base::Severity severity, std::string what, std::string todo) const;
  void error(std::string what, std::string todo) const {
    report(base::Severity::Error, std::move(what), std::move(todo));
  }
  void warning(std::string what, std::string todo) const {
    report(base::Severity::Warning, std::move(what), std::move(todo));
  }
  void notice(std::string what, std::string todo) const {
    report(base::Severity::Notice, std::move(what), std::move(todo));
  }
  /// Adds an error at the key of this member (at the value where there is no key).
  void error_at_key(std::string what, std::string todo) const;
  /// Adds a fault at this value about its member `key`, which is not there.
  void report_missing(base::Severity severity, std::string_view key, std::string what,
                      std::string todo) const;

 private:
  void add(base::Severity severity, std::size_t offset, std::string pointer, std::string what,
           std::string todo) const;

  const Document* document_;
  base::Faults* faults_;
  const Node* node_;
  std::string pointer_;
  std::size_t key_offset_ = 0;
};

/// `pointer` with one more reference token, escaped as RFC 6901 asks.
std::string append_pointer(const std::string& pointer, std::string_view token);

/// Text out of a file for use in a message: in quotes, cut to 60 bytes or less at a character.
std::string show(std::string_view text);

/// Tells whether errors came in since it was made.
class ErrorMark {
 public:
  explicit ErrorMark(const base::Faults& faults) : faults_(&faults), from_(faults.size()) {}
  bool any() const;

 private:
  const base::Faults* faults_;
  std::size_t from_;
};

}  // namespace kiosk::json
