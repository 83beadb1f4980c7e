#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::counters {

/// What is counted. In the file by name.
enum class What { Start, Fault, Page, Message, Language };

/// The day of what is counted while nobody knows the date.
inline constexpr std::string_view kUnknownDay = "unknown";

/// How often what has happened on which day. No times, no order, nothing about a person. Bounded, whatever is
/// counted: the oldest days give way, and a day that is full takes no further names.
class Totals {
 public:
  static constexpr std::size_t kMostDays = 400;
  static constexpr std::size_t kMostNamesOfDay = 200;
  static constexpr std::size_t kMostBytes = 4u << 20;  ///< of a file: 400 full days have 3.4 MB

  /// One more. `day`: YYYY-MM-DD or `kUnknownDay`; `name`: the page, language or kind of fault, at most 32
  /// of a-z, A-Z, 0-9, "-", "_"; whatever is different is not counted.
  void count(std::string_view day, What what, std::string_view name = {});

  /// Lines of day,what,name,count under a headline, the unknown day last. The form of the file.
  std::string to_csv() const;

  /// Nothing where the text is not whole and well-formed in every line.
  static std::optional<Totals> from_csv(std::string_view csv);

  bool operator==(const Totals&) const = default;

 private:
  using Name = std::pair<What, std::string>;
  using Day = std::map<Name, std::uint64_t>;

  bool add(std::string_view day, What what, std::string_view name, std::uint64_t times);

  std::map<std::string, Day> days_;  ///< "unknown" comes after all digits
};

}  // namespace kiosk::counters
