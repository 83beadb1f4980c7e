#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/time.h"
#include "sdl/device_places.h"
#include "sdl/event_translation.h"
#include "sdl/touch_devices.h"

namespace kiosk::sdl {

/// Makes one stream of contacts of what touch devices, mice and pointers with places send:
/// - a touch counts once, also where a device sends it as finger and as mouse: fingers win;
/// - devices that were not chosen are not heard;
/// - a single-touch panel moves, and lifts where the finger is, not where it came down;
/// - a pointer with places is where it is, whatever SDL makes of its values;
/// - a contact that SDL has forgotten without a word is cancelled.
/// Each Down is followed by one Up or Cancel, Moves come between. Borrows both references.
class PointerStream {
 public:
  PointerStream(const DevicePlaces& places, const TouchChoice& choice) : places_(places), choice_(choice) {}

  /// What a translated event means, in order; often one event, sometimes none or two.
  std::vector<input::PointerEvent> take(input::PointerEvent event, const TranslationContext& context,
                                        base::TimePoint now);

  /// Once SDL's events are taken: what the devices did without one.
  std::vector<input::PointerEvent> look(const TranslationContext& context);

  /// All contacts are void.
  void forget() { contacts_.clear(); }

 private:
  struct Contact {
    std::int64_t device = 0;
    std::int64_t finger = 0;
    gfx::Point at;
    std::optional<std::int64_t> source{};  ///< the device to ask where the contact is
    bool known_to_sdl = false;             ///< SDL counted its finger
  };

  std::vector<Contact>::iterator find(const input::PointerEvent& event);
  bool any_finger() const;
  std::optional<gfx::Point> ask(const Contact& contact, const TranslationContext& context) const;
  void down(input::PointerEvent event, const TranslationContext& context,
            std::vector<input::PointerEvent>& out);

  const DevicePlaces& places_;
  const TouchChoice& choice_;
  std::vector<Contact> contacts_;
  std::optional<base::TimePoint> last_finger_;  ///< when the last news of any finger came
};

}  // namespace kiosk::sdl
