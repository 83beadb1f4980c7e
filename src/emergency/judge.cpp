#include "emergency/judge.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/utf8.h"

namespace kiosk::emergency {
namespace {

using Field = std::optional<std::string>;

constexpr std::string_view kNoNumber = "or leave \"emergency\" out";

/// Help lines of the European Union (116 000 missing children, 116 111 for children), as people write them.
constexpr std::string_view kHelpLines[] = {"116000", "116111"};

/// In double quotes, cut after 60 bytes.
std::string in_quotes(std::string_view text) {
  constexpr std::size_t kMost = 60;
  if (text.size() <= kMost) return "\"" + std::string(text) + "\"";
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return "\"" + std::string(text.substr(0, end)) + "…\"";
}

/// Reports what is wrong with the fields, one function for each kind.
class Judge {
 public:
  Judge(const Entry& entry, const Today& today, const Table& table)
      : entry_(entry), today_(today), table_(table) {}

  Verdict run();

 private:
  void report(std::string_view field, std::string what, std::string todo) {
    problems_.push_back({field, std::move(what), std::move(todo)});
  }

  bool present(std::string_view field, const Field& value, std::string_view todo);
  bool bare(std::string_view field, const Field& value, std::string_view todo);
  const Region* region();
  std::optional<Service> service();
  void number(const Region* region);
  std::optional<Date> date(std::string_view field, const Field& value);
  std::optional<Date> dates();
  void expiry(Date valid_until);

  const Entry& entry_;
  const Today& today_;
  const Table& table_;
  Problems problems_;
};

/// Neither missing nor blank.
bool Judge::present(std::string_view field, const Field& value, std::string_view todo) {
  const std::string name = in_quotes(field);
  if (!value) {
    report(field, name + " is missing", std::string(todo));
  } else if (base::count_visible_code_points(*value) == 0) {
    report(field, name + " is blank", std::string(todo));
  } else {
    return true;
  }
  return false;
}

/// Present, and nothing around it.
bool Judge::bare(std::string_view field, const Field& value, std::string_view todo) {
  constexpr std::string_view kSpaces = " \t\r\n";
  if (!present(field, value, todo)) return false;
  const bool spaced =
      kSpaces.find(value->front()) != kSpaces.npos || kSpaces.find(value->back()) != kSpaces.npos;
  if (spaced) report(field, in_quotes(*value) + " begins or ends with a space", "take the space away");
  return !spaced;
}

const Region* Judge::region() {
  constexpr std::string_view kTodo = "write the two capital letters of ISO 3166, like \"NZ\" or \"GB\"";
  if (!bare(fields::kRegion, entry_.region, kTodo)) return nullptr;
  const Region* region = table_.find(*entry_.region);
  if (region == nullptr) {
    report(fields::kRegion, in_quotes(*entry_.region) + " is not a region in the table of emergency numbers",
           std::string(kTodo));
  }
  return region;
}

std::optional<Service> Judge::service() {
  constexpr std::string_view kTodo =
      "write \"all\" where the number reaches all services, or \"police\" where it reaches the police alone";
  if (!bare(fields::kService, entry_.service, kTodo)) return std::nullopt;
  if (*entry_.service == "all") return Service::All;
  if (*entry_.service == "police") return Service::Police;
  report(fields::kService, in_quotes(*entry_.service) + " is neither \"all\" nor \"police\"",
         std::string(kTodo));
  return std::nullopt;
}

void Judge::number(const Region* region) {
  constexpr std::string_view kTodo =
      "write 1 to 10 digits from 0 to 9 in double quotes, nothing between them";
  if (!bare(fields::kNumber, entry_.number, kTodo)) return;
  const std::string& number = *entry_.number;
  std::string joined = number;
  std::erase(joined, ' ');
  if (std::find(std::begin(kHelpLines), std::end(kHelpLines), joined) != std::end(kHelpLines)) {
    report(fields::kNumber, in_quotes(number) + " is a help line, not an emergency number",
           "take the number of the police or of all emergency services");
  } else if (!is_number(number)) {
    report(fields::kNumber, in_quotes(number) + " is not a number of 1 to 10 digits", std::string(kTodo));
  } else if (region != nullptr && region->numbers.empty()) {
    report(fields::kNumber, "the table has no emergency number for " + region->code,
           "leave \"emergency\" out, a number cannot be checked there");
  } else if (region != nullptr && !region->has(number)) {
    report(fields::kNumber,
           in_quotes(number) + " is not in the table of emergency numbers for " + region->code,
           "the table has " + region->listing + ", check number and region " + std::string(kNoNumber));
  }
}

std::optional<Date> Judge::date(std::string_view field, const Field& value) {
  constexpr std::string_view kTodo = "write year, month and day like \"2026-11-07\"";
  if (!bare(field, value, kTodo)) return std::nullopt;
  const auto date = parse_date(*value);
  if (date.ok()) return date.value();
  report(field, in_quotes(*value) + " is " + date.error(), std::string(kTodo));
  return std::nullopt;
}

std::optional<Date> Judge::dates() {
  const std::optional<Date> confirmed = date(fields::kConfirmedOn, entry_.confirmed_on);
  if (confirmed && today_.ok() && *confirmed > today_.value()) {
    report(fields::kConfirmedOn,
           "confirmed on " + format_date(*confirmed) + ", but today is " + format_date(today_.value()) +
               " (UTC)",
           "write the day in UTC on which the number was checked, or set the clock");
  }
  const std::optional<Date> until = date(fields::kValidUntil, entry_.valid_until);
  if (until && confirmed && *until < *confirmed) {
    report(fields::kValidUntil,
           "valid until " + format_date(*until) + ", before it was confirmed on " + format_date(*confirmed),
           "write the last day on which the number may be shown");
  }
  if (until) expiry(*until);
  return until;
}

void Judge::expiry(Date valid_until) {
  if (!today_.ok()) {
    report(
        fields::kValidUntil,
        "whether " + format_date(valid_until) + " is over cannot be judged: " + today_.error(),
        "fit a real-time clock with a battery, or set the clock from the network " + std::string(kNoNumber));
  } else if (today_.value() > valid_until) {
    report(fields::kValidUntil,
           "expired on " + format_date(valid_until) + ", today is " + format_date(today_.value()) + " (UTC)",
           "confirm the number again and write new dates, " + std::string(kNoNumber));
  }
}

Verdict Judge::run() {
  const Region* home = region();
  const std::optional<Service> who = service();
  number(home);
  present(fields::kSource, entry_.source, "name the page or document where the number was checked");
  present(fields::kConfirmedBy, entry_.confirmed_by, "write the name and office of who checked the number");
  const std::optional<Date> until = dates();
  Verdict verdict;
  if (problems_.empty() && home != nullptr && who && until) {
    verdict.number = LocalNumber{home->code, *who, *entry_.number, *until};
  }
  verdict.problems = std::move(problems_);
  return verdict;
}

}  // namespace

Verdict judge(const Entry& entry, const Today& today, const Table& table) {
  return Judge(entry, today, table).run();
}

}  // namespace kiosk::emergency
