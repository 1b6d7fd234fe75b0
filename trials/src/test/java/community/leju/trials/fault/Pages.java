package community.leju.trials.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** A kiosk's pages over its own door, without a window. */
final class Pages {
  private static final Pattern VISIT = Pattern.compile("data-visit=\"([^\"]+)\"");
  private static final Pattern PATH = Pattern.compile("data-path=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final URI home;
  private final String cookie;
  private String visit = "";
  private String path = "";

  /** Opens the first page. */
  Pages(String address) {
    home = URI.create(address).resolve("/");
    cookie = URI.create(address).getQuery();
    get("/");
  }

  String get(String path) {
    return page(request(path).GET());
  }

  String post(String path, String... fields) {
    var form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return page(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE).header("Cookie", cookie);
    return visit.isEmpty() ? request : request.header("X-Visit", visit).header("X-From", this.path);
  }

  private String page(HttpRequest.Builder request) {
    try {
      var html = client.send(request.build(), BodyHandlers.ofString()).body();
      var found = VISIT.matcher(html);
      visit = found.find() ? found.group(1) : visit;
      var place = PATH.matcher(html);
      path = place.find() ? place.group(1) : path;
      return html.replaceAll("<wbr */?>", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
