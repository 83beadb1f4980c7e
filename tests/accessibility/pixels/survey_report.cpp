#include "accessibility/pixels/survey_report.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <sstream>
#include <stdexcept>

namespace kiosk::pixels {
namespace {

/// A line for each thing seen; no name has a line feed in it.
std::string written(const Survey& survey) {
  std::ostringstream out;
  out << "pictures " << survey.pictures << '\n';
  for (const auto& [tones, where] : survey.tones) {
    out << "tones " << static_cast<int>(tones.use) << ' ' << tones.mark << ' ' << tones.ground << ' ' << where
        << '\n';
  }
  for (const std::string& control : survey.without_edge) out << "edge " << control << '\n';
  for (const auto& [language, runs] : survey.headline_runs)
    out << "headline " << runs << ' ' << language << '\n';
  out << "end\n";
  return out.str();
}

std::string rest_of(std::istringstream& line) {
  std::string rest;
  std::getline(line >> std::ws, rest);
  return rest;
}

Survey read_back(const std::string& report) {
  Survey survey;
  std::istringstream in(report);
  std::string text;
  std::string kind;
  while (std::getline(in, text)) {
    std::istringstream line(text);
    line >> kind;
    if (kind == "pictures") line >> survey.pictures;
    if (kind == "edge") survey.without_edge.push_back(rest_of(line));
    if (kind == "headline") {
      int runs = 0;
      line >> runs;
      survey.headline_runs[rest_of(line)] += runs;
    }
    if (kind == "tones") {
      int use = 0;
      Tones tones;
      line >> use >> tones.mark >> tones.ground;
      tones.use = static_cast<Use>(use);
      survey.tones.try_emplace(tones, rest_of(line));
    }
  }
  if (kind != "end") throw std::runtime_error("the second half of the survey broke off");
  return survey;
}

void write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string read_all(int file) {
  std::string text;
  std::array<char, 4096> part{};
  for (ssize_t count = 0; (count = ::read(file, part.data(), part.size())) > 0;) {
    text.append(part.data(), static_cast<std::size_t>(count));
  }
  return text;
}

}  // namespace

void Survey::add(const Survey& other) {
  tones.insert(other.tones.begin(), other.tones.end());
  without_edge.insert(without_edge.end(), other.without_edge.begin(), other.without_edge.end());
  for (const auto& [language, runs] : other.headline_runs) headline_runs[language] += runs;
  pictures += other.pictures;
}

Survey in_two_processes(const std::function<Survey()>& first, const std::function<Survey()>& second) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no second process");
  if (child == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that is stopped leaves nothing behind
    ::close(ends[0]);
    write_all(ends[1], written(second()));
    ::_exit(0);
  }
  ::close(ends[1]);
  Survey survey = first();
  const std::string report = read_all(ends[0]);
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  survey.add(read_back(report));
  return survey;
}

}  // namespace kiosk::pixels
