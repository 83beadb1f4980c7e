#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/files.h"
#include "wording/list.h"
#include "wording/wording.h"

// What must hold for each list of src/wording/lists, and that each shipped language has one.

using namespace kiosk;
using namespace kiosk::wording;

namespace {

struct Sample {
  const char* banned;       ///< a sentence with a term that must be found
  const char* report_here;  ///< a sentence that asks for a report on this screen
  const char* cannot;       ///< "This screen cannot take a report."
  const char* neutral;      ///< "Child sexual abuse is a crime. Call the police."
};

const std::map<std::string, Sample> kSamples = {
    {"en",
     {"A ring traded CHILD PORNOGRAPHY.", "Report what you saw here.", "This screen cannot take a report.",
      "Child sexual abuse is a crime. Call the police."}},
    {"de",
     {"Er besaß Kinderpornos.", "Melden Sie es bitte hier!",
      "Dieser Bildschirm nimmt keine Meldungen entgegen.",
      "Sexueller Missbrauch von Kindern ist ein Verbrechen. Rufen Sie die Polizei."}},
    {"fr",
     {"Des sites pédopornographiques.", "Signalez-le ici.",
      "Cet écran ne permet pas de faire un signalement.",
      "L’abus sexuel d’enfants est un crime. Appelez la police."}},
    {"es",
     {"El turismo sexual crece.", "Denuncie aquí el abuso.", "Esta pantalla no recibe denuncias.",
      "El abuso sexual infantil es un delito. Llame a la policía."}},
    {"it",
     {"Un sito di pedopornografia.", "Segnala l’abuso qui.", "Questo schermo non raccoglie segnalazioni.",
      "L’abuso sessuale sui minori è un reato. Chiama la polizia."}},
    {"nl",
     {"Hij keek naar kinderporno.", "Meld het misbruik hier.", "Via dit scherm kunt u geen melding doen.",
      "Seksueel misbruik van kinderen is een misdrijf. Bel de politie."}},
    {"pt",
     {"Um caso de pornografia infantil.", "Denuncie o abuso aqui.", "Este ecrã não recebe denúncias.",
      "O abuso sexual de crianças é crime. Ligue para a polícia."}},
    {"ar",
     {"صور إباحية للأطفال", "أبلغ عن ذلك هنا", "لا يمكن لهذه الشاشة استقبال البلاغات.",
      "الاعتداء الجنسي على الأطفال جريمة. اتصل بالشرطة."}},
    {"he",
     {"תמונות ופורנוגרפיה", "דווחו על כך כאן", "המסך הזה אינו יכול לקבל דיווחים.",
      "פגיעה מינית בילדים היא פשע. התקשרו למשטרה."}},
    {"ko",
     {"그는 아동포르노를 보았다.", "여기에서 신고하세요.", "이 화면에서는 신고를 받을 수 없습니다.",
      "아동 성학대는 범죄입니다. 경찰에 전화하세요."}},
    {"hi",
     {"चाइल्ड पोर्नोग्राफी", "यहाँ इसकी रिपोर्ट करें।", "यह स्क्रीन रिपोर्ट नहीं ले सकती।",
      "बच्चों का यौन शोषण अपराध है। पुलिस को फ़ोन करें।"}},
    {"id",
     {"Situs pornografi anak.", "Laporkan kejadian itu di sini.", "Layar ini tidak dapat menerima laporan.",
      "Kekerasan seksual terhadap anak adalah kejahatan. Hubungi polisi."}},
    {"sw",
     {"Utalii wa ngono ni uhalifu.", "Ripoti tukio hili hapa.", "Skrini hii haiwezi kupokea ripoti.",
      "Unyanyasaji wa kingono wa watoto ni uhalifu. Piga simu polisi."}},
    {"fil",
     {"Prostitusyon ng mga bata.", "Iulat ang nangyari dito.",
      "Hindi makatatanggap ng ulat ang screen na ito.",
      "Krimen ang seksuwal na pang-aabuso sa bata. Tumawag sa pulis."}},
    {"ja",
     {"児童ポルノの画像", "ここで通報してください。", "この画面では通報を受け付けていません。",
      "子どもへの性的虐待は犯罪です。警察に電話してください。"}},
    {"zh-Hans",
     {"儿童色情图片", "请在此举报。", "本屏幕不能接受举报。", "对儿童的性虐待是犯罪。请打电话报警。"}},
    {"th",
     {"สื่อลามกอนาจารเด็ก", "แจ้งเหตุที่นี่", "หน้าจอนี้รับแจ้งเหตุไม่ได้", "การล่วงละเมิดทางเพศเด็กเป็นอาชญากรรม โทรหาตำรวจ"}},
};

std::vector<std::string> all_whats(const std::string& text, const std::string& language) {
  std::vector<std::string> whats;
  for (const Finding& finding : check(text, language, Role::Body)) whats.push_back(finding.what);
  return whats;
}

bool one_with(const std::vector<std::string>& whats, const std::string& part) {
  return whats.size() == 1 && whats[0].find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every language of content/text has a list") {
  const auto files = base::SystemFiles().list(KIOSK_SOURCE_DIR "/content/text");
  REQUIRE(files.ok());
  std::size_t languages = 0;
  for (const std::string& name : files.value()) {
    if (!name.ends_with(".json")) continue;
    ++languages;
    CAPTURE(name);
    CHECK(has_list(name.substr(0, name.size() - 5)));
  }
  CHECK(languages > 0);
}

TEST_CASE("every list can be read, has 8 banned terms and 4 phrases, and says none of them twice") {
  CHECK(listed_languages().size() == kSamples.size());
  for (const std::string& language : listed_languages()) {
    CAPTURE(language);
    const List* list = find_list(language);
    REQUIRE(list != nullptr);
    CHECK(list->language == language);
    CHECK(list->bad_lines.empty());
    CHECK(list->banned.size() >= 8);
    CHECK(list->report_here.size() >= 4);
    CHECK_FALSE(list->negations.empty());
    for (const auto* terms : {&list->banned, &list->report_here, &list->negations}) {
      std::set<std::string> seen;
      for (const Term& term : *terms) {
        CAPTURE(term.folded);
        CHECK(seen.insert(term.folded).second);
      }
    }
  }
}

TEST_CASE("every list finds its examples and leaves the honest sentences alone") {
  for (const std::string& language : listed_languages()) {
    CAPTURE(language);
    REQUIRE(kSamples.contains(language));
    const Sample& sample = kSamples.at(language);
    CHECK(one_with(all_whats(sample.banned, language), "the term"));
    CHECK(one_with(all_whats(sample.report_here, language), "sounds as if this screen"));
    CHECK(all_whats(sample.cannot, language).empty());
    CHECK(all_whats(sample.neutral, language).empty());
  }
}

TEST_CASE("what a list says to write instead is itself free of banned terms") {
  for (const std::string& language : listed_languages()) {
    for (const Term& term : find_list(language)->banned) {
      CAPTURE(language);
      CAPTURE(term.instead);
      CHECK(all_whats(term.instead, language).empty());
    }
  }
}

TEST_CASE("every term and every phrase of every list is found in a text that has just that") {
  for (const std::string& language : listed_languages()) {
    const List* list = find_list(language);
    for (const auto* terms : {&list->banned, &list->report_here}) {
      for (const Term& term : *terms) {
        std::string text;
        for (const WordPattern& word : term.words) text += word.gap ? "" : word.word + " ";
        CAPTURE(language);
        CAPTURE(text);
        CHECK_FALSE(all_whats(list->match == MatchBy::Words ? text : term.folded, language).empty());
      }
    }
  }
}
