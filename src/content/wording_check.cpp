#include "content/wording_check.h"

#include <optional>
#include <vector>

#include "content/keys.h"
#include "content/rules.h"
#include "wording/wording.h"

namespace kiosk::content {
namespace {

using wording::Role;

constexpr keys::Key kHeadline = "headline";  ///< of the message

class WordingCheck {
 public:
  explicit WordingCheck(std::string language) : language_(std::move(language)) {}

  void check_file(const json::Cursor& root) {
    if (const auto message = find_member(root, keys::kMessage)) check_message(*message);
    if (const auto ui = find_member(root, keys::kUi)) check_ui(*ui);
    const auto pages = find_member(root, keys::kPages);
    if (!pages) return;
    for (const json::Member& page : pages->node().members) check_page(pages->member(page));
    report_reading(*pages, all_running_, wording::Unit::Language);
  }

 private:
  void check_message(const json::Cursor& message) const {
    for (const json::Member& text : message.node().members) {
      if (text.key == keys::kNote) continue;
      check_text(message.member(text), text.key == kHeadline ? Role::Headline : Role::Body);
    }
  }

  void check_ui(const json::Cursor& ui) const {
    for (const json::Member& text : ui.node().members) {
      if (text.key != keys::kNote) check_text(ui.member(text), Role::Label);
    }
  }

  void check_page(const json::Cursor& page) {
    check_member(page, keys::kTitle, Role::Label);
    check_member(page, keys::kCaption, Role::Label);
    std::vector<std::string> running;
    check_running(page, keys::kLoopLine, running);
    if (const auto blocks = find_member(page, keys::kBlocks)) {
      for (const json::Member& member : blocks->node().members) {
        const json::Cursor block = blocks->member(member);
        check_member(block, keys::kHeading, Role::Label);
        check_running(block, keys::kBody, running);
      }
    }
    report_reading(page, running, wording::Unit::Page);
    all_running_.insert(all_running_.end(), running.begin(), running.end());
  }

  void check_member(const json::Cursor& at, std::string_view key, Role role) const {
    if (const auto text = find_member(at, key)) check_text(*text, role);
  }

  void check_running(const json::Cursor& at, std::string_view key, std::vector<std::string>& running) const {
    const auto text = find_member(at, key);
    if (!text || text->node().type != json::Type::String) return;
    check_text(*text, Role::Body);
    running.push_back(text->node().string);
  }

  void check_text(const json::Cursor& at, Role role) const {
    if (at.node().type != json::Type::String) return;
    for (const wording::Finding& finding : wording::check(at.node().string, language_, role)) {
      at.report(finding.severity, finding.what, finding.todo);
    }
  }

  void report_reading(const json::Cursor& at, const std::vector<std::string>& texts,
                      wording::Unit unit) const {
    if (const auto finding = wording::check_reading(texts, language_, unit)) {
      at.report(finding->severity, finding->what, finding->todo);
    }
  }

  std::string language_;
  std::vector<std::string> all_running_;
};

}  // namespace

void check_wording(const json::Cursor& root, const std::string& language) {
  if (wording::has_list(language)) WordingCheck(language).check_file(root);
}

}  // namespace kiosk::content
