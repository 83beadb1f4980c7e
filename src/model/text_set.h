#pragma once

#include <map>
#include <string>

namespace kiosk::model {

enum class Direction { LeftToRight, RightToLeft };

/// Who has read a translation.
enum class ReviewState { Source, MachineDraft, Reviewed };

struct Review {
  ReviewState state = ReviewState::MachineDraft;
  std::string by;  ///< name, for Reviewed
  std::string on;  ///< date, for Reviewed
};

/// The one message of this display. None of its parts but the last is ever empty.
struct Message {
  std::string bar;                ///< the line on every page
  std::string question;           ///< over the headline of the emergency page
  std::string headline;           ///< the emergency page's own words
  std::string line_under;         ///< that this screen takes no reports
  std::string local_reporting{};  ///< where reports are taken here, in the operator's words; usually empty
};

/// Words of the controls. `{seconds}`, `{page}` and `{pages}` are replaced by numbers.
struct UiText {
  std::string touch_to_read;
  std::string home;
  std::string previous;
  std::string next;
  std::string topics;
  std::string pause;
  std::string play;
  std::string language;
  std::string still_reading;
  std::string returning;  ///< holds {seconds}
  std::string resume;     ///< the big button of the idle warning
  std::string progress;   ///< holds {page} and {pages}
  std::string easier;     ///< the page with the reading aids
  std::string high_contrast;
  std::string large_text;
  std::string less_motion;
  std::string listen;  ///< speaks the page
  std::string stop;    ///< ends the speaking
  std::string louder;
  std::string draft;           ///< the mark of a translation that nobody has reviewed
  std::string service_all;     ///< who answers a confirmed emergency number
  std::string service_police;  ///< the same, where only the police answer
};

struct BlockText {
  std::string heading;  ///< may be empty
  std::string body;     ///< may be empty; a blank line parts paragraphs
};

struct PageText {
  std::string title;
  std::string loop_line;  ///< 15 words or fewer; empty where the page is not in the loop or lists its names
  std::string caption;    ///< under the picture; may be empty
  std::map<std::string, BlockText> blocks;  ///< by block id
};

/// All words in one language: `content/text/<language>.json`.
struct TextSet {
  std::string language;  ///< BCP 47 tag, as the file is named
  std::string name;      ///< of the language, in itself
  Direction direction = Direction::LeftToRight;
  Review review;
  Message message;
  UiText ui;
  std::map<std::string, PageText> pages;  ///< by page id; in a translation pages may be missing
};

}  // namespace kiosk::model
