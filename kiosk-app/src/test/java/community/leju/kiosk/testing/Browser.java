package community.leju.kiosk.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the page does, without a window: keeps the cookie and the visit, follows redirects. */
public final class Browser {
  private static final Pattern PATH = Pattern.compile("data-path=\"([^\"]+)\"");
  private static final Pattern VISIT = Pattern.compile("data-visit=\"([0-9a-f]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final URI home;
  private final String cookie;
  private String visit = "";
  private String path = "";

  /** Opens the first page. */
  public Browser(String bootAddress) throws IOException, InterruptedException {
    home = URI.create(bootAddress).resolve("/");
    cookie = URI.create(bootAddress).getQuery();
    reload();
  }

  /** The whole document, as at the beginning. */
  public String reload() throws IOException, InterruptedException {
    visit = "";
    return get("/");
  }

  public String get(String path) throws IOException, InterruptedException {
    return page(send(request(path).GET(), BodyHandlers.ofString()).body());
  }

  /** Asks as a finger does that has not left the key yet; empty where the page waits for that. */
  public String ahead(String path) throws IOException, InterruptedException {
    return send(request(path).header("X-Ahead", "yes").GET(), BodyHandlers.ofString()).body();
  }

  /** Asks again until the page says these words, half a minute at most. */
  public String getUntil(String path, String words) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    var page = get(path);
    while (!page.contains(words) && System.nanoTime() < end) {
      Thread.sleep(10);
      page = get(path);
    }
    return page;
  }

  public byte[] bytes(String path) throws IOException, InterruptedException {
    return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
  }

  /** What comes line by line, for as long as it is read. */
  public Stream<String> lines(String path) throws IOException, InterruptedException {
    return send(request(path).GET(), BodyHandlers.ofLines()).body();
  }

  /** Posts fields, each with the value that follows it; the page that comes of it. */
  public String post(String path, String... fields) throws IOException, InterruptedException {
    return page(send(posting(path, fields), BodyHandlers.ofString()).body());
  }

  /** The same, for the answer's status. */
  public int status(String path, String... fields) throws IOException, InterruptedException {
    return send(posting(path, fields), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest.Builder posting(String path, String... fields) {
    var form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(home.resolve(path))
            .timeout(Duration.ofSeconds(10))
            .header("Cookie", cookie);
    return visit.isEmpty() ? request : request.header("X-Visit", visit).header("X-From", this.path);
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    return client.send(request.build(), body);
  }

  private String page(String html) {
    var found = VISIT.matcher(html);
    if (found.find()) {
      visit = found.group(1);
    }
    var place = PATH.matcher(html);
    if (place.find()) {
      path = place.group(1);
    }
    return html.replaceAll("<wbr */?>", "");
  }
}
