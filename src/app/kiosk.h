#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/globe_control.h"
#include "app/page_cache.h"
#include "app/page_drag.h"
#include "app/stage.h"
#include "app/transition.h"
#include "base/log.h"
#include "display/display.h"
#include "input/event.h"
#include "input/gesture.h"
#include "look/durations.h"
#include "show/show.h"
#include "speech/speaker.h"

namespace kiosk::app {

/// Whether the whole picture wanders by a few pixels, against burn-in.
enum class PixelShift { Off, On };

/// How the show runs on this device.
struct KioskSettings {
  show::Timing timing;
  show::Aids aids;  ///< that every visitor finds
  show::ReadingProfile reading = show::ReadingProfile::Normal;
  look::Durations durations;   ///< of all movements; `page` zero: cuts only
  std::string start_language;  ///< empty: the deck's default language
  std::string start_page;      ///< opened at the start; empty: the loop
  PixelShift pixel_shift = PixelShift::Off;
};

/// The programme of a content for these settings.
show::Plan plan_for(const model::Content& content, const KioskSettings& settings);

/// Whether both are the same page, whatever is asked over it and whether the loop runs or rests.
bool same_page(const show::View& a, const show::View& b);
show::View without_warning(show::View view);

/// One show on one display: takes events, keeps the show's state, and keeps the display up to date. Draws
/// nothing unless something has changed. Borrows the display and the speaker, which may be missing; moments
/// are parameters.
class Kiosk {
 public:
  Kiosk(model::Content content, StageSettings stage, sdl::LibraryRasters& rasters, display::Display& display,
        KioskSettings settings, base::TimePoint now, speech::Speaker* speaker = nullptr);

  /// Shows the first page at once, before anything else is prepared.
  void start(base::TimePoint now);

  void handle(const input::Event& event, base::TimePoint now);

  /// Lets time pass and brings the display up to date. Prepares one neighbour page when there is nothing
  /// else to do.
  void turn(base::TimePoint now);

  /// How long nothing will happen by itself; zero while something moves or a page is to be prepared.
  std::optional<base::Duration> time_to_next(base::TimePoint now) const;

  /// New words and pages under the running show. The faults are listed over the page (developer's window).
  void replace_content(model::Content content, base::TimePoint now);
  void set_overlay(base::Faults faults);
  /// The emergency numbers that are confirmed for today; draws anew only if they have changed.
  void set_numbers(std::vector<emergency::LocalNumber> numbers);

  const show::View& view() const { return show_.view(); }
  const model::Content& content() const { return *content_; }
  const layout::Scene& scene() const { return *scene_; }
  /// What the panel shows when nothing moves.
  const gfx::Picture& picture() const { return *shown_; }
  /// Frames given to the display so far.
  long frames() const { return frames_; }
  /// Whether the picture that the display was given last has the message in it.
  bool shows_message() const;
  /// Shows the same picture once more: an exposed window, a frame that is to be counted.
  void show_again();

 private:
  /// The select key is down.
  struct Selecting {
    std::string target;     ///< the focus it came down on; may be empty
    base::TimePoint until;  ///< a key that is down for longer is stuck
  };

  // kiosk_input.cpp: from events to wishes
  void on_pointer(const input::PointerEvent& event, base::TimePoint now);
  void on_gestures(const std::vector<input::Gesture>& gestures, base::TimePoint now);
  void on_gesture(const input::Gesture& gesture, base::TimePoint now);
  void on_key(const input::KeyEvent& event, base::TimePoint now);
  void on_select(const input::KeyEvent& event, base::TimePoint now);
  void wish(model::Wish wish, base::TimePoint now) { show_.handle({wish, ""}, now); }
  void press_target(const std::string& id, base::TimePoint now);
  void end_select(base::TimePoint now);
  bool reads_from_right() const;
  model::Wish wish_for(Side side) const;

  // kiosk_speech.cpp: what the voice says
  void speak_or_stop(base::TimePoint now);

  // kiosk.cpp: from the show's state to pictures
  void rebuild_stage();
  void let_time_pass(base::TimePoint now);
  void settle_cards();
  void update(base::TimePoint now);
  void redraw_changed();
  gfx::Rect draw_on_shown(const gfx::Rect& area);
  void show_frame(const gfx::Rect& changed);
  std::optional<show::View> view_after(model::Wish wish, base::TimePoint now) const;
  std::optional<show::View> next_to_prepare(base::TimePoint now) const;

  // kiosk_motion.cpp: what moves
  bool moves() const;  ///< whether anything may
  bool moving() const { return transition_ || (drag_ && drag_->following()); }
  void change_page(base::TimePoint now);
  Transition transition_from(const show::View& was, std::shared_ptr<const gfx::Picture> before,
                             const gfx::Rect& area, base::TimePoint now) const;
  bool is_bright(const show::View& view) const;
  void advance_transition(base::TimePoint now);
  std::shared_ptr<const gfx::Picture> neighbour_at(Side side, base::TimePoint now);
  void pull_page(const input::Gesture& gesture, base::TimePoint now);
  void let_page_go(PageDrag::End end, const input::Gesture& gesture);
  void advance_drag(base::TimePoint now);
  void shift_pixels(base::TimePoint now);
  gfx::Point under_shift(gfx::Point at) const;
  layout::DwellMark dwell_mark(base::TimePoint now) const;
  std::optional<base::TimePoint> next_dwell_step(base::TimePoint now) const;

  // kiosk_globe.cpp: the globe of the page on the screen
  GlobeControl::Movement globe_movement() const;
  bool turns_globe_only(const show::View& to) const;
  void advance_globe(base::TimePoint now);
  void drop_globe(const input::Gesture& gesture, base::TimePoint now);
  void pick_on_globe(gfx::Point at, base::TimePoint now);

  std::unique_ptr<model::Content> content_;
  StageSettings stage_settings_;
  sdl::LibraryRasters& rasters_;
  display::Display& display_;
  KioskSettings settings_;
  std::unique_ptr<Stage> stage_;
  std::unique_ptr<PageCache> cache_;
  show::Show show_;
  input::GestureTracker gestures_;
  layout::Highlight highlight_;
  std::optional<Selecting> selecting_;
  base::Faults overlay_;
  speech::Speaker* speaker_;
  bool voice_on_ = false;  ///< the speaker has been given something and has not come to its end

  // What is on the screen, or will be when the movement ends.
  std::optional<layout::Scene> scene_;  ///< nothing yet, or the stage is new
  show::View shown_view_;
  layout::Highlight shown_highlight_;
  std::shared_ptr<const gfx::Picture> shown_;
  std::shared_ptr<gfx::Picture>
      touched_;  ///< `shown_` once something was drawn on it; the cache's stay clean
  std::optional<Transition> transition_;
  std::optional<PageDrag> drag_;  ///< of the contact that is down, or was last
  display::Mix drag_shown_;       ///< the moment of it that is on the screen
  GlobeControl globe_;
  base::TimePoint started_;
  gfx::Point shift_;  ///< page pixels, against burn-in
  long frames_ = 0;
};

}  // namespace kiosk::app
