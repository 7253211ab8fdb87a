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
#include <string_view>
#include <vector>

#include "entente/core/diagnostic.hpp"
#include "export/dot.hpp"
#include "export/label.hpp"
#include "export/label_placement.hpp"

namespace entente {
namespace {

// More than this is a tangle, on paper as on a screen.
constexpr std::size_t kMostShapes = 100;
constexpr std::size_t kMostLines = 200;
constexpr std::size_t kMostCountries = 80;
constexpr std::size_t kMostRelations = 160;
constexpr std::size_t kLargestPicture = 512ULL << 20U;

constexpr int kLayoutFailed = 3;
constexpr int kRenderFailed = 4;

struct Job {
  std::string dot;
  const char* engine;
  const char* format;
  bool words_on_lines;
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

/// The words of a line on white, so that the line does not strike them through.
bool put_on_white(Agraph_t* graph, Agedge_t* edge) {
  const char* value = agget(edge, const_cast<char*>("label"));
  const std::string body = detail::html_label(value == nullptr ? "" : value);  // null where no line has words
  if (body.find_first_not_of(' ') == std::string::npos) return false;
  std::string table =
      R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1" BGCOLOR="white"><TR><TD>)" + body +
      "</TD></TR></TABLE>";
  char* shared = agstrdup_html(graph, table.data());
  agset(edge, const_cast<char*>("label"), shared);
  agstrfree(graph, shared);
  return true;
}

template <typename Visit>
void each_edge(Agraph_t* graph, Visit visit) {
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) visit(edge);
  }
}

std::vector<detail::Place> path_of(Agedge_t* edge) {
  constexpr int kPieces = 8;  // of each curve
  std::vector<detail::Place> path;
  const splines* curves = ED_spl(edge);
  for (int i = 0; curves != nullptr && i < curves->size; ++i) {
    const bezier& curve = curves->list[i];
    for (int j = 0; j + 3 < curve.size; j += 3) {
      const pointf* p = curve.list + j;
      for (int k = path.empty() ? 0 : 1; k <= kPieces; ++k) {
        const double t = static_cast<double>(k) / kPieces;
        const double u = 1 - t;
        const auto at = [&](double a, double b, double c, double d) {
          return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
        };
        path.push_back({at(p[0].x, p[1].x, p[2].x, p[3].x), at(p[0].y, p[1].y, p[2].y, p[3].y)});
      }
    }
  }
  return path;
}

/// The words of these lines go onto them, where they cover least: engines that spread a network leave words
/// no room, and `dot` puts them beside the line, where it is hard to see of which they speak.
void move_words(Agraph_t* graph, const std::vector<Agedge_t*>& on_white) {
  std::vector<detail::Rectangle> shapes;
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    constexpr double kInch = 72;
    shapes.push_back({{ND_coord(node).x, ND_coord(node).y}, ND_width(node) * kInch, ND_height(node) * kInch});
  }
  std::vector<Agedge_t*> edges;
  std::vector<detail::LabelledLine> lines;
  each_edge(graph, [&](Agedge_t* edge) {
    const bool plain = std::find(on_white.begin(), on_white.end(), edge) == on_white.end();
    const textlabel_t* words = plain ? nullptr : ED_label(edge);
    edges.push_back(edge);
    lines.push_back(
        {path_of(edge), words == nullptr ? 0 : words->dimen.x, words == nullptr ? 0 : words->dimen.y});
  });
  const std::vector<detail::Place> places = detail::place_labels(lines, shapes);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (lines[i].width <= 0 || lines[i].path.empty()) continue;
    ED_label(edges[i])->pos = {places[i].x, places[i].y};
    ED_label(edges[i])->set = 1;
  }
}

/// What the child does; its exit status.
int render(const Job& job, const ExportOptions& options, int out) {
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
  if (graph == nullptr) return kLayoutFailed;
  std::vector<Agedge_t*> on_white;
  if (job.words_on_lines) {
    each_edge(graph, [&](Agedge_t* edge) {
      if (put_on_white(graph, edge)) on_white.push_back(edge);
    });
  }
  if (gvLayout(context, graph, job.engine) != 0) return kLayoutFailed;
  if (!on_white.empty()) move_words(graph, on_white);
  char* data = nullptr;
  unsigned size = 0;
  if (gvRenderData(context, graph, job.format, &data, &size) != 0 || size == 0) return kRenderFailed;
  return write_all(out, data, size) ? 0 : kRenderFailed;
}

/// The child ends here, whatever happens: buffers and handlers of the parent are not its own.
[[noreturn]] void render_and_exit(const Job& job, const ExportOptions& options, int out) {
  int status = kLayoutFailed;
  try {
    status = render(job, options, out);
  } catch (...) {  // memory, as a rule
  }
  _exit(status);
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

[[noreturn]] void give_up(const char* format, const std::string& why, std::size_t top = 20) {
  throw IoError(std::string("cannot draw the ") + format + " picture: " + why + "; draw less with --top " +
                std::to_string(top) +
                ", --focus, --since or --type of 'entente export', or write DOT with -f dot");
}

/// A drawing that nobody could read is not made.
void refuse_tangle(const detail::Drawing& drawing, const ExportOptions& options, const char* format) {
  const std::size_t shapes = drawing.shapes.size();
  const std::size_t lines = drawing.lines.size();
  // Whoever asks for a number by --top gets half as many again.
  const auto most = [&](std::size_t limit) { return options.top > 0 ? limit + limit / 2 : limit; };
  if (shapes > most(drawing.directed ? kMostShapes : kMostCountries) ||
      lines > most(drawing.directed ? kMostLines : kMostRelations)) {
    give_up(format,
            std::to_string(shapes) + " shapes and " + std::to_string(lines) +
                " lines are more than a picture can show",
            options.top > 0 ? std::max<std::size_t>(1, options.top / 2) : 20);
  }
}

std::string run(const Job& job, const ExportOptions& options) {
  int ends[2];
  if (pipe(ends) != 0) give_up(job.format, std::string("no pipe: ") + std::strerror(errno));
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    give_up(job.format, std::string("no process: ") + std::strerror(errno));
  }
  if (child == 0) {
    close(ends[0]);
    render_and_exit(job, options, ends[1]);
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
    give_up(job.format,
            "the layout took more than " + std::to_string(options.layout_time.count()) + " seconds");
  if (WIFSIGNALED(status)) give_up(job.format, "the layout ran out of memory or failed");
  if (WEXITSTATUS(status) == kLayoutFailed) give_up(job.format, "Graphviz found no layout within its limits");
  if (WEXITSTATUS(status) != 0) give_up(job.format, "Graphviz could not render it");
  return picture;
}

/// Links as a PDF wants them: with `&` itself, not as the entity that SVG needs.
void unescape_links(detail::Attributes& attributes) {
  constexpr std::string_view kEntity = "&amp;";
  for (detail::Attribute& attribute : attributes) {
    if (attribute.name != "URL") continue;
    for (std::size_t at = attribute.value.find(kEntity); at != std::string::npos;
         at = attribute.value.find(kEntity, at + 1)) {
      attribute.value.replace(at, kEntity.size(), "&");
    }
  }
}

void write_picture(const Graph& graph, const ExportOptions& options, const char* format, std::ostream& out) {
  detail::Drawing drawing = detail::draw(graph, options);
  refuse_tangle(drawing, options, format);
  if (std::string_view(format) == "png") drawing.graph.push_back({"dpi", "144"});
  if (std::string_view(format) == "pdf") {
    for (detail::Shape& shape : drawing.shapes) unescape_links(shape.attributes);
    for (detail::Line& line : drawing.lines) unescape_links(line.attributes);
  }
  const Job job{detail::dot_text(drawing), drawing.engine.c_str(), format, drawing.words_on_lines};
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
  const std::string plain = run({dot_text(numbered), "sfdp", "plain", false}, options);
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
