package community.leju.kiosk.handwriting;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandwritingPagesTest {
  private static final String TEN = "100-100_10-48 92-46_50-10 50-92";

  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong());
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    store.close();
  }

  @Test
  void aDrawingIsAnsweredWithItsCandidates() throws Exception {
    var browser = new Browser(kiosk.server().bootAddress());
    assertThat(browser.post("/handwriting", "drawing", TEN))
        .startsWith("<button type=\"button\" class=\"candidate\" data-takes=\"0\">十</button>")
        .contains(">米</button>");
    // As long as a form carries: a finger that is asked for its place often.
    var long500 = "_" + "2000-2000 ".repeat(499) + "2000-2000";
    assertThat(browser.post("/handwriting", "drawing", "4000-4000" + long500.repeat(13)))
        .contains("class=\"candidate\"");
  }

  @Test
  void aBadDrawingIsAnsweredWithAStatusOnly() throws Exception {
    for (var drawing : List.of("", "x", "100-100", TEN + "_101-1", "9".repeat(66_000))) {
      var answer = post("drawing=" + drawing.replace(' ', '+'));
      assertThat(answer.statusCode()).as(drawing).isEqualTo(400);
      assertThat(answer.body()).isEmpty();
    }
    assertThat(post("").statusCode()).isEqualTo(400);
    assertThat(post("drawing=" + "9".repeat(80_000)).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> post(String form) throws Exception {
    var home = URI.create(kiosk.server().bootAddress());
    var request =
        HttpRequest.newBuilder(home.resolve("/handwriting"))
            .header("Cookie", home.getQuery())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
