#include "sdl/pointer_stream.h"

#include <algorithm>

namespace kiosk::sdl {
namespace {

using input::Phase;
using input::PointerEvent;

// A mouse that presses this soon after a finger is the same finger, told a second time.
constexpr base::Duration kEcho = std::chrono::milliseconds(500);

// A finger without news for so long may be stuck, and must not silence the mouse.
constexpr base::Duration kLively = std::chrono::seconds(3);

// More than any panel reports; a device that invents fingers must not fill the memory.
constexpr std::size_t kMostContacts = 32;

bool is_mouse(std::int64_t device) {
  return device == kMouseDevice;
}

}  // namespace

std::vector<PointerEvent> PointerStream::take(PointerEvent event, const TranslationContext& context,
                                              base::TimePoint now) {
  std::vector<PointerEvent> out;
  const bool mouse = is_mouse(event.device);
  if (!mouse && !choice_.counts(event.device)) return out;
  if (event.phase == Phase::Down) {
    const bool echo = last_finger_ && now - *last_finger_ < (any_finger() ? kLively : kEcho);
    if (!mouse || !echo) down(event, context, out);
  } else if (const auto contact = find(event); contact != contacts_.end()) {
    // A contact that was not let in has no moves and no end, either.
    if (event.phase == Phase::Move) contact->at = ask(*contact, context).value_or(event.at);
    // SDL lifts a single touch where it came down; the device may be at 0, 0 by now.
    if (contact->source || event.phase == Phase::Move) event.at = contact->at;
    if (event.phase == Phase::Up) contacts_.erase(contact);
    out.push_back(event);
  }
  if (!mouse) last_finger_ = now;
  return out;
}

void PointerStream::down(PointerEvent event, const TranslationContext& context,
                         std::vector<PointerEvent>& out) {
  const bool mouse = is_mouse(event.device);
  if (!mouse) {
    std::erase_if(contacts_, [&](const Contact& contact) {
      if (is_mouse(contact.device)) {
        out.push_back({contact.device, contact.finger, Phase::Cancel, contact.at});
      }
      return is_mouse(contact.device);
    });
  }
  Contact contact{event.device, event.finger, event.at};
  if (mouse) contact.source = places_.pressed_pointer();
  if (!mouse && places_.is_single_touch(event.device)) contact.source = event.device;
  contact.known_to_sdl = !mouse && places_.fingers(event.device) > 0;
  // Where a single touch came down SDL knows well; it may have gone on since.
  if (mouse) event.at = ask(contact, context).value_or(event.at);
  contact.at = event.at;
  const auto before = find(event);
  if (before != contacts_.end()) {
    *before = contact;
  } else if (contacts_.size() < kMostContacts) {
    contacts_.push_back(contact);
  }
  out.push_back(event);
}

std::vector<PointerEvent> PointerStream::look(const TranslationContext& context) {
  std::vector<PointerEvent> out;
  std::erase_if(contacts_, [&](Contact& contact) {
    if (contact.known_to_sdl && places_.fingers(contact.device) == 0) {
      out.push_back({contact.device, contact.finger, Phase::Cancel, contact.at});
      return true;
    }
    const auto at = ask(contact, context);
    if (at && *at != contact.at) {
      contact.at = *at;
      out.push_back({contact.device, contact.finger, Phase::Move, *at});
    }
    return false;
  });
  return out;
}

std::vector<PointerStream::Contact>::iterator PointerStream::find(const PointerEvent& event) {
  return std::find_if(contacts_.begin(), contacts_.end(), [&](const Contact& contact) {
    return contact.device == event.device && contact.finger == event.finger;
  });
}

bool PointerStream::any_finger() const {
  return std::any_of(contacts_.begin(), contacts_.end(),
                     [](const Contact& contact) { return !is_mouse(contact.device); });
}

std::optional<gfx::Point> PointerStream::ask(const Contact& contact,
                                             const TranslationContext& context) const {
  if (!contact.source) return std::nullopt;
  const auto share = places_.place(*contact.source);
  if (!share) return std::nullopt;
  return page_point(*share, context);
}

}  // namespace kiosk::sdl
