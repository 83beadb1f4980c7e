#include "app/message_check.h"

#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

constexpr gfx::Size kSize{400, 240};
constexpr gfx::Color kWhite = gfx::rgb(0xFFFFFF);
constexpr gfx::Color kGrey = gfx::rgb(0x303030);
constexpr gfx::Rect kArea{0, 200, 400, 40};

layout::TextRun run_at(gfx::Rect box, const std::string& words) {
  layout::TextRun run;
  run.box = box;
  run.baseline = box.bottom() - 5;
  run.utf8 = words;
  run.color = kWhite;
  return run;
}

layout::Scene scene_saying(const std::string& words) {
  layout::Scene scene(kSize, gfx::rgb(0), {kArea, "Call the police."});
  scene.add(layout::Item(layout::Fill{kArea, 0, kGrey}));
  scene.add(layout::Item(run_at({10, 205, 200, 30}, words)));
  scene.add(layout::Target{"message", kArea, {model::Wish::Emergency, ""}, "Call the police."});
  return scene;
}

/// The page with a white box where each run has its letters.
gfx::Picture page_with(const gfx::Rect& ink, gfx::Color color = kWhite) {
  gfx::Picture page(kSize);
  for (int y = kArea.y; y < kArea.bottom(); ++y) {
    for (int x = 0; x < kSize.w; ++x) page.row(y)[x] = kGrey.xrgb();
  }
  for (int y = ink.y; y < ink.bottom(); ++y) {
    for (int x = ink.x; x < ink.right(); ++x) page.row(y)[x] = color.xrgb();
  }
  return page;
}

}  // namespace

TEST_CASE("a message that is whole has no fault, whatever lies beside it") {
  layout::Scene scene = scene_saying("Call the police.");
  CHECK(message_fault(scene) == "");
  scene.add(layout::Item(layout::Fill{{0, 0, 400, 200}, 0, kWhite}));
  scene.add(layout::Item(run_at({10, 20, 100, 30}, "Other words")));
  CHECK(message_fault(scene) == "");
  CHECK(message_fault(scene, page_with({20, 210, 40, 10})) == "");
}

TEST_CASE("a message with other words, covered or out of touch is found") {
  CHECK(message_fault(scene_saying("Call the")) == "the message reads \"Callthe\"");
  layout::Scene covered = scene_saying("Call the police.");
  covered.add(layout::Item(layout::Fill{{150, 150, 100, 80}, 0, kWhite}));
  CHECK(message_fault(covered) == "the message reads \"\"");
  layout::Scene other(kSize, gfx::rgb(0), {kArea, "Call the police."});
  other.add(layout::Item(run_at({10, 205, 200, 30}, "Call the police.")));
  CHECK(message_fault(other) == "the message cannot be touched");
  other.add(layout::Target{"home", kArea, {model::Wish::Home, ""}, "Home"});
  CHECK(message_fault(other) == "the message cannot be touched");
}

TEST_CASE("a message that is on the page but not in its pixels is found") {
  const layout::Scene scene = scene_saying("Call the police.");
  const std::string unseen = "\"Call the police.\" cannot be seen";
  CHECK(message_fault(scene, page_with({})) == unseen);
  CHECK(message_fault(scene, page_with({300, 210, 40, 10})) == unseen);  // ink, but elsewhere
  CHECK(message_fault(scene, page_with({20, 210, 40, 10}, gfx::rgb(0x606060))) == unseen);
  CHECK(message_fault(scene, gfx::Picture({200, 240})) == "the picture has another size");
}

TEST_CASE("on every page of the default content the message has no fault, in the scene and in the pixels") {
  Room room;
  for (const Mode mode : kAllModes) {
    Room each;
    open_view(each, mode);
    CHECK(message_fault(each.kiosk.scene()) == "");
    CHECK(message_fault(each.kiosk.scene(), each.composed()) == "");
  }
}
