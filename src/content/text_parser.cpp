#include "content/text_parser.h"

#include <array>
#include <utility>

#include "content/keys.h"
#include "content/rules.h"
#include "content/text_rules.h"
#include "json/reader.h"

namespace kiosk::content {
namespace {

enum class Need { Always, Never };

struct MessageField {
  keys::Key key;
  std::string model::Message::*field;
  TextRule rule;
  Need need = Need::Always;
};

constexpr std::array<MessageField, 5> kMessageFields = {{
    {"bar", &model::Message::bar, kBarRule},
    {"question", &model::Message::question, kMessageRule},
    {"headline", &model::Message::headline, kMessageRule},
    {"line_under", &model::Message::line_under, kMessageRule},
    {"local_reporting", &model::Message::local_reporting, kLoopLineRule, Need::Never},
}};

enum class Holds { Nothing, Seconds, Pages };

struct UiField {
  keys::Key key;
  std::string model::UiText::*field;
  TextRule rule;
  Holds holds = Holds::Nothing;
};

constexpr std::array<UiField, 22> kUiFields = {{
    {"touch_to_read", &model::UiText::touch_to_read, kLongUiRule},
    {"home", &model::UiText::home, kShortUiRule},
    {"previous", &model::UiText::previous, kShortUiRule},
    {"next", &model::UiText::next, kShortUiRule},
    {"topics", &model::UiText::topics, kShortUiRule},
    {"pause", &model::UiText::pause, kShortUiRule},
    {"play", &model::UiText::play, kShortUiRule},
    {"language", &model::UiText::language, kShortUiRule},
    {"still_reading", &model::UiText::still_reading, kLongUiRule},
    {"returning", &model::UiText::returning, kLongUiRule, Holds::Seconds},
    {"resume", &model::UiText::resume, kShortUiRule},
    {"progress", &model::UiText::progress, kLongUiRule, Holds::Pages},
    {"easier", &model::UiText::easier, kShortUiRule},
    {"high_contrast", &model::UiText::high_contrast, kShortUiRule},
    {"large_text", &model::UiText::large_text, kShortUiRule},
    {"less_motion", &model::UiText::less_motion, kShortUiRule},
    {"listen", &model::UiText::listen, kShortUiRule},
    {"stop", &model::UiText::stop, kShortUiRule},
    {"louder", &model::UiText::louder, kShortUiRule},
    {"draft", &model::UiText::draft, kShortUiRule},
    {"service_all", &model::UiText::service_all, kLongUiRule},
    {"service_police", &model::UiText::service_police, kShortUiRule},
}};

template <typename Fields>
auto keys_of(const Fields& fields) {
  std::array<keys::Key, std::tuple_size_v<Fields> + 1> names{};
  for (std::size_t i = 0; i < fields.size(); ++i) names[i] = fields[i].key;
  names.back() = keys::kNote;
  return names;
}

std::string length_todo(const TextRule& rule) {
  return "add a text of 1 to " + std::to_string(rule.most_code_points) + " characters";
}

void read_message(const json::Cursor& at, model::Message& message) {
  const json::ObjectReader object(at, keys_of(kMessageFields));
  read_note(object);
  for (const MessageField& field : kMessageFields) {
    const auto member = field.need == Need::Always ? object.require(field.key, length_todo(field.rule))
                                                   : object.find(field.key);
    if (member) {
      message.*field.field = read_text(*member, field.rule).value_or("");
      check_no_digits(*member, message.*field.field);
    }
  }
}

std::optional<std::string> read_ui_field(const json::Cursor& at, const UiField& field) {
  switch (field.holds) {
    case Holds::Nothing:
      return read_ui_text(at, field.rule, {});
    case Holds::Seconds:
      return read_ui_text(at, field.rule, {"{seconds}"});
    case Holds::Pages:
      return read_ui_text(at, field.rule, {"{page}", "{pages}"});
  }
  return std::nullopt;
}

void read_ui(const json::Cursor& at, model::UiText& ui) {
  const json::ObjectReader object(at, keys_of(kUiFields));
  read_note(object);
  for (const UiField& field : kUiFields) {
    if (const auto member = object.require(field.key, length_todo(field.rule))) {
      ui.*field.field = read_ui_field(*member, field).value_or("");
    }
  }
}

void read_review(const json::Cursor& at, model::Review& review) {
  const json::ObjectReader object(at, keys::kReviewKeys);
  read_note(object);
  bool drafted = false;
  const auto state = object.require(keys::kState, json::suggest("", keys::kReviewStates));
  if (state) {
    if (const auto index = json::read_choice(*state, keys::kReviewStates)) {
      review.state = static_cast<model::ReviewState>(*index);
      drafted = review.state == model::ReviewState::MachineDraft;
    }
  }
  const bool reviewed = review.state == model::ReviewState::Reviewed;
  const auto member = [&](keys::Key key, const char* todo) {
    return reviewed ? object.require(key, todo) : object.find(key);
  };
  if (const auto by = member(keys::kBy, "name who read it"))
    review.by = read_text(*by, kNameRule).value_or("");
  if (const auto on = member(keys::kOn, "give the date of the review"))
    review.on = read_date(*on).value_or("");
  if (drafted) {
    state->notice("machine-draft",
                  "have a native speaker read it, then set \"reviewed\" with \"by\" and \"on\"");
  }
}

model::BlockText read_block(const json::Cursor& at, const TextRule& body_rule) {
  model::BlockText block;
  const json::ObjectReader object(at, keys::kBlockText);
  read_note(object);
  const auto heading = object.find(keys::kHeading);
  const auto body = object.find(keys::kBody);
  if (heading) block.heading = read_text(*heading, kHeadingRule).value_or("");
  if (body) block.body = read_text(*body, body_rule).value_or("");
  if (!heading && !body && at.node().type == json::Type::Object) {
    at.error("neither \"heading\" nor \"body\"", "write at least one of them");
  }
  return block;
}

ParsedPageText read_page(const json::Cursor& at, const TextRule& body_rule) {
  const json::ErrorMark mark(at.faults());
  ParsedPageText parsed{{}, at, {}, Usable::Yes};
  const json::ObjectReader object(at, keys::kPageText);
  read_note(object);
  if (const auto title = object.require(keys::kTitle, length_todo(kTitleRule))) {
    parsed.text.title = read_text(*title, kTitleRule).value_or("");
  }
  if (const auto line = object.find(keys::kLoopLine)) {
    parsed.text.loop_line = read_text(*line, kLoopLineRule).value_or("");
  }
  if (const auto caption = object.find(keys::kCaption)) {
    parsed.text.caption = read_text(*caption, kCaptionRule).value_or("");
  }
  if (const auto blocks = object.require(keys::kBlocks, "add the words of the page's blocks")) {
    for (const auto& [id, block] : json::read_members(*blocks)) {
      if (!check_id_key(block, id)) continue;
      parsed.text.blocks[id] = read_block(block, body_rule);
      parsed.blocks.emplace(id, block);
    }
  }
  if (mark.any()) parsed.usable = Usable::No;
  return parsed;
}

void read_language(const json::ObjectReader& object, ParsedText& parsed) {
  parsed.language = object.require(keys::kLanguage, "write the language tag that names the file");
  if (parsed.language) parsed.set.language = read_language_tag(*parsed.language).value_or("");
  if (const auto dir = object.find(keys::kDir)) {
    if (const auto index = json::read_choice(*dir, keys::kDirections)) {
      parsed.set.direction = static_cast<model::Direction>(*index);
    }
  }
  if (const auto message =
          object.require(keys::kMessage, "add the message: bar, question, headline, line_under")) {
    read_message(*message, parsed.set.message);
  }
  if (const auto ui = object.require(keys::kUi, "add the words of the controls")) read_ui(*ui, parsed.set.ui);
}

}  // namespace

ParsedText parse_text(std::string file, std::string text, base::Faults& faults) {
  ParsedText parsed;
  auto document = json::Document::parse(std::move(file), std::move(text), faults);
  if (!document) return parsed;
  parsed.document = std::make_unique<json::Document>(std::move(*document));
  const json::ObjectReader object(json::Cursor(*parsed.document, faults), keys::kText);
  const json::ErrorMark mark(faults);
  read_language(object, parsed);
  if (!mark.any() && !parsed.set.language.empty()) parsed.usable = Usable::Yes;
  read_note(object);
  if (const auto schema = object.find(keys::kSchema)) json::read_string(*schema);
  parsed.set.name = parsed.set.language;
  if (const auto name = object.require(keys::kName, "write the language's name for itself")) {
    if (auto own = read_text(*name, kLongUiRule)) parsed.set.name = std::move(*own);
  }
  if (const auto review =
          object.require(keys::kReview, "say who has read it, such as {\"state\": \"machine-draft\"}")) {
    read_review(*review, parsed.set.review);
  }
  parsed.pages_at = object.require(keys::kPages, "add the words of the pages");
  if (!parsed.pages_at || parsed.pages_at->node().type != json::Type::Object) parsed.usable = Usable::No;
  if (parsed.pages_at) {
    const bool translated = parsed.set.review.state != model::ReviewState::Source;
    const TextRule& body_rule = translated ? kTranslatedBodyRule : kBodyRule;
    for (const auto& [id, page] : json::read_members(*parsed.pages_at)) {
      if (check_id_key(page, id)) parsed.pages.emplace(id, read_page(page, body_rule));
    }
  }
  return parsed;
}

}  // namespace kiosk::content
