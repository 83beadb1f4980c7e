#include "app/visit_counter.h"

#include <doctest/doctest.h>

#include <string>

#include "fakes/fake_files.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

/// Pages a and b, and the emergency page c.
model::Content three_pages() {
  model::Content content;
  for (const char* id : {"a", "b", "c"}) {
    model::Page page;
    page.id = id;
    content.deck.pages.push_back(page);
  }
  content.deck.pages[2].kind = model::PageKind::Emergency;
  return content;
}

show::View view(show::Mode mode, std::size_t page, const char* language = "en") {
  show::View result;
  result.mode = mode;
  result.page = page;
  result.language = language;
  return result;
}

struct Counted {
  fakes::FakeFiles files;
  std::string day = "2026-11-26";
  int writes = 0;
  counters::Keeper keeper{files, "counters.csv",
                          [this](const std::string&, const std::string&) {
                            ++writes;
                            return true;
                          },
                          base::TimePoint()};
  app::VisitCounter visits{keeper, [this] { return day; }};
  model::Content content = three_pages();

  void see(const show::View& view, base::Duration at = 0s) {
    visits.seen(view, content, base::TimePoint(at));
  }
  /// Without the headline.
  std::string lines() const {
    return keeper.totals().to_csv().substr(std::string("day,what,name,count\n").size());
  }
};

}  // namespace

TEST_CASE("pages that visitors open are counted once each, the message by itself") {
  Counted counted;
  counted.see(view(show::Mode::Loop, 0));
  counted.see(view(show::Mode::Loop, 1));
  for (int i = 0; i < 5; ++i) counted.see(view(show::Mode::Opened, 1));
  counted.see(view(show::Mode::Opened, 0));
  counted.see(view(show::Mode::Opened, 2));
  counted.see(view(show::Mode::Topics, 2));
  counted.see(view(show::Mode::Opened, 1));
  CHECK(counted.lines() == "2026-11-26,page,a,1\n2026-11-26,page,b,2\n2026-11-26,message,,1\n");
}

TEST_CASE("what the display begins with is opened by nobody") {
  Counted counted;
  counted.see(view(show::Mode::Opened, 1));
  counted.see(view(show::Mode::Opened, 1));
  CHECK(counted.lines() == "");
}

TEST_CASE("a card, a warning or the voice on an opened page is no other opening") {
  Counted counted;
  counted.see(view(show::Mode::Loop, 0));
  show::View opened = view(show::Mode::Opened, 1);
  counted.see(opened);
  opened.card = 1;
  counted.see(opened);
  opened.warning_seconds = 20;
  counted.see(opened);
  CHECK(counted.lines() == "2026-11-26,page,b,1\n");
}

TEST_CASE("a language is counted when it is chosen, not when the display falls back to its own") {
  Counted counted;
  for (const char* language : {"en", "fr", "fr", "en", "fr", "ar", "en"}) {
    counted.see(view(show::Mode::Loop, 0, language));
  }
  CHECK(counted.lines() == "2026-11-26,language,ar,1\n2026-11-26,language,fr,2\n");
}

TEST_CASE("a start is counted, and what was wrong with it") {
  Counted counted;
  app::Inputs inputs;
  counted.visits.started(inputs);
  CHECK(counted.lines() == "2026-11-26,start,,1\n");
  inputs.config_faults.push_back({"kiosk.json", 1, 1, base::Severity::Error, "", "wrong", "mend it"});
  inputs.content.faults.push_back({"deck.json", 1, 1, base::Severity::Warning, "", "odd", "look"});
  inputs.rung = safety::Rung::BuiltIn;
  counted.day = counters::kUnknownDay;
  counted.visits.started(inputs);
  counted.visits.fell_to_safe_page();
  CHECK(counted.lines() ==
        "2026-11-26,start,,1\nunknown,start,,1\nunknown,fault,fallback,1\nunknown,fault,safe-page,1\n"
        "unknown,fault,settings,1\n");
}

TEST_CASE("the file is written while the loop runs, not while somebody reads") {
  Counted counted;
  counted.see(view(show::Mode::Loop, 0));
  counted.see(view(show::Mode::Opened, 1), 59min);
  counted.see(view(show::Mode::Opened, 1), 61min);
  CHECK(counted.writes == 0);
  counted.see(view(show::Mode::Loop, 0), 62min);
  CHECK(counted.writes == 1);
}
