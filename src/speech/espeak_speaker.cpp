#include "speech/espeak_speaker.h"

#include <array>
#include <chrono>
#include <utility>

#include "speech/espeak_command.h"
#include "speech/voices.h"

namespace kiosk::speech {
namespace {

// Amplitudes of espeak-ng, 0 to 200; 100 is its own default. Measured with 1.51 (en-gb, effective value): 60
// is 4.4 dB softer, 130, 165 and 200 are 2.2, 4.1 and 5.5 dB louder; above 130 the peaks are clipped. How
// loud that is in the room is a matter of the amplifier.
constexpr std::array kLevels = {60, 100, 130, 165, 200};
constexpr std::size_t kFirstLevel = 1;

std::string describe(const Exit& exit) {
  if (exit.signal != 0) return "espeak-ng was ended by signal " + std::to_string(exit.signal);
  return "espeak-ng failed with exit code " + std::to_string(exit.code);
}

}  // namespace

base::Duration longest_time_for(std::string_view sentence) {
  const auto bytes = static_cast<base::Duration::rep>(sentence.size());
  return std::chrono::seconds(5) + bytes * std::chrono::milliseconds(200);
}

EspeakSpeaker::EspeakSpeaker(base::Log& log, EspeakOptions options)
    : log_(log), options_(std::move(options)), level_(kFirstLevel) {}

EspeakSpeaker::~EspeakSpeaker() = default;

bool EspeakSpeaker::can_speak(std::string_view language) const {
  return find_voice(language) && find_espeak(options_.folders);
}

void EspeakSpeaker::speak(std::vector<std::string> sentences, std::string_view language) {
  stop();
  const auto voice = find_voice(language);
  if (!voice) return give_up("espeak-ng has no usable voice for \"" + std::string(language) + "\"");
  voice_ = *voice;
  sentences_ = std::move(sentences);
  start_sentence();
}

void EspeakSpeaker::stop() {
  finish();
  end_child();
}

void EspeakSpeaker::louder() {
  if (!speaking()) return;
  level_ = (level_ + 1) % kLevels.size();
  end_child();
  start_sentence();
}

State EspeakSpeaker::poll(base::TimePoint now) {
  if (child_) watch_child(now);
  start_sentence();
  return speaking() ? State::Speaking : State::Idle;
}

void EspeakSpeaker::watch_child(base::TimePoint now) {
  if (const auto exit = child_->poll()) {
    child_.reset();
    deadline_.reset();
    if (std::exchange(ending_, false)) return;
    if (!exit->ok()) return give_up(describe(*exit));
    ++next_;
    return;
  }
  if (!speaking()) return;
  if (!deadline_) deadline_ = now + longest_time_for(sentences_[next_]);
  if (now < *deadline_) return;
  give_up(ending_ ? "espeak-ng cannot be ended" : "espeak-ng hangs and was ended");
}

void EspeakSpeaker::start_sentence() {
  // The next one waits until the one before is gone: two voices at once cannot be understood.
  if (child_ || !speaking()) return;
  const auto program = find_espeak(options_.folders);
  if (!program) return give_up("espeak-ng is not installed");
  std::vector<std::string> arguments = espeak_arguments(voice_, kLevels[level_]);
  arguments.insert(arguments.end(), options_.extra_arguments.begin(), options_.extra_arguments.end());
  auto started = ChildProcess::start(*program, arguments, espeak_input(sentences_[next_]));
  if (!started.ok()) return give_up(started.error());
  child_ = std::move(started).value();
}

void EspeakSpeaker::end_child() {
  deadline_.reset();
  if (!child_) return;
  child_->end();
  ending_ = !child_->poll();
  if (!ending_) child_.reset();
}

void EspeakSpeaker::give_up(const std::string& why) {
  stop();
  if (logged_.insert(why).second) log_.write(base::Level::Warning, why + "; nothing is read aloud");
}

void EspeakSpeaker::finish() {
  sentences_.clear();
  next_ = 0;
  level_ = kFirstLevel;
}

}  // namespace kiosk::speech
