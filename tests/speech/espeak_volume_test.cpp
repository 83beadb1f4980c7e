#include <doctest/doctest.h>

#include "speech/espeak_speaker.h"
#include "speech/fake_espeak.h"

namespace kiosk::speech {
namespace {

std::string call_with(const std::string& amplitude) {
  return "-v en-gb -a " + amplitude + " -b 1 --stdin";
}

}  // namespace

TEST_CASE("louder begins the sentence again, louder") {
  const FakeEspeak fake("[ \"$n\" -ne 2 ] || exec sleep 1000");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"One.", "Two.", "Three."}, "en");
  REQUIRE(eventually([&] {
    speaker.poll(kNow);
    return fake.text(2).has_value();
  }));
  speaker.louder();
  finish_speaking(speaker);
  CHECK(fake.calls() ==
        std::vector<std::string>{call_with("100"), call_with("100"), call_with("130"), call_with("130")});
  CHECK(fake.text(2) == "Two.");
  CHECK(fake.text(3) == "Two.");
  CHECK(fake.text(4) == "Three.");
  CHECK(log.lines.empty());
}

TEST_CASE("behind the loudest comes the softest") {
  const FakeEspeak fake("exec sleep 1000");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"One."}, "en");
  std::vector<std::string> expected;
  for (const char* amplitude : {"100", "130", "165", "200", "60", "100"}) {
    expected.push_back(call_with(amplitude));
    REQUIRE(eventually([&] {
      speaker.poll(kNow);
      return fake.text(static_cast<int>(expected.size())).has_value();
    }));
    speaker.louder();
  }
  speaker.stop();
  const auto calls = fake.calls();
  REQUIRE(calls.size() >= expected.size());
  CHECK(std::vector<std::string>(calls.begin(), calls.begin() + 6) == expected);
}

TEST_CASE("the volume is the first again after a speech that was stopped") {
  const FakeEspeak fake("[ \"$n\" -gt 2 ] || exec sleep 1000");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"One."}, "en");
  fake.wait_for_text(1);
  speaker.louder();
  REQUIRE(eventually([&] {
    speaker.poll(kNow);
    return fake.text(2).has_value();
  }));
  speaker.stop();
  speaker.speak({"Again."}, "en");
  finish_speaking(speaker);
  CHECK(fake.calls() == std::vector<std::string>{call_with("100"), call_with("130"), call_with("100")});
}

TEST_CASE("the volume is the first again after a speech that came to its end") {
  const FakeEspeak fake("[ \"$n\" -ne 1 ] || exec sleep 1000");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"One."}, "en");
  fake.wait_for_text(1);
  speaker.louder();
  finish_speaking(speaker);
  speaker.speak({"Again."}, "en");
  finish_speaking(speaker);
  CHECK(fake.calls() == std::vector<std::string>{call_with("100"), call_with("130"), call_with("100")});
}

TEST_CASE("the volume is the first again after a speech that failed") {
  const FakeEspeak fake("[ \"$n\" -ne 1 ] || exec sleep 1000\n[ \"$n\" -ne 2 ] || exit 1");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  speaker.speak({"One."}, "en");
  fake.wait_for_text(1);
  speaker.louder();
  finish_speaking(speaker);
  CHECK(log.lines.size() == 1);
  speaker.speak({"Again."}, "en");
  finish_speaking(speaker);
  CHECK(fake.calls() == std::vector<std::string>{call_with("100"), call_with("130"), call_with("100")});
}

}  // namespace kiosk::speech
