#pragma once

#include <string>

#include "fakes/fake_files.h"
#include "image/sample_images.h"

namespace kiosk::fakes {

inline constexpr const char* kFolder = "c";

/// A complete deck of four pages in two languages, as small as it can be: tests break one thing in it.
inline constexpr const char* kGoodDeck = R"({
  "version": "1",
  "default_language": "en",
  "languages": ["en", "fr"],
  "chair": {"name": "AFP", "since": "2024-11", "as_of": "2024-11-08", "origin": ["external"]},
  "contact": "info@example.org",
  "pages": [
    {"id": "logo", "kind": "title", "loop": true, "image": {"file": "a.png", "source": "us", "licence": "CC0"}, "blocks": [
      {"id": "text", "facts": ["A1", "A19.1"], "origin": ["seed-a"], "as_of": "2023"}
    ]},
    {"id": "goals", "kind": "list", "loop": true, "blocks": [
      {"id": "one", "mark": "1", "origin": ["seed-a"]},
      {"id": "two", "mark": "2", "origin": ["seed-b", "external"]}
    ]},
    {"id": "more", "kind": "article", "dwell_s": 12, "blocks": [{"id": "text", "origin": ["seed-a"]}]},
    {"id": "help", "kind": "emergency", "loop": true, "blocks": [{"id": "act", "origin": ["seed-a"]}]}
  ]
}
)";

inline constexpr const char* kGoodEnglish = R"({
  "language": "en",
  "name": "English",
  "review": {"state": "source"},
  "message": {"bar": "Bar.", "question": "Question?", "headline": "Headline.", "line_under": "Under."},
  "ui": {
    "touch_to_read": "Touch", "home": "Home", "previous": "Previous", "next": "Next", "topics": "Topics",
    "pause": "Pause", "play": "Play", "language": "Language", "still_reading": "Reading?",
    "returning": "In {seconds} s", "resume": "Go on", "progress": "{page} of {pages}",
    "easier": "Easier", "high_contrast": "Contrast", "large_text": "Large", "less_motion": "Less motion",
    "listen": "Listen", "stop": "Stop", "louder": "Louder", "draft": "Draft",
    "service_all": "Services", "service_police": "Police"
  },
  "pages": {
    "logo": {"title": "Logo", "loop_line": "Line.", "caption": "Caption", "blocks": {
      "text": {"heading": "Heading", "body": "First.\n\nSecond."}
    }},
    "goals": {"title": "Goals", "blocks": {
      "one": {"heading": "One"},
      "two": {"heading": "Two", "body": "Body."}
    }},
    "more": {"title": "More", "blocks": {"text": {"body": "Body."}}},
    "help": {"title": "Help", "loop_line": "Call.", "blocks": {"act": {"body": "Call."}}}
  }
}
)";

inline constexpr const char* kGoodFrench = R"({
  "language": "fr",
  "name": "Français",
  "dir": "ltr",
  "review": {"state": "reviewed", "by": "A. Martin", "on": "2026-01-31"},
  "message": {"bar": "Bar.", "question": "Question ?", "headline": "Titre.", "line_under": "Dessous."},
  "ui": {
    "touch_to_read": "T", "home": "H", "previous": "P", "next": "N", "topics": "T",
    "pause": "P", "play": "P", "language": "L", "still_reading": "S",
    "returning": "{seconds}", "resume": "R", "progress": "{page}/{pages}",
    "easier": "E", "high_contrast": "C", "large_text": "L", "less_motion": "M",
    "listen": "L", "stop": "S", "louder": "F", "draft": "B",
    "service_all": "S", "service_police": "P"
  },
  "pages": {
    "logo": {"title": "Logo", "loop_line": "Ligne.", "blocks": {"text": {"body": "Texte."}}},
    "goals": {"title": "Buts", "blocks": {"one": {"heading": "Un"}, "two": {"heading": "Deux"}}},
    "more": {"title": "Plus", "blocks": {"text": {"body": "Texte."}}},
    "help": {"title": "Aide", "loop_line": "Appelez.", "blocks": {"act": {"body": "Appelez."}}}
  }
}
)";

/// The same words in a language that is written from right to left; a machine draft.
inline constexpr const char* kGoodArabic = R"({
  "language": "ar",
  "name": "العربية",
  "dir": "rtl",
  "review": {"state": "machine-draft"},
  "message": {"bar": "شريط.", "question": "سؤال؟", "headline": "عنوان.", "line_under": "تحت."},
  "ui": {
    "touch_to_read": "ا", "home": "ب", "previous": "ت", "next": "ث", "topics": "ج",
    "pause": "ح", "play": "خ", "language": "د", "still_reading": "ذ؟",
    "returning": "{seconds} ثانية", "resume": "ر", "progress": "{page} من {pages}",
    "easier": "ز", "high_contrast": "س", "large_text": "ش", "less_motion": "ص",
    "listen": "ض", "stop": "ط", "louder": "ظ", "draft": "ع",
    "service_all": "غ", "service_police": "ف"
  },
  "pages": {
    "more": {"title": "منذ 2003", "blocks": {"text": {"body": "15 وكالة، و١٥ وكالة."}}},
    "help": {"title": "مساعدة", "loop_line": "اتصل.", "blocks": {"act": {"body": "اتصل."}}}
  }
}
)";

inline FakeFiles good_content() {
  FakeFiles files;
  files.files["c/deck.json"] = kGoodDeck;
  files.files["c/text/en.json"] = kGoodEnglish;
  files.files["c/text/fr.json"] = kGoodFrench;
  files.files["c/images/a.png"] = png_header(640, 480);
  return files;
}

/// Good content whose deck has no list of languages: every file of text/ is one.
inline FakeFiles content_without_list() {
  FakeFiles files = good_content();
  std::string& deck = files.files["c/deck.json"];
  const std::string list = "  \"languages\": [\"en\", \"fr\"],\n";
  deck.erase(deck.find(list), list.size());
  return files;
}

/// Puts `to` in the place of `from`; false when `from` is not there exactly once.
inline bool replace_once(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) return false;
  text.replace(at, from.size(), to);
  return true;
}

}  // namespace kiosk::fakes
