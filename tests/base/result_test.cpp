#include "base/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace kiosk::base {
namespace {

struct Problem {
  int code = 0;
};

Result<std::string, Problem> word(bool good) {
  if (!good) return Problem{7};
  return std::string("good");
}

}  // namespace

TEST_CASE("a result holds a value or an error, and says which") {
  const auto good = word(true);
  CHECK(good.ok());
  CHECK(static_cast<bool>(good));
  CHECK(good.value() == "good");
  const auto bad = word(false);
  CHECK_FALSE(bad.ok());
  CHECK_FALSE(static_cast<bool>(bad));
  CHECK(bad.error().code == 7);
}

TEST_CASE("the value of a result can be changed and moved out") {
  Result<std::unique_ptr<int>, Problem> result(std::make_unique<int>(1));
  *result.value() = 2;
  const std::unique_ptr<int> taken = std::move(result).value();
  CHECK(*taken == 2);
}

}  // namespace kiosk::base
