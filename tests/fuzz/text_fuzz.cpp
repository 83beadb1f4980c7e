// Any bytes as a text: well-formed UTF-8 is cut into items that cover it, in lines that are no wider than
// asked.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "fakes/fake_metrics.h"
#include "text/breaks.h"
#include "text/typesetter.h"

using namespace kiosk;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// Reading the text goes forward, reaches its end, and agrees with what is said of the whole.
void read(const std::string& text) {
  std::size_t at = 0;
  std::size_t count = 0;
  for (std::size_t before = 0; base::next_code_point(text, at); before = at, ++count) {
    require(at > before && at <= text.size());
  }
  require(at == text.size());
  require(base::count_code_points(text) == count);
  require(base::count_visible_code_points(text) <= count);
}

/// Clusters that are not white space.
std::size_t visible_clusters(const std::string& text) {
  std::size_t visible = 0;
  std::size_t begin = 0;
  for (const std::size_t end : text::cluster_offsets(text)) {
    visible += base::count_visible_code_points(std::string_view(text).substr(begin, end - begin)) > 0 ? 1 : 0;
    begin = end;
  }
  return visible;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 4096) return 0;
  constexpr const char* kLanguages[] = {"en", "ar", "he", "th", "ja", "zh", "hi", "xx-broken"};
  const text::Writing writing{kLanguages[data[0] % 8],
                              data[0] & 8 ? text::Direction::RightToLeft : text::Direction::LeftToRight};
  const auto ending = data[0] & 16 ? text::Ending::Together : text::Ending::Free;
  const int max_width = 1 + 4 * data[1];
  const std::string text(data + 2, data + size);
  read(text);
  // What a reader of files does not let in is nothing for the typesetter.
  if (base::find_invalid_utf8(text)) return 0;

  const fakes::FakeMetrics metrics;
  std::size_t covered = 0;
  for (const text::Item& item : text::itemize(text, writing, metrics)) {
    require(item.begin < item.end && item.end <= text.size());
    covered += item.end - item.begin;
  }
  require(covered == text.size());

  const text::Typesetter typesetter(metrics);
  const text::Font font{text::Face::Regular, 8, 0};
  const int widest = typesetter.widest_word(text, writing, font);
  require(widest >= 0);
  for (const text::Line& line : typesetter.lines(text, writing, font, max_width, ending)) {
    std::string whole;
    for (const text::Run& run : line.runs) {
      require(!base::find_invalid_utf8(run.utf8));
      whole += run.utf8;
    }
    // One cluster may be wider than a line: a letter with everything that is stacked on it. In a line of
    // several directions the runs' order is not the text's, and their clusters cannot be told from here.
    if (line.width > max_width && line.runs.size() == 1) require(visible_clusters(whole) <= 1);
  }
  return 0;
}
