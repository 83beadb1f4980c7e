#include "content/rules.h"

#include <doctest/doctest.h>

using namespace kiosk::content;

TEST_CASE("ids are lower case, digits and hyphens, 40 at most") {
  for (const char* id : {"a", "tipping-point", "9", "-"}) CHECK(is_id(id));
  CHECK(is_id(std::string(40, 'a')));
  CHECK_FALSE(is_id(std::string(41, 'a')));
  for (const char* id : {"", "A", "a_b", "a b", "é", "a/b", "a."}) CHECK_FALSE(is_id(id));
}

TEST_CASE("language tags cannot leave their folder") {
  for (const char* tag : {"en", "fil", "pt-BR", "zh-Hant", "de-1996"}) CHECK(is_language_tag(tag));
  for (const char* tag :
       {"", "e", "EN", "english", "en-", "-en", "en_GB", "en-x", "../en", "en/..", "en.json", "en--GB"}) {
    CHECK_FALSE(is_language_tag(tag));
  }
  CHECK_FALSE(is_language_tag("en-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa"));
}

TEST_CASE("dates are in the calendar") {
  for (const char* date :
       {"1900", "2199", "2003", "2023-04", "2024-11-08", "2024-02-29", "2000-02-29", "2023-12-31"}) {
    CHECK(is_date(date));
  }
  for (const char* date :
       {"", "1899", "2200", "203", "2023-", "2023-4", "2023-13", "2023-00", "2023-02-29", "1900-02-29",
        "2023-04-31", "2023-01-00", "2023/01/01", "2023-01-1", "20 3", "2023-1-11", "08.11.2024"}) {
    CHECK_FALSE(is_date(date));
  }
}

TEST_CASE("image names stay in their folder and end in a known way") {
  for (const char* name : {"emblem.svg", "a.png", "A_b-1.jpg", "x.y.jpeg", "_.png"})
    CHECK(is_image_name(name));
  for (const char* name :
       {"", ".png", "..png", "png", "a.PNG", "a.gif", "a/b.png", "../a.png", "a b.png", "é.png", "a.png."}) {
    CHECK_FALSE(is_image_name(name));
  }
  CHECK(is_image_name(std::string(80, 'a') + ".png"));
  CHECK_FALSE(is_image_name(std::string(81, 'a') + ".png"));
}
