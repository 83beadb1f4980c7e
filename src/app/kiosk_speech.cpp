#include "app/kiosk.h"
#include "app/spoken_text.h"

namespace kiosk::app {

/// The voice follows the show: it begins when the page is to be spoken, ends when it is no longer, and tells
/// when it has come to its end by itself.
void Kiosk::speak_or_stop(base::TimePoint now) {
  const bool wanted = show_.view().speaking;
  if (wanted && !voice_on_ && speaker_ != nullptr) {
    SpokenText text = spoken_text(*content_, show_.view(), stage_settings_.numbers);
    speaker_->speak(std::move(text.sentences), text.language);
    voice_on_ = true;
  } else if (!wanted && voice_on_) {
    speaker_->stop();
    voice_on_ = false;
  }
  const bool heard = voice_on_ && speaker_->poll(now) == speech::State::Speaking;
  if (wanted && !heard) {
    voice_on_ = false;
    show_.speech_ended(now);
  }
}

}  // namespace kiosk::app
