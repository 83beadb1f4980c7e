#include "base/fault.h"

#include <doctest/doctest.h>

namespace kiosk::base {

TEST_CASE("a fault with a position names file, line, column, what, what to do and where in the document") {
  const Fault fault{"content/text/en.json",
                    12,
                    5,
                    Severity::Error,
                    "/pages/mission/title",
                    "missing",
                    "add a string of 1 to 60 characters"};
  CHECK(format_fault(fault) ==
        "content/text/en.json:12:5: error: missing; add a string of 1 to 60 characters (at "
        "/pages/mission/title)");
}

TEST_CASE("a fault of a whole file has no position, and empty parts leave no marks") {
  Fault fault;
  fault.file = "deck.json";
  fault.severity = Severity::Warning;
  fault.what = "not used";
  CHECK(format_fault(fault) == "deck.json: warning: not used");
  fault.severity = Severity::Notice;
  fault.todo = "delete it";
  CHECK(format_fault(fault) == "deck.json: notice: not used; delete it");
}

TEST_CASE("a fault cannot move the cursor of the terminal or start a second line") {
  Fault fault;
  fault.file = std::string("a\x1b[2Jb\n\0c", 9);
  fault.what = "bad\rkey\x7f";
  fault.todo = "na\xc3\xafve words stay";
  CHECK(format_fault(fault) == "a?[2Jb??c: error: bad?key?; na\xc3\xafve words stay");
}

TEST_CASE("only errors count as errors") {
  Faults faults;
  CHECK_FALSE(has_errors(faults));
  faults.resize(2);
  faults[0].severity = Severity::Notice;
  faults[1].severity = Severity::Warning;
  CHECK_FALSE(has_errors(faults));
  faults[1].severity = Severity::Error;
  CHECK(has_errors(faults));
}

TEST_CASE("severities are named") {
  CHECK(severity_name(Severity::Error) == "error");
  CHECK(severity_name(Severity::Warning) == "warning");
  CHECK(severity_name(Severity::Notice) == "notice");
}

}  // namespace kiosk::base
