#include "content/web_address.h"

#include <algorithm>

#include "base/ascii.h"
#include "json/reader.h"

namespace kiosk::content {
namespace {

using namespace std::string_literals;

constexpr std::string_view kScheme = "https://";
constexpr std::string_view kOldSite = "virtualglobaltaskforce.com";

bool is_host_letter(char c) {
  return base::is_lower(c) || base::is_digit(c) || c == '-';
}

/// Two or more names parted by points; the last starts with a letter, so it is no number of a computer.
bool is_host(std::string_view text) {
  std::size_t names = 0;
  std::string_view name;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('.', at), text.size());
    name = text.substr(at, end - at);
    if (name.empty() || !std::all_of(name.begin(), name.end(), is_host_letter)) return false;
    ++names;
    at = end + 1;
  }
  return names >= 2 && name.size() >= 2 && base::is_lower(name.front());
}

/// RFC 3986, 2: what may stand in an address as it is.
bool is_path(std::string_view text) {
  constexpr std::string_view kSigns = "-._~:/?#@!$&'()*+,;=%";
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return base::is_alphanumeric(c) || kSigns.find(c) != std::string_view::npos;
  });
}

}  // namespace

std::optional<std::string> objection_to_address(std::string_view address) {
  if (!address.starts_with(kScheme)) return "an address that is not https; write it as https://…"s;
  if (address.size() > kMaxAddress) {
    return "an address of " + std::to_string(address.size()) + " characters; use one of " +
           std::to_string(kMaxAddress) + " or fewer";
  }
  const std::string_view rest = address.substr(kScheme.size());
  const std::size_t host_end = std::min(rest.find('/'), rest.size());
  const std::string_view host = rest.substr(0, host_end);
  if (!is_host(host)) {
    return "an address whose host is no plain name; write it like https://example.org/page"s;
  }
  if (!is_path(rest.substr(host_end))) return "a character that no address has; encode it with %"s;
  if (host == kOldSite || host.ends_with("." + std::string(kOldSite))) {
    return "an address of the VGT's old site, whose holder is unknown; ask the VGT for the present one"s;
  }
  return std::nullopt;
}

std::optional<std::string> read_address(const json::Cursor& at) {
  std::optional<std::string> text = json::read_string(at);
  if (!text) return std::nullopt;
  const auto objection = objection_to_address(*text);
  if (!objection) return text;
  const std::size_t end = objection->find("; ");
  at.error(objection->substr(0, end), objection->substr(end + 2));
  return std::nullopt;
}

}  // namespace kiosk::content
