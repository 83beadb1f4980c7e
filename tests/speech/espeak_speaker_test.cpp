#include "speech/espeak_speaker.h"

#include <doctest/doctest.h>

#include "speech/fake_espeak.h"

namespace kiosk::speech {
namespace {

using Lines = std::vector<std::string>;

const std::string kSleep = "exec sleep 1000";

}  // namespace

TEST_CASE("sentences are spoken one after the other, each by a process of its own") {
  const FakeEspeak fake(
      "[ -e \"$here/running\" ] && : > \"$here/overlap\"\n: > \"$here/running\"\nsleep 0.05\n"
      "rm \"$here/running\"");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"One.", "Two.", "Three."}, "en");
  CHECK(speaker.poll(kNow) == State::Speaking);
  finish_speaking(speaker);
  CHECK(fake.calls().size() == 3);
  CHECK(fake.text(1) == "One.");
  CHECK(fake.text(2) == "Two.");
  CHECK(fake.text(3) == "Three.");
  CHECK_FALSE(fake.content("overlap"));
  CHECK(log.lines.empty());
  CHECK_FALSE(has_children());
}

TEST_CASE("voice and amplitude are on the command line, the text is not") {
  const FakeEspeak fake;
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"Ligue."}, "pt-BR");
  finish_speaking(speaker);
  CHECK(fake.calls() == Lines{"-v pt-br -a 100 -b 1 --stdin"});
  CHECK(fake.text(1) == "Ligue.");
}

TEST_CASE("arguments of the settings come behind ours") {
  const FakeEspeak fake;
  RecordingLog log;
  EspeakOptions options = fake.options();
  options.extra_arguments = {"-s", "150"};
  EspeakSpeaker speaker(log, options);
  speaker.speak({"Slow."}, "de");
  finish_speaking(speaker);
  CHECK(fake.calls() == Lines{"-v de -a 100 -b 1 --stdin -s 150"});
}

TEST_CASE("quotes, dashes, dollars and 64 KiB reach the voice as they are") {
  const FakeEspeak fake;
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  const std::string quotes = "\"$HOME\" `id` 'x' \\ ; rm | & <b> %s “Да” 请";
  const std::string dash = "--version -w /tmp/x";
  std::string large;
  while (large.size() < 64 * 1024) large += "call 112, ";
  speaker.speak({quotes, dash, large}, "en");
  finish_speaking(speaker);
  CHECK(fake.text(1) == quotes);
  CHECK(fake.text(2) == dash);
  CHECK(fake.text(3) == large);
  CHECK(fake.calls() == Lines(3, "-v en-gb -a 100 -b 1 --stdin"));
  CHECK(log.lines.empty());
}

TEST_CASE("stop is silence at once, and nothing is left of the process") {
  const FakeEspeak fake(kSleep);
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"One.", "Two."}, "en");
  fake.wait_for_text(1);
  CHECK(speaker.poll(kNow) == State::Speaking);
  const auto start = std::chrono::steady_clock::now();
  speaker.stop();
  // 50 ms is the aim; a busy machine may need longer to let a process die.
  CHECK(eventually([&] { return speaker.poll(kNow) == State::Idle && !has_children(); }));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
  CHECK(fake.calls().size() == 1);
  CHECK(log.lines.empty());
}

TEST_CASE("a new speech ends the one before") {
  const FakeEspeak fake("[ \"$n\" -gt 1 ] || exec sleep 1000");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"Old.", "Never."}, "en");
  fake.wait_for_text(1);
  speaker.speak({"Neu."}, "de");
  finish_speaking(speaker);
  CHECK(fake.calls() == Lines{"-v en-gb -a 100 -b 1 --stdin", "-v de -a 100 -b 1 --stdin"});
  CHECK(fake.text(2) == "Neu.");
}

TEST_CASE("the end of the speaker ends the speech") {
  const FakeEspeak fake(kSleep);
  RecordingLog log;
  {
    EspeakSpeaker speaker(log, fake.options());
    speaker.speak({"One."}, "en");
    fake.wait_for_text(1);
  }
  CHECK_FALSE(has_children());
}

TEST_CASE("stop, louder and poll do nothing when nothing is spoken") {
  const FakeEspeak fake;
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.stop();
  speaker.louder();
  speaker.speak({}, "en");
  CHECK(speaker.poll(kNow) == State::Idle);
  CHECK(fake.calls().empty());
  CHECK(log.lines.empty());
}

TEST_CASE("a hundred times speak and stop leave no process and no descriptor") {
  const FakeEspeak fake(kSleep);
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  const auto before = count_descriptors();
  for (int i = 0; i < 100; ++i) {
    const int next_call = static_cast<int>(fake.calls().size()) + 1;
    speaker.speak({"One.", "Two."}, "en");
    // Most are stopped while they start, every tenth while it speaks.
    REQUIRE(eventually([&] {
      speaker.poll(kNow);
      return i % 10 != 0 || fake.text(next_call).has_value();
    }));
    speaker.stop();
  }
  CHECK(eventually([&] { return speaker.poll(kNow) == State::Idle && !has_children(); }));
  CHECK(count_descriptors() == before);
  CHECK(log.lines.empty());
}

}  // namespace kiosk::speech
