#include "console/watch.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;
using console::Connector;
using console::ConnectorWatch;
using console::Link;

namespace {

const Connector kHdmi{1, "HDMI-A-1", Link::Connected, {{1920, 1080}, {1280, 720}}};
const Connector kUnplugged{1, "HDMI-A-1", Link::Disconnected, {}};
const Connector kOther{1, "HDMI-A-2", Link::Connected, {{1280, 720}}};
const base::TimePoint kStart{std::chrono::hours(1)};

}  // namespace

TEST_CASE("a screen that stays as it is changes nothing, for ever") {
  ConnectorWatch watch(kHdmi, std::nullopt);
  for (int i = 0; i < 100; ++i) CHECK_FALSE(watch.changed({kHdmi}, kStart + i * 1h));
}

TEST_CASE("a screen that is gone, another one and other modes count after two seconds") {
  Connector other_modes = kHdmi;
  other_modes.modes.pop_back();
  Connector other_card = kHdmi;
  other_card.card = 0;
  for (const auto& now : {std::vector<Connector>{kUnplugged}, {}, {other_modes}, {other_card, kOther}}) {
    ConnectorWatch watch(kHdmi, std::nullopt);
    CHECK_FALSE(watch.changed(now, kStart));
    CHECK_FALSE(watch.changed(now, kStart + 1999ms));
    CHECK(watch.changed(now, kStart + 2s));
  }
}

TEST_CASE("a plug that comes and goes counts from the last time it went") {
  ConnectorWatch watch(kHdmi, std::nullopt);
  for (int i = 0; i < 20; ++i) {
    const auto now = kStart + i * 1500ms;
    CHECK_FALSE(watch.changed({i % 2 == 0 ? kUnplugged : kHdmi}, now));
  }
  CHECK_FALSE(watch.changed({kUnplugged}, kStart + 31s));
  CHECK(watch.changed({kUnplugged}, kStart + 33s));
}

TEST_CASE("another screen beside this one counts only if it is the one that was asked for") {
  ConnectorWatch any(kHdmi, std::nullopt);
  ConnectorWatch named(kHdmi, "HDMI-A-1");
  ConnectorWatch instead(kHdmi, "HDMI-A-2");
  for (const auto now : {kStart, kStart + 2s}) {
    CHECK_FALSE(any.changed({kHdmi, kOther}, now));
    CHECK_FALSE(named.changed({kHdmi, kOther}, now));
    CHECK(instead.changed({kHdmi, kOther}, now) == (now != kStart));
  }
  ConnectorWatch still_dark(kHdmi, "HDMI-A-2");
  const Connector dark{1, "HDMI-A-2", Link::Disconnected, {}};
  CHECK_FALSE(still_dark.changed({kHdmi, dark}, kStart));
  CHECK_FALSE(still_dark.changed({kHdmi, dark}, kStart + 5s));
}
