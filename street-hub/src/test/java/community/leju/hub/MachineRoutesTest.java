package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.signing.Bytes;
import community.leju.hub.web.Answer;
import community.leju.hub.web.MemoryRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub's machine side without a server, as a simulated network asks it. */
class MachineRoutesTest {
  private static final String TIMESTAMP = "/tuf/metadata/timestamp.json";

  @TempDir Path folder;
  private HubFixture hub;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Answer.Body ask(String method, String path, Map<String, String> headers, String body) {
    var bytes = Bytes.of(body.getBytes(StandardCharsets.UTF_8));
    var routes = MachineRoutes.of(hub.parts, HubFixture.CERTIFICATE, () -> "http://hub");
    var request = new MemoryRequest(method, path, headers, bytes, Optional.empty(), "192.0.2.7");
    return (Answer.Body) routes.answer(request);
  }

  @Test
  void whatAServerAnswersIsAnsweredWithoutOne() {
    var timestamp = ask("GET", TIMESTAMP, Map.of(), "");
    assertThat(timestamp.status()).isEqualTo(200);
    assertThat(ask("GET", "/tuf/metadata/1.root.json", Map.of(), "").status()).isEqualTo(200);
    var known = Map.of("if-none-match", timestamp.headers().getOrDefault("ETag", ""));
    assertThat(ask("GET", TIMESTAMP, known, "").status()).isEqualTo(304);
  }

  @Test
  void refusalsAreThoseOfTheServer() {
    assertThat(ask("GET", "/nothing", Map.of(), "").status()).isEqualTo(404);
    assertThat(ask("POST", TIMESTAMP, Map.of(), "").status()).isEqualTo(405);
    assertThat(ask("GET", "/kiosk/desk", Map.of(), "").status()).isEqualTo(401);
    var large = "x".repeat(5_000);
    assertThat(ask("PUT", "/kiosk/devices", Map.of(), large).status()).isEqualTo(401);
  }

  @Test
  void nobodyIsKeptWaitingWhereThereIsNoTime() {
    var tag = ask("GET", TIMESTAMP, Map.of(), "").headers().getOrDefault("ETag", "");
    var held = Map.of("If-None-Match", tag, "Prefer", "wait=50");
    assertThat(ask("GET", TIMESTAMP, held, "").status()).isEqualTo(503);
  }
}
