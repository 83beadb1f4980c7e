#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace kiosk::speech {

enum class State { Idle, Speaking };

/// Reads text aloud. One voice at a time; nothing here blocks for more than a few milliseconds, and nothing
/// that goes wrong with sound is an error for the caller: the speech just ends.
class Speaker {
 public:
  /// How often poll() wants to be called while it says Speaking: the pause between two sentences.
  static constexpr base::Duration kPollInterval = std::chrono::milliseconds(100);

  virtual ~Speaker() = default;

  /// Whether speak() in this language (BCP 47) could work. Asks the disk; ask once per page, not per frame.
  virtual bool can_speak(std::string_view language) const = 0;

  /// Begins with the first sentence and ends whatever was spoken before. The texts are plain UTF-8 of any
  /// length; those of cut_into_utterances() let a change of volume begin soon.
  virtual void speak(std::vector<std::string> sentences, std::string_view language) = 0;

  /// Silence, at once. Harmless when nothing is spoken.
  virtual void stop() = 0;

  /// The next volume; behind the loudest comes the softest. The sentence that is being spoken begins again.
  /// Does nothing when nothing is spoken. After each use, ended or stopped, the volume is the first again
  /// (EN 301 549, 5.1.3.12 and 5.1.3.13).
  virtual void louder() = 0;

  /// Goes on with the next sentence when one is over. Call it each turn of the loop, also when idle: it
  /// costs nothing then.
  virtual State poll(base::TimePoint now) = 0;
};

}  // namespace kiosk::speech
