#include <doctest/doctest.h>

#include <cstdio>
#include <map>

#include "speech/digits.h"
#include "speech/espeak_command.h"
#include "speech/fake_espeak.h"
#include "speech/voices.h"

namespace kiosk::speech {
namespace {

const std::string kFolder = "/usr/bin";

bool is_installed() {
  return find_espeak({kFolder}).has_value();
}

/// The sounds espeak-ng would make, in the phonetic alphabet; nothing when it fails.
std::optional<std::string> sounds(std::string_view voice, const std::string& text) {
  const fakes::TempFolder folder;
  const std::string input = folder.write("text", text);
  const std::string line = kFolder + "/espeak-ng -q --ipa -b 1 -v " + std::string(voice) + " --stdin < '" +
                           input + "' 2> /dev/null";
  std::FILE* output = ::popen(line.c_str(), "r");
  REQUIRE(output != nullptr);
  std::string out;
  for (int c = std::fgetc(output); c != EOF; c = std::fgetc(output)) out += static_cast<char>(c);
  return ::pclose(output) == 0 ? std::optional(out) : std::nullopt;
}

/// "Call the police." in each language of the table.
const std::map<std::string_view, std::string> kCallThePolice = {
    {"ar", "اتصل بالشرطة."},       {"de", "Rufen Sie die Polizei."}, {"en", "Call the police."},
    {"es", "Llame a la policía."}, {"fr", "Appelez la police."},     {"hi", "पुलिस को बुलाओ।"},
    {"id", "Hubungi polisi."},     {"it", "Chiami la polizia."},     {"ko", "경찰에 전화하세요."},
    {"nl", "Bel de politie."},     {"pt", "Ligue para a polícia."},  {"sw", "Piga simu polisi."},
    {"zh", "请打电话报警。"},
};

}  // namespace

TEST_CASE("live_espeak: every voice of the table exists and speaks its digits and its script") {
  if (!is_installed()) {
    MESSAGE("skipped: espeak-ng is not installed");
    return;
  }
  for (const Voice& voice : voices()) {
    CAPTURE(voice.language);
    const auto none = sounds(voice.name, "");
    const auto digits = sounds(voice.name, spell_digits("112"));
    const auto text = sounds(voice.name, kCallThePolice.at(voice.language.substr(0, 2)));
    REQUIRE(none);
    REQUIRE(digits);
    REQUIRE(text);
    CHECK(digits->size() > none->size() + 6);
    CHECK(text->size() > none->size() + 12);
    // "(en)" marks the change to the English voice for what this one cannot read.
    CHECK(digits->find("(en)") == std::string::npos);
    CHECK(text->find("(en)") == std::string::npos);
  }
}

TEST_CASE("live_espeak: a voice that is not there is an error") {
  if (!is_installed()) {
    MESSAGE("skipped: espeak-ng is not installed");
    return;
  }
  CHECK_FALSE(sounds("fil", "x"));
}

TEST_CASE("live_espeak: the program takes our options and our text") {
  if (!is_installed()) {
    MESSAGE("skipped: espeak-ng is not installed");
    return;
  }
  const fakes::TempFolder folder;
  RecordingLog log;
  EspeakSpeaker speaker(log, {.folders = {kFolder}, .extra_arguments = {"-w", folder / "speech.wav"}});
  REQUIRE(speaker.can_speak("en"));
  speaker.speak({"-v \"Call 1 1 2\" now."}, "en");
  finish_speaking(speaker);
  CHECK(log.lines.empty());
  // Two seconds of speech: 22,050 samples of two bytes a second.
  REQUIRE(std::filesystem::exists(folder / "speech.wav"));
  CHECK(std::filesystem::file_size(folder / "speech.wav") > 44'100);
}

TEST_CASE("live_espeak: without a sound device, speaking and stopping do no harm") {
  if (!is_installed()) {
    MESSAGE("skipped: espeak-ng is not installed");
    return;
  }
  RecordingLog log;
  EspeakSpeaker speaker(log, {.folders = {kFolder}, .extra_arguments = {"-q"}});
  speaker.speak({"One.", "Two."}, "fr");
  finish_speaking(speaker);
  CHECK(log.lines.empty());
  speaker.speak({"One."}, "de");
  speaker.stop();
  CHECK(eventually([&] { return speaker.poll(kNow) == State::Idle && !has_children(); }));
}

}  // namespace kiosk::speech
