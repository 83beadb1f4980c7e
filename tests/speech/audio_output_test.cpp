#include "speech/audio_output.h"

#include <doctest/doctest.h>

#include <string>

#include "fakes/fake_files.h"

namespace kiosk::speech {
namespace {

const std::string kList = "/proc/asound/pcm";

bool exists_with(const std::string& list) {
  fakes::FakeFiles files;
  files.files[kList] = list;
  return audio_output_exists(files);
}

}  // namespace

TEST_CASE("a card that plays is an audio output") {
  CHECK(exists_with("00-00: bcm2835 HDMI 1 : bcm2835 HDMI 1 : playback 8\n"));
  CHECK(exists_with("00-00: ALC257 Analog : ALC257 Analog : playback 1 : capture 1\n"));
}

TEST_CASE("the card that plays may be the last one, without a line feed") {
  CHECK(exists_with("00-00: USB Audio : USB Audio : capture 1\n01-03: HDMI 0 : HDMI 0 : playback 1"));
}

TEST_CASE("a microphone alone is no audio output") {
  CHECK_FALSE(exists_with("00-00: USB Audio : USB Audio : capture 1\n"));
  CHECK_FALSE(exists_with("00-00: my playback 1 box : USB Audio : capture 1\n"));
  CHECK_FALSE(exists_with("00-00: Odd : Odd : playback 0\n"));
  CHECK_FALSE(exists_with("00-00: Cut : Cut : playback "));
}

TEST_CASE("an empty list of sound devices means no output, whatever the device folder holds") {
  fakes::FakeFiles files;
  files.files[kList] = "";
  files.files["/dev/snd/pcmC0D0p"] = "";
  CHECK_FALSE(audio_output_exists(files));
}

TEST_CASE("where the kernel's list is hidden the device folder answers") {
  fakes::FakeFiles files;
  CHECK_FALSE(audio_output_exists(files));
  files.files["/dev/snd/controlC0"] = "";
  files.files["/dev/snd/pcmC0D0c"] = "";
  files.files["/dev/snd/timer"] = "";
  CHECK_FALSE(audio_output_exists(files));
  files.files["/dev/snd/pcmC0D0p"] = "";
  CHECK(audio_output_exists(files));
}

TEST_CASE("a list that cannot be read is no output and no failure") {
  fakes::FakeFiles files;
  files.failing[kList] = "Permission denied";
  CHECK_FALSE(audio_output_exists(files));
}

TEST_CASE("the files of /proc can be read although their size is 0") {
  const auto read = base::SystemFiles().read("/proc/self/stat", 4096);
  REQUIRE(read.ok());
  CHECK_FALSE(read.value().empty());
}

}  // namespace kiosk::speech
