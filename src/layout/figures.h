#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "layout/blocks.h"
#include "layout/qr_card.h"

namespace kiosk::layout {

/// How a page shows its words: in the room that figures leave (cards of running text), or in a form of its
/// own that wants all of it.
enum class WordsRoom { Shared, Whole };

/// Where the picture and the QR code of an opened page stand: beside the words on wide panels, above and
/// below them on upright ones. One that would leave the words too little room has a card of its own behind
/// them, so that nothing is ever lost. Behind the page about the display come the credits.
class Figures {
 public:
  Figures(const Request& request, const model::Page& page, const Words& words, const gfx::Rect& area,
          WordsRoom room);

  /// What is left for the words.
  const gfx::Rect& words_area() const { return words_area_; }
  /// Draws what stands with the words.
  void draw_beside(Scene& scene) const;
  /// Counts the cards behind those of the words; where the view asks for one of them it is drawn instead, on
  /// a fresh scene, and nothing of the words is left (true).
  bool add_cards(Scene& scene) const;

 private:
  using Draw = std::function<void(Scene&, const gfx::Rect&)>;

  void add_credits();
  Title card_title() const;
  gfx::Rect card_room(const Title& title) const;
  void place_picture_beside();
  void place_code_beside();
  void draw_picture(Scene& scene, const gfx::Rect& room) const;
  void draw_code(Scene& scene, const gfx::Rect& room, QrShape shape) const;
  Group caption(int width) const;
  bool leaves_room(const gfx::Rect& rest) const;

  const Request& request_;
  const model::Page& page_;
  const Words& words_;
  gfx::Rect area_;
  gfx::Rect words_area_;
  gfx::Rect column_;  ///< at the side, where a figure stands there
  std::vector<std::pair<Draw, gfx::Rect>> beside_;
  std::vector<Draw> cards_;
  std::size_t untitled_ = SIZE_MAX;  ///< the card that has no room for the title
};

}  // namespace kiosk::layout
