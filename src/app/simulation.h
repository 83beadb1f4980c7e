#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk.h"
#include "app/scene_bank.h"
#include "base/time.h"
#include "show/show.h"

namespace kiosk::app {

/// The same numbers from the same seed on every machine (SplitMix64, Steele, Lea and Flood 2014).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 to `limit` - 1.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  base::Duration time(base::Duration least, base::Duration most);

 private:
  std::uint64_t state_;
};

/// What a stretch of virtual time has shown.
struct SimulationReport {
  long pictures = 0;         ///< views shown
  long without_message = 0;  ///< of these
  long loop_pages = 0;       ///< that followed by themselves
  long visitors = 0;
  long wishes = 0;
  base::Duration farthest_off_beat{};  ///< a page of the undisturbed loop came so long after its time
  base::Duration longest_still{};      ///< nothing changed for so long
  base::Duration longest_return{};     ///< the loop was back so long after a visitor's last sign of life
  base::Duration simulated{};
  std::vector<std::string> faults;  ///< in words, the first few
  long fault_count = 0;
  bool operator==(const SimulationReport&) const = default;
};

/// How visitors behave, and how exact the clock of the loop is.
struct SimulationHabits {
  base::Duration between_visitors = std::chrono::hours(1);  ///< in the mean
  base::Duration late = std::chrono::milliseconds(40);  ///< at most so long after its deadline the loop wakes
};

/// The real state machine and the real layout under a clock that goes from deadline to deadline, with
/// visitors who do anything. Looks at every view; a view that stays too long, a loop off its beat and a
/// message that is not whole are faults. Borrows all it is given.
class Simulation {
 public:
  Simulation(const model::Content& content, const KioskSettings& settings, SceneBank& bank,
             base::TimePoint start, std::uint64_t seed, SimulationHabits habits = {});

  /// Until this moment.
  void run_until(base::TimePoint end);
  /// The scenes are others now (numbers have come or gone): the same views are looked at in this bank.
  void use(SceneBank& bank) { bank_ = &bank; }

  base::TimePoint now() const { return now_; }
  const show::View& view() const { return show_.view(); }
  SimulationReport report() const;

 private:
  // simulation.cpp: time, and looking
  void fault(const std::string& what);
  base::TimePoint next_moment(std::optional<base::TimePoint> deadline, base::TimePoint end);
  void tick(std::optional<base::TimePoint> deadline);
  void settle_cards();
  void look();
  void keep_beat(const show::View& before);
  bool beats() const;
  base::Duration time_on_screen() const;
  void check_return();

  // simulation_visitor.cpp: what people do
  void act();
  void press();
  void let_go();
  void say(const model::Intent& intent);
  model::Intent any_wish();

  SceneBank* bank_;
  show::Plan plan_;
  show::Timing timing_;
  show::Aids home_aids_;
  bool stands_ = false;            ///< the loop has one page only, and nothing on it changes
  base::Duration longest_wait_{};  ///< that any state may last
  SimulationHabits habits_;
  show::Show show_;
  Chance chance_;

  base::TimePoint start_;
  base::TimePoint now_;
  base::TimePoint next_visit_;
  std::size_t wishes_left_ = 0;
  std::optional<model::Intent> pressed_;  ///< what is under the finger that is down
  std::optional<base::TimePoint> voice_ends_;
  std::optional<base::TimePoint> left_at_;  ///< the last sign of life of a visitor who has gone
  std::optional<base::TimePoint> beat_;     ///< when the next page of the loop is due, if nobody disturbs it
  base::TimePoint last_change_;             ///< of the view, or sign of life
  show::View seen_;
  SimulationReport report_;
};

}  // namespace kiosk::app
