#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/log.h"
#include "base/time.h"
#include "speech/child_process.h"
#include "speech/speaker.h"

namespace kiosk::speech {

struct EspeakOptions {
  std::vector<std::string> folders = {"/usr/bin", "/usr/local/bin"};  ///< where espeak-ng may be
  std::vector<std::string> extra_arguments;                           ///< behind ours, e.g. "-s", "150"
};

/// How long espeak-ng may take for one sentence before it counts as stuck: five seconds and 0.2 s per byte.
/// Bytes, because the scripts with long characters are the slow ones: 1.51 at its default speed says 18.5
/// characters of English a second and 3.8 of Chinese, which have three bytes each.
base::Duration longest_time_for(std::string_view sentence);

/// Speaks with espeak-ng, one process per sentence and never two at a time. Without the program, or when it
/// crashes, returns an error or hangs, the speech ends and the reason is logged, each reason once.
class EspeakSpeaker final : public Speaker {
 public:
  /// `log` is borrowed and outlives the speaker.
  explicit EspeakSpeaker(base::Log& log, EspeakOptions options = {});
  /// Stops.
  ~EspeakSpeaker() override;

  bool can_speak(std::string_view language) const override;
  void speak(std::vector<std::string> sentences, std::string_view language) override;
  void stop() override;
  void louder() override;
  State poll(base::TimePoint now) override;

 private:
  bool speaking() const { return next_ < sentences_.size(); }
  void watch_child(base::TimePoint now);
  void start_sentence();
  void end_child();
  void give_up(const std::string& why);
  void finish();

  base::Log& log_;
  EspeakOptions options_;
  std::set<std::string> logged_;

  std::vector<std::string> sentences_;
  std::size_t next_ = 0;  ///< the sentence that is being spoken
  std::string voice_;
  std::size_t level_;

  std::unique_ptr<ChildProcess> child_;
  bool ending_ = false;                      ///< we have ended the child and wait until it is gone
  std::optional<base::TimePoint> deadline_;  ///< of the child; set by the first poll() after its start
};

}  // namespace kiosk::speech
