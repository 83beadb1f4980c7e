#include "content/web_address.h"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

std::string objection(std::string_view address) {
  return content::objection_to_address(address).value_or("none");
}

}  // namespace

TEST_CASE("a plain https address is taken") {
  CHECK(objection("https://example.org") == "none");
  CHECK(objection("https://www.example.org/statement?lang=en#top") == "none");
  CHECK(objection("https://example.org/" + std::string(70, 'x')) == "none");
}

TEST_CASE("what could lead elsewhere than it says is refused") {
  for (const char* address :
       {"http://example.org/", "tel:112", "HTTPS://example.org/", "ftp://example.org/", ""}) {
    CHECK(objection(address).starts_with("an address that is not https"));
  }
  for (const char* address :
       {"https://me@example.org/", "https://me:word@example.org/", "https://example.org:444/",
        "https://10.0.0.1/", "https://localhost/", "https://.org/", "https://example..org/", "https://",
        "https://EXAMPLE.org/", "https://exämple.org/"}) {
    CAPTURE(address);
    CHECK(objection(address).starts_with("an address whose host is no plain name"));
  }
  CHECK(objection("https://example.org/a b").starts_with("a character that no address has"));
  CHECK(objection("https://example.org/" + std::string(71, 'x')).starts_with("an address of 91 characters"));
}

TEST_CASE("the VGT's old site is refused, whatever stands in front of it") {
  CHECK(objection("https://virtualglobaltaskforce.com/").starts_with("an address of the VGT's old site"));
  CHECK(
      objection("https://www.virtualglobaltaskforce.com/x").starts_with("an address of the VGT's old site"));
  CHECK(objection("https://notvirtualglobaltaskforce.com/") == "none");
}
