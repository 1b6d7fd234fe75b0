package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import community.leju.trials.stage.Showroom;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * From a key to its candidates and from a drawn character to its, as the page asks for them: over
 * HTTP, from the running kiosk. What residents type is {@code docs/typing.md}, a key at a time.
 */
final class TypingBench {
  private static final int KEYS = 2_000;
  private static final int CHARACTERS = 1_000;
  private static final Pattern VISIT = Pattern.compile("data-visit=\"([0-9a-f]+)\"");

  private final Path docs;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Showroom showroom;
  private final String visit;

  private TypingBench(Path docs, Showroom showroom) {
    this.docs = docs;
    this.showroom = showroom;
    this.visit = visit();
  }

  static void run(BenchRun run, Showroom showroom, Consumer<Result> report) throws IOException {
    var bench = new TypingBench(run.door().root().resolve("docs"), showroom);
    report.accept(bench.measure("pinyin", "/typing", "letters", bench.keys(), KEYS));
    report.accept(
        bench.measure("handwriting", "/handwriting", "drawing", bench.drawings(), CHARACTERS));
  }

  /** Every beginning of every row's letters. */
  private List<String> keys() throws IOException {
    var keys = new ArrayList<String>();
    for (var line : Files.readAllLines(docs.resolve("typing.md"))) {
      var cells = line.split("\\|", -1);
      var typed = cells.length == 4 ? cells[1].strip() : "";
      if (typed.matches("[a-z'0-9 ]+") && !typed.equals("typed")) {
        for (var piece : typed.split(" ", -1)) {
          for (int end = 1; end <= piece.length() && piece.charAt(0) > '9'; end++) {
            keys.add(piece.substring(0, end));
          }
        }
      }
    }
    return keys;
  }

  /** Every character of the samples. */
  private List<String> drawings() throws IOException {
    return Files.readAllLines(docs.resolve("samples/characters.txt")).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" ", 3)[2])
        .toList();
  }

  /** Each asked for once before, so that neither side is the first to run its own code. */
  private Result measure(String name, String path, String field, List<String> values, int count) {
    values.forEach(value -> ask(path, field, value));
    var millis = new double[count];
    for (int i = 0; i < count; i++) {
      long asked = System.nanoTime();
      ask(path, field, values.get(i % values.size()));
      millis[i] = (System.nanoTime() - asked) / 1e6;
    }
    return new Result("screens", name, "ms", new Samples(millis), Map.of());
  }

  private void ask(String path, String field, String value) {
    var body = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(showroom.address(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Visit", visit)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    var answer = send(request.build());
    if (answer.statusCode() != 200 || !answer.body().contains("candidate")) {
      throw new Failure("no candidates for " + value + ": " + answer.statusCode());
    }
  }

  /** The page's own, without which it gets no fragments. */
  private String visit() {
    var home = send(HttpRequest.newBuilder(URI.create(showroom.address("/home"))).build());
    var visit = VISIT.matcher(home.body());
    if (!visit.find()) {
      throw new Failure("the home page belongs to no visit");
    }
    return visit.group(1);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Failure("the kiosk does not answer: " + e, e);
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }
}
