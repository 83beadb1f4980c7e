#include "app/scene_bank.h"

#include "app/message_check.h"

namespace kiosk::app {
namespace {

// About 100 MB of what is known of scenes.
constexpr std::size_t kMostKnown = 50'000;

constexpr long kPressedEvery = 4;

}  // namespace

std::size_t SceneBank::Hash::operator()(const show::View& view) const {
  std::uint64_t hash = std::hash<std::string>()(view.language);
  const auto mix = [&](std::size_t value) { hash = hash * 1099511628211u + value; };
  mix(view.page);
  mix(static_cast<std::size_t>(view.mode));
  mix(static_cast<std::size_t>(view.card) + 1);
  mix(static_cast<std::size_t>(view.warning_seconds.value_or(0)));
  mix((view.paused ? 1u : 0u) + (view.speaking ? 2u : 0u) + (view.aids.high_contrast ? 4u : 0u) +
      (view.aids.large_text ? 8u : 0u) + (view.aids.less_motion ? 16u : 0u));
  if (view.message_language != view.language) mix(std::hash<std::string>()(view.message_language));
  return static_cast<std::size_t>(hash ^ (hash >> 32));
}

const KnownScene& SceneBank::of(const show::View& view) {
  if (view.warning_seconds) {
    show::View representative = view;
    representative.warning_seconds = *view.warning_seconds < 10 ? 9 : 10;
    return known(representative);
  }
  return known(view);
}

const KnownScene& SceneBank::known(const show::View& view) {
  const auto found = known_.find(view);
  if (found != known_.end()) return found->second;
  if (known_.size() >= kMostKnown) known_.clear();
  return known_.emplace(view, look_at(view)).first->second;
}

KnownScene SceneBank::look_at(const show::View& view) {
  const layout::Scene scene = stage_.scene(view, {});
  ++laid_out_;
  KnownScene seen;
  seen.card_count = scene.card_count;
  seen.fault = message_fault(scene);
  for (const layout::Target& target : scene.targets()) seen.intents.push_back(target.intent);
  if (seen.fault.empty() && laid_out_ % kPressedEvery == 0 && !scene.targets().empty()) {
    const std::size_t pressed = static_cast<std::size_t>(laid_out_ / kPressedEvery) % scene.targets().size();
    seen.fault = message_fault(stage_.scene(view, {.pressed = scene.targets()[pressed].id, .focused = {}}));
  }
  if (seen.fault.empty() && look_) seen.fault = look_(view, scene);
  return seen;
}

}  // namespace kiosk::app
