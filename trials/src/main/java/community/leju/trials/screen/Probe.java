package community.leju.trials.screen;

import community.leju.process.launch.Failure;
import java.awt.Rectangle;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Asks the kiosk where on the display its elements are. It tells; it never acts. */
public final class Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI kiosk;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String token;

  /**
   * A probe of a running kiosk.
   *
   * @param ready the line that it printed when it was ready
   */
  public Probe(String ready) {
    var address = URI.create(ready.substring(ready.indexOf("http")));
    this.kiosk = address.resolve("/");
    this.token = address.getQuery();
  }

  /** The elements of a CSS selector that can be seen. */
  public List<Place> find(String selector) {
    var query = token + "&selector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8);
    var request = HttpRequest.newBuilder(kiosk.resolve("/probe?" + query)).timeout(PATIENCE);
    try {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new Failure("the kiosk's probe answered " + answer.statusCode());
      }
      var places = new ArrayList<Place>();
      for (var one : JsonMapper.shared().readTree(answer.body())) {
        places.add(
            new Place(
                one.path("text").asString(""),
                new Rectangle(
                    (int) Math.round(one.path("x").asDouble()),
                    (int) Math.round(one.path("y").asDouble()),
                    (int) Math.round(one.path("width").asDouble()),
                    (int) Math.round(one.path("height").asDouble()))));
      }
      return places;
    } catch (IOException e) {
      throw new Failure("the kiosk's probe does not answer: " + e, e);
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }
}
