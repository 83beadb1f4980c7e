#include <doctest/doctest.h>

#include "sanitized.h"
#include "speech/espeak_speaker.h"
#include "speech/fake_espeak.h"

namespace kiosk::speech {
namespace {

using Lines = std::vector<std::string>;

/// What is logged when this fake is told to say two sentences, twice.
Lines log_of_two_tries(const FakeEspeak& fake, std::size_t calls_wanted) {
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  for (int i = 0; i < 2; ++i) {
    speaker.speak({"One.", "Two."}, "en");
    finish_speaking(speaker);
  }
  CHECK(fake.calls().size() == calls_wanted);
  CHECK_FALSE(has_children());
  return log.lines;
}

}  // namespace

TEST_CASE("without espeak-ng nothing is spoken, and that is said once") {
  const fakes::TempFolder empty;
  RecordingLog log;
  EspeakSpeaker speaker(log, {.folders = {empty.path()}, .extra_arguments = {}});
  CHECK_FALSE(speaker.can_speak("en"));
  for (int i = 0; i < 3; ++i) {
    speaker.speak({"One."}, "en");
    CHECK(speaker.poll(kNow) == State::Idle);
  }
  CHECK(log.lines == Lines{"espeak-ng is not installed; nothing is read aloud"});
}

TEST_CASE("a language can be spoken when it has a voice and the program is there") {
  const FakeEspeak fake;
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  CHECK(speaker.can_speak("de-AT"));
  CHECK_FALSE(speaker.can_speak("fil"));
  speaker.speak({"Isa."}, "fil");
  CHECK(speaker.poll(kNow) == State::Idle);
  CHECK(fake.calls().empty());
  CHECK(log.lines == Lines{"espeak-ng has no usable voice for \"fil\"; nothing is read aloud"});
}

TEST_CASE("a crash ends the speech, and is said once") {
  CHECK(log_of_two_tries(FakeEspeak("kill -SEGV $$"), 2) ==
        Lines{"espeak-ng was ended by signal 11; nothing is read aloud"});
}

TEST_CASE("an error ends the speech, and is said once") {
  CHECK(log_of_two_tries(FakeEspeak("exit 7"), 2) ==
        Lines{"espeak-ng failed with exit code 7; nothing is read aloud"});
}

TEST_CASE("a program that reads nothing is no error when it says that all is well") {
  CHECK(log_of_two_tries(FakeEspeak("", "exit 0"), 4).empty());
}

TEST_CASE("a file that is no program is an error, and is said once") {
  // qemu-user cannot tell of a program that did not start: its vfork does not share memory.
  if (checks::kEmulated) return;
  const FakeEspeak fake;
  const std::string file = fake.folder.write("espeak-ng", "#!/nowhere/shell\n");
  CHECK(log_of_two_tries(fake, 0) ==
        Lines{file + " cannot be started: No such file or directory; nothing is read aloud"});
}

TEST_CASE("a process that hangs is ended when its time is over") {
  const FakeEspeak fake("exec sleep 1000");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  const std::string sentence = "Hello.";
  for (int i = 1; i <= 2; ++i) {
    speaker.speak({sentence, "Never."}, "en");
    fake.wait_for_text(i);
    CHECK(speaker.poll(kNow) == State::Speaking);
    CHECK(speaker.poll(kNow + longest_time_for(sentence) - std::chrono::milliseconds(1)) == State::Speaking);
    CHECK(speaker.poll(kNow + longest_time_for(sentence)) == State::Idle);
  }
  CHECK(eventually([&] { return speaker.poll(kNow) == State::Idle && !has_children(); }));
  CHECK(fake.calls().size() == 2);
  CHECK(log.lines == Lines{"espeak-ng hangs and was ended; nothing is read aloud"});
}

TEST_CASE("a process that never reads its text is ended when its time is over") {
  const FakeEspeak fake("", "exec sleep 1000");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  const std::string large(3'000'000, 'x');
  speaker.speak({large}, "en");
  CHECK(speaker.poll(kNow) == State::Speaking);
  CHECK(speaker.poll(kNow + longest_time_for(large)) == State::Idle);
  CHECK(eventually([&] { return speaker.poll(kNow) == State::Idle && !has_children(); }));
  CHECK(log.lines.size() == 1);
}

TEST_CASE("each sentence has its own time") {
  const FakeEspeak fake("[ \"$n\" -gt 1 ] && exec sleep 1000\nsleep 0.2");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  const base::Duration most = longest_time_for("One.") - std::chrono::milliseconds(1);
  speaker.speak({"One.", "Two."}, "en");
  CHECK(speaker.poll(kNow) == State::Speaking);
  REQUIRE(eventually([&] {
    speaker.poll(kNow + most);
    return fake.text(2).has_value();
  }));
  CHECK(speaker.poll(kNow + most + most) == State::Speaking);
  CHECK(log.lines.empty());
}

TEST_CASE("a sentence that is said louder has its time anew") {
  const FakeEspeak fake("exec sleep 1000");
  RecordingLog log;
  EspeakSpeaker speaker(log, fake.options());
  const std::string sentence = "Hello.";
  const base::Duration most = longest_time_for(sentence) - std::chrono::milliseconds(1);
  speaker.speak({sentence}, "en");
  CHECK(speaker.poll(kNow) == State::Speaking);
  CHECK(speaker.poll(kNow + most) == State::Speaking);
  speaker.louder();
  CHECK(speaker.poll(kNow + most) == State::Speaking);
  CHECK(speaker.poll(kNow + most + most) == State::Speaking);
  CHECK(log.lines.empty());
}

TEST_CASE("the time for a sentence is enough for the slowest voice") {
  CHECK(longest_time_for("") == std::chrono::seconds(5));
  // 400 bytes of Chinese: 133 characters at 3.8 a second are 35 s.
  CHECK(longest_time_for(std::string(400, 'x')) == std::chrono::seconds(85));
}

}  // namespace kiosk::speech
