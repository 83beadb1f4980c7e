#include "input/gesture.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kiosk::input {
namespace {

constexpr base::Duration kBounce = std::chrono::milliseconds(30);
constexpr base::Duration kStuck = std::chrono::seconds(30);

// Nobody holds a finger down for so long, however it moves.
constexpr base::Duration kLongestTouch = std::chrono::minutes(2);

// More than any panel reports; a device that invents fingers must not fill the memory.
constexpr std::size_t kMostContacts = 32;

// A swipe is at least twice as wide as it is high.
constexpr std::int64_t kSwipeSlope = 2;

// What a finger did before this does not tell how fast it lets go.
constexpr base::Duration kTrail = std::chrono::milliseconds(100);

std::int64_t distance(int from, int to) {
  return std::int64_t{to} - from;
}

}  // namespace

std::vector<Gesture> GestureTracker::feed(const PointerEvent& event, base::TimePoint now,
                                          const HitTest& hit_test) {
  std::vector<Gesture> out;
  const auto contact = find({event.device, event.finger});
  if (contact != contacts_.end() && beyond_slop(contact->rests_at, event.at)) {
    contact->rests_at = event.at;
    contact->rested = std::max(contact->rested, now);
  }
  switch (event.phase) {
    case Phase::Down:
      down(event, now, hit_test, out);
      break;
    case Phase::Move:
      // While `way_` lives its contact is the only one.
      if (contact != contacts_.end() && way_) follow(event.at, now, hit_test, out);
      break;
    case Phase::Up:
      up(event, now, hit_test, out);
      break;
    case Phase::Cancel:
      if (contact == contacts_.end()) break;
      cancel_way(out);
      contacts_.erase(contact);
      end_if_untouched(event.at, out);
      break;
  }
  return out;
}

void GestureTracker::down(const PointerEvent& event, base::TimePoint now, const HitTest& hit_test,
                          std::vector<Gesture>& out) {
  const Finger finger{event.device, event.finger};
  if (find(finger) != contacts_.end()) return cancel_way(out);
  if (bounces(event, now)) {
    ghost_ = finger;
    return;
  }
  forget_resting(now, out);
  cancel_way(out);
  const bool first = contacts_.empty();
  if (contacts_.size() < kMostContacts) contacts_.push_back({finger, now, event.at, now});
  if (!first) return;
  way_ =
      Way{.start = event.at, .at = event.at, .since = now, .leftmost = event.at.x, .rightmost = event.at.x};
  way_->trail.push_back({event.at, now});
  if (const auto hit = hit_test(event.at)) {
    way_->target = hit->target;
    way_->drag = hit->drag;
  }
  pressed_ = way_->target;
  out.push_back({GestureKind::Began, way_->target, event.at});
}

void GestureTracker::up(const PointerEvent& event, base::TimePoint now, const HitTest& hit_test,
                        std::vector<Gesture>& out) {
  const Finger finger{event.device, event.finger};
  const auto contact = find(finger);
  if (contact == contacts_.end()) {
    // A bouncing contact may bounce again.
    if (ghost_ == finger) last_lift_ = Lift{event.device, event.at, now};
    if (ghost_ == finger) ghost_.reset();
    return;
  }
  contacts_.erase(contact);
  last_lift_ = Lift{event.device, event.at, now};
  if (way_) {
    if (event.at != way_->at) follow(event.at, now, hit_test, out);
    Gesture end = meaning(now);
    end.start = way_->start;
    end.velocity = velocity(now);
    out.push_back(std::move(end));
    way_.reset();
    pressed_.reset();
  }
  end_if_untouched(event.at, out);
}

void GestureTracker::follow(gfx::Point at, base::TimePoint now, const HitTest& hit_test,
                            std::vector<Gesture>& out) {
  way_->at = at;
  way_->leftmost = std::min(way_->leftmost, at.x);
  way_->rightmost = std::max(way_->rightmost, at.x);
  way_->left_slop = way_->left_slop || beyond_slop(way_->start, at);
  // Of what comes in one turn only the last place counts; what is older than the trail is forgotten.
  std::deque<Sample>& trail = way_->trail;
  if (trail.back().when == now) trail.pop_back();
  while (trail.size() > 1 && now - trail[1].when >= kTrail) trail.pop_front();
  trail.push_back({at, now});
  const std::optional<Hit> hit = hit_test(at);
  const bool on_target = way_->target && hit && hit->target == *way_->target;
  way_->left_target = way_->left_target || !on_target;
  pressed_ = on_target ? way_->target : std::nullopt;
  if (way_->left_slop) out.push_back({GestureKind::Dragged, way_->target, at, way_->start});
}

/// Over the last 100 ms. The sample before them counts where the finger moved on within them.
Velocity GestureTracker::velocity(base::TimePoint now) const {
  if (!way_->left_slop || now - way_->trail.back().when >= kTrail) return {};
  auto from = way_->trail.begin();
  while (from + 1 != way_->trail.end() && now - from->when > kTrail) ++from;
  if (from + 1 == way_->trail.end() && from != way_->trail.begin()) --from;
  const std::chrono::duration<double> time = now - from->when;
  if (time.count() <= 0) return {};
  return {static_cast<double>(distance(from->at.x, way_->at.x)) / time.count(),
          static_cast<double>(distance(from->at.y, way_->at.y)) / time.count()};
}

Gesture GestureTracker::meaning(base::TimePoint now) const {
  if (way_->drag == Drag::Own && way_->left_slop) return {GestureKind::Dropped, way_->target, way_->at};
  if (is_swipe(now)) {
    const bool to_left = way_->at.x < way_->start.x;
    return {to_left ? GestureKind::SwipeNext : GestureKind::SwipePrevious, std::nullopt, way_->at};
  }
  Gesture nothing{GestureKind::Cancelled, std::nullopt, way_->at};
  if (now - way_->since > limits_.tap_time) return nothing;
  if (!way_->target) return way_->left_slop ? nothing : Gesture{GestureKind::Tap, std::nullopt, way_->at};
  // `pressed_` holds the target again once the finger is back on it.
  if (!pressed_) return nothing;
  // On a target as large as the page a finger that has pulled the page aside never leaves it, and must not
  // press it.
  if (!way_->left_target && pulled_page()) return nothing;
  return {GestureKind::Tap, way_->target, way_->at};
}

/// The finger has gone as far as a swipe, whether it has come back or not.
bool GestureTracker::pulled_page() const {
  return way_->left_slop && (distance(way_->leftmost, way_->start.x) >= limits_.swipe_distance_px ||
                             distance(way_->start.x, way_->rightmost) >= limits_.swipe_distance_px);
}

/// Far enough and fast, or, because the page has followed the finger, slow and so far that most of what
/// comes in is seen.
bool GestureTracker::is_swipe(base::TimePoint now) const {
  const std::int64_t dx = distance(way_->start.x, way_->at.x);
  const std::int64_t dy = distance(way_->start.y, way_->at.y);
  // The few pixels a finger rolls back while it lifts are no change of direction.
  const std::int64_t back =
      dx < 0 ? distance(way_->leftmost, way_->at.x) : distance(way_->at.x, way_->rightmost);
  const base::Duration took = now - way_->since;
  const bool fast = std::abs(dx) >= limits_.swipe_distance_px && took <= limits_.swipe_time;
  const bool far = std::abs(dx) >= limits_.drag_distance_px && took <= limits_.tap_time;
  return way_->left_slop && (fast || far) && std::abs(dx) >= kSwipeSlope * std::abs(dy) &&
         back <= limits_.slop_px;
}

bool GestureTracker::beyond_slop(gfx::Point a, gfx::Point b) const {
  const std::int64_t dx = distance(a.x, b.x);
  const std::int64_t dy = distance(a.y, b.y);
  const std::int64_t slop = limits_.slop_px;
  return std::abs(dx) > slop || std::abs(dy) > slop || dx * dx + dy * dy > slop * slop;
}

/// Worn panels report a finger that lifts as two touches.
bool GestureTracker::bounces(const PointerEvent& event, base::TimePoint now) const {
  return last_lift_ && last_lift_->device == event.device && now - last_lift_->when <= kBounce &&
         !beyond_slop(last_lift_->at, event.at);
}

void GestureTracker::cancel_way(std::vector<Gesture>& out) {
  if (!way_) return;
  out.push_back({GestureKind::Cancelled, std::nullopt, way_->at});
  way_.reset();
  pressed_.reset();
}

void GestureTracker::end_if_untouched(gfx::Point at, std::vector<Gesture>& out) const {
  if (contacts_.empty()) out.push_back({GestureKind::Ended, std::nullopt, at});
}

/// What has rested for longer than a tap can mean nothing any more, and must not make two of one finger.
void GestureTracker::forget_resting(base::TimePoint now, std::vector<Gesture>& out) {
  const gfx::Point at = way_ ? way_->at : gfx::Point{};
  const auto rests = [&](const Contact& contact) { return now - contact.rested > limits_.tap_time; };
  if (contacts_.empty() || !std::all_of(contacts_.begin(), contacts_.end(), rests)) return;
  cancel_way(out);
  contacts_.clear();
  end_if_untouched(at, out);
}

std::vector<Gesture> GestureTracker::cancel_all() {
  std::vector<Gesture> out;
  const gfx::Point at = way_ ? way_->at : gfx::Point{};
  cancel_way(out);
  if (!contacts_.empty()) out.push_back({GestureKind::Ended, std::nullopt, at});
  contacts_.clear();
  return out;
}

std::optional<base::TimePoint> GestureTracker::deadline() const {
  if (contacts_.empty()) return std::nullopt;
  base::TimePoint next = end_of(contacts_.front());
  for (const Contact& contact : contacts_) next = std::min(next, end_of(contact));
  return next;
}

/// When a contact is stuck at the latest, if it goes on as it does.
base::TimePoint GestureTracker::end_of(const Contact& contact) const {
  return std::min(contact.rested + kStuck, contact.since + kLongestTouch);
}

std::vector<Gesture> GestureTracker::expire(base::TimePoint now) {
  std::vector<Gesture> out;
  const gfx::Point at = way_ ? way_->at : gfx::Point{};
  if (std::erase_if(contacts_, [&](const Contact& contact) { return now >= end_of(contact); }) == 0) {
    return out;
  }
  cancel_way(out);
  end_if_untouched(at, out);
  return out;
}

std::vector<GestureTracker::Contact>::iterator GestureTracker::find(const Finger& finger) {
  return std::find_if(contacts_.begin(), contacts_.end(),
                      [&](const Contact& contact) { return contact.finger == finger; });
}

}  // namespace kiosk::input
