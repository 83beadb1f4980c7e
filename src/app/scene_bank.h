#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/stage.h"
#include "model/intent.h"
#include "show/view.h"

namespace kiosk::app {

/// What a simulation has to know of a scene once it has been laid out and looked at.
struct KnownScene {
  int card_count = 1;
  std::vector<model::Intent> intents;  ///< of its targets: what a visitor can do there
  std::string fault;                   ///< of its message; empty: none
};

/// Lays out each view once and looks at its message: as it is, and with one of its targets pressed. Keeps
/// what it has seen until there is too much of it. Borrows the stage.
class SceneBank {
 public:
  /// Called with each new view and its scene; gives what else is wrong with it.
  using Look = std::function<std::string(const show::View&, const layout::Scene&)>;

  explicit SceneBank(const Stage& stage, Look look = {}) : stage_(stage), look_(std::move(look)) {}

  /// `view.card` may be kLastCard: then only the count of cards is of use.
  const KnownScene& of(const show::View& view);
  long laid_out() const { return laid_out_; }

 private:
  struct Hash {
    std::size_t operator()(const show::View& view) const;
  };
  const KnownScene& known(const show::View& view);
  KnownScene look_at(const show::View& view);

  const Stage& stage_;
  Look look_;
  std::unordered_map<show::View, KnownScene, Hash> known_;
  long laid_out_ = 0;
};

}  // namespace kiosk::app
