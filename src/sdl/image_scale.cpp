#include "sdl/image_scale.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <vector>

namespace kiosk::sdl {
namespace {

constexpr std::uint32_t kOne = 1u << 16;  ///< the weights of a target pixel add up to this

/// The source pixels that make one target pixel, along one axis.
struct Span {
  int first = 0;
  std::vector<std::uint32_t> weights;
};

/// Channels multiplied by alpha, 0 to 65025 each; alpha itself is in the same unit.
struct Sum {
  std::uint32_t a = 0, r = 0, g = 0, b = 0;

  void add(const Sum& s, std::uint32_t weight) {
    a += s.a * weight;
    r += s.r * weight;
    g += s.g * weight;
    b += s.b * weight;
  }
  /// Back from 65025 * 65536, which still fits into 32 bits, to 65025.
  Sum scaled_down() const { return {a >> 16, r >> 16, g >> 16, b >> 16}; }
};

using SumRow = std::vector<Sum>;

/// Whole weights that add up to exactly kOne, so that a white area stays white.
std::vector<std::uint32_t> normalised(const std::vector<double>& shares) {
  double total = 0;
  for (const double share : shares) total += share;
  std::vector<std::uint32_t> weights;
  double sum = 0;
  std::uint32_t given = 0;
  for (const double share : shares) {
    sum += share;
    const auto upto = static_cast<std::uint32_t>(std::lround(sum / total * kOne));
    weights.push_back(upto - given);
    given = upto;
  }
  return weights;
}

std::vector<Span> spans_for(int source, int target) {
  std::vector<Span> spans(static_cast<std::size_t>(target));
  const double step = double(source) / target;
  for (int i = 0; i < target; ++i) {
    Span& span = spans[static_cast<std::size_t>(i)];
    std::vector<double> shares;
    if (step >= 1) {
      const double from = i * step;
      const double to = std::min<double>(source, from + step);
      span.first = std::min(source - 1, static_cast<int>(from + 1e-9));
      for (int s = span.first; s < source && s < to - 1e-9; ++s) {
        shares.push_back(std::max(1e-9, std::min<double>(to, s + 1) - std::max<double>(from, s)));
      }
    } else {
      const double center = std::clamp((i + 0.5) * step - 0.5, 0.0, double(source - 1));
      span.first = static_cast<int>(center);
      shares.push_back(1 - (center - span.first));
      if (span.first + 1 < source) shares.push_back(center - span.first);
    }
    span.weights = normalised(shares);
  }
  return spans;
}

Sum premultiplied(std::uint32_t argb) {
  const std::uint32_t a = argb >> 24;
  return {a * 255, a * ((argb >> 16) & 0xFF), a * ((argb >> 8) & 0xFF), a * (argb & 0xFF)};
}

std::uint32_t straight(const Sum& sum) {
  const std::uint32_t a = (sum.a + 127) / 255;
  if (a == 0) return 0;
  const auto channel = [&](std::uint32_t value) {
    return std::min(255u, (value * 255 + sum.a / 2) / std::max(1u, sum.a));
  };
  return a << 24 | channel(sum.r) << 16 | channel(sum.g) << 8 | channel(sum.b);
}

SumRow reduce_row(const std::uint32_t* pixels, const std::vector<Span>& spans) {
  SumRow row;
  row.reserve(spans.size());
  for (const Span& span : spans) {
    Sum sum;
    int x = span.first;
    for (const std::uint32_t weight : span.weights) sum.add(premultiplied(pixels[x++]), weight);
    row.push_back(sum.scaled_down());
  }
  return row;
}

}  // namespace

render::Pixels scale_image(gfx::Size source, const RowReader& row, gfx::Size target) {
  assert(!source.empty() && !target.empty());
  const std::vector<Span> columns = spans_for(source.w, target.w);
  const std::vector<Span> rows = spans_for(source.h, target.h);
  render::Pixels result{target, {}};
  result.argb.reserve(std::size_t(target.w) * std::size_t(target.h));
  std::map<int, SumRow> reduced;  // neighbouring target rows share at most two source rows
  for (const Span& span : rows) {
    SumRow sums(columns.size());
    reduced.erase(reduced.begin(), reduced.lower_bound(span.first));
    int y = span.first;
    for (const std::uint32_t weight : span.weights) {
      auto found = reduced.find(y);
      if (found == reduced.end()) found = reduced.emplace(y, reduce_row(row(y), columns)).first;
      for (std::size_t x = 0; x < sums.size(); ++x) sums[x].add(found->second[x], weight);
      // A row in the middle of a span is used once; keeping them all would hold the whole image.
      if (reduced.size() > 2) reduced.erase(reduced.begin());
      ++y;
    }
    for (const Sum& sum : sums) result.argb.push_back(straight(sum.scaled_down()));
  }
  return result;
}

}  // namespace kiosk::sdl
