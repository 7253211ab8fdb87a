// SPDX-License-Identifier: MIT
// SVG, PNG and PDF: Graphviz lays out in a child process, the picture comes back through a pipe.
// Tested by tests/export/picture_test.cpp.
#include "export/picture.hpp"

#include <fcntl.h>
#include <graphviz/gvc.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <ostream>
#include <string>

#include "entente/core/diagnostic.hpp"
#include "export/dot.hpp"

namespace entente {
namespace {

// Up to here `dot` places labels without overlap in seconds; above, only sfdp ends in time.
constexpr std::size_t kMostForDot = 300;
// A network of relations has no direction to follow: in ranks, more countries than this make a long strip.
constexpr std::size_t kMostCountriesForDot = 60;
constexpr std::size_t kMostRelationsForDot = 200;  // one summit of twenty; of forty, dot takes minutes
constexpr std::size_t kMostLinesForDot = 900;
constexpr std::size_t kMostShapes = 20'000;
constexpr std::size_t kLargestPicture = 512ULL << 20U;

constexpr int kLayoutFailed = 3;
constexpr int kRenderFailed = 4;

struct Job {
  std::string dot;
  const char* engine;
  const char* format;
};

void limit(int resource, rlim_t value) {
  const rlimit wanted{value, value};
  setrlimit(static_cast<__rlimit_resource>(resource), &wanted);
}

bool write_all(int file, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(file, data, size);
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) {
      data += written;
      size -= static_cast<std::size_t>(written);
    }
  }
  return true;
}

/// What the child does. It never returns: buffers and handlers of the parent are not its own.
[[noreturn]] void render(const Job& job, const ExportOptions& options, int out) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(options.layout_time.count()) + 1);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  limit(RLIMIT_AS, options.layout_memory);  // sanitizers reserve terabytes of address space
#endif
  setenv("TZ", "UTC0", 1);  // the date in a PDF ends in the zone
  // Graphviz and its libraries warn on standard error; the parent's terminal is not their place.
  agseterr(AGMAX);
  const int nowhere = open("/dev/null", O_WRONLY);
  if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  GVC_t* context = gvContext();
  Agraph_t* graph = agmemread(job.dot.c_str());
  if (graph == nullptr || gvLayout(context, graph, job.engine) != 0) _exit(kLayoutFailed);
  char* data = nullptr;
  unsigned size = 0;
  if (gvRenderData(context, graph, job.format, &data, &size) != 0 || size == 0) _exit(kRenderFailed);
  _exit(write_all(out, data, size) ? 0 : kRenderFailed);
}

/// Everything the child writes, until it closes its end, the time is up or it writes too much.
bool read_until(int in, std::chrono::steady_clock::time_point deadline, std::string& picture) {
  std::array<char, 65536> chunk;
  while (picture.size() < kLargestPicture) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd waiting{in, POLLIN, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(std::min<long long>(left.count(), 1'000'000)));
    if (ready < 0 && errno != EINTR) return false;
    if (ready <= 0) continue;
    const ssize_t count = read(in, chunk.data(), chunk.size());
    if (count == 0) return true;
    if (count > 0) picture.append(chunk.data(), static_cast<std::size_t>(count));
    if (count < 0 && errno != EINTR) return false;
  }
  return false;
}

/// Cairo dates a PDF by the clock; the same graph must give the same bytes. Digits for digits, so that the
/// offsets in the file stay right.
void undate(std::string& pdf) {
  constexpr std::string_view kDate = "/CreationDate (D:";
  constexpr std::string_view kEpoch = "19700101000000";
  const std::size_t place = pdf.rfind(kDate);
  if (place == std::string::npos || place + kDate.size() + kEpoch.size() > pdf.size()) return;
  pdf.replace(place + kDate.size(), kEpoch.size(), kEpoch);
}

[[noreturn]] void give_up(const Job& job, const std::string& why) {
  throw IoError(std::string("cannot draw the ") + job.format + " picture: " + why +
                "; draw less with --focus, --since or --type, or write DOT with -f dot");
}

std::string run(const Job& job, const ExportOptions& options) {
  int ends[2];
  if (pipe(ends) != 0) give_up(job, std::string("no pipe: ") + std::strerror(errno));
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    give_up(job, std::string("no process: ") + std::strerror(errno));
  }
  if (child == 0) {
    close(ends[0]);
    render(job, options, ends[1]);
  }
  close(ends[1]);
  std::string picture;
  const bool whole = read_until(ends[0], std::chrono::steady_clock::now() + options.layout_time, picture);
  close(ends[0]);
  if (!whole) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!whole)
    give_up(job, "the layout took more than " + std::to_string(options.layout_time.count()) + " seconds");
  if (WIFSIGNALED(status)) give_up(job, "the layout ran out of memory or failed");
  if (WEXITSTATUS(status) == kLayoutFailed) give_up(job, "Graphviz found no layout within its limits");
  if (WEXITSTATUS(status) != 0) give_up(job, "Graphviz could not render it");
  return picture;
}

void write_picture(const Graph& graph, const ExportOptions& options, const char* format, std::ostream& out) {
  detail::Drawing drawing = detail::draw(graph, options);
  const bool small =
      drawing.directed
          ? drawing.shapes.size() <= kMostForDot && drawing.lines.size() <= kMostLinesForDot
          : drawing.shapes.size() <= kMostCountriesForDot && drawing.lines.size() <= kMostRelationsForDot;
  if (!small) {
    drawing.graph.push_back({"overlap", "prism"});
    drawing.graph.push_back({"splines", "line"});
    drawing.graph.push_back({"sep", "+14"});
    // sfdp keeps no room for words on lines: they would cover one another and the shapes.
    for (detail::Line& line : drawing.lines) {
      std::erase_if(line.attributes,
                    [](const detail::Attribute& attribute) { return attribute.name == "label"; });
    }
  }
  if (std::string_view(format) == "png") drawing.graph.push_back({"dpi", "144"});
  const Job job{detail::dot_text(drawing), small ? "dot" : "sfdp", format};
  if (drawing.shapes.size() > kMostShapes) {
    give_up(job, std::to_string(drawing.shapes.size()) + " shapes are more than a picture can show");
  }
  std::string picture = run(job, options);
  if (std::string_view(format) == "pdf") undate(picture);
  out.write(picture.data(), static_cast<std::streamsize>(picture.size()));
}

/// The next word of a line, which it takes off.
std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

template <typename Number>
std::optional<Number> number(std::string_view word) {
  Number value{};
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

}  // namespace

std::vector<detail::Point> detail::laid_out(const Drawing& drawing, const ExportOptions& options) {
  constexpr double kPointsAnInch = 72;
  Drawing numbered = drawing;
  for (std::size_t i = 0; i < numbered.shapes.size(); ++i) numbered.shapes[i].name = std::to_string(i);
  const std::string plain = run({dot_text(numbered), "sfdp", "plain"}, options);
  std::vector<Point> points(drawing.shapes.size());
  // Lines of "node NAME X Y …", in inches, upwards.
  for (std::string_view rest = plain; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (take_word(line) != "node") continue;
    const auto shape = number<std::size_t>(take_word(line));
    const auto x = number<double>(take_word(line));
    const auto y = number<double>(take_word(line));
    if (!shape || !x || !y || *shape >= points.size()) continue;
    points[*shape] = {*x * kPointsAnInch, -*y * kPointsAnInch};
  }
  return points;
}

void write_svg(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  write_picture(graph, options, "svg", out);
}
void write_png(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  write_picture(graph, options, "png", out);
}
void write_pdf(const Graph& graph, const ExportOptions& options, std::ostream& out) {
  write_picture(graph, options, "pdf", out);
}

}  // namespace entente
