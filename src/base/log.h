#pragma once

#include <string_view>

namespace kiosk::base {

enum class Level { Info, Warning, Error };

/// Where the program tells its operator what happens. Nothing a visitor did is ever logged.
class Log {
 public:
  virtual ~Log() = default;
  virtual void write(Level level, std::string_view text) = 0;
};

/// One line per message on standard error, with the `<N>` priority prefix of sd-daemon(3) when standard
/// error is the journal (JOURNAL_STREAM is set).
class StderrLog final : public Log {
 public:
  StderrLog();
  void write(Level level, std::string_view text) override;

 private:
  bool journal_;
};

}  // namespace kiosk::base
