#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "speech/speaker.h"

namespace kiosk::accessibility {

/// A voice that speaks until a test ends it.
class SilentSpeaker final : public speech::Speaker {
 public:
  bool can_speak(std::string_view) const override { return true; }
  void speak(std::vector<std::string> text, std::string_view in) override {
    sentences = std::move(text);
    language = in;
    speaking = true;
    ++begun;
  }
  void stop() override {
    speaking = false;
    ++stopped;
  }
  void louder() override { ++raised; }
  speech::State poll(base::TimePoint) override {
    return speaking ? speech::State::Speaking : speech::State::Idle;
  }

  std::vector<std::string> sentences;
  std::string language;
  bool speaking = false;
  int begun = 0;
  int stopped = 0;
  int raised = 0;
};

}  // namespace kiosk::accessibility
