package community.leju.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Raw requests, because a client library would not send the bad ones. */
class DoorTest {
  private static final List<String> PATHS =
      List.of("/", "/home", "/notices", "/events", "/assets/screen.js", "/booking", "/probe");

  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;
  private String host;
  private String token;

  @BeforeEach
  void start() throws IOException {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong());
    host = "127.0.0.1:" + kiosk.server().port();
    token = kiosk.server().bootAddress().replaceAll(".*boot=", "");
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    store.close();
  }

  @Test
  void nothingIsReachableWithoutTheToken() throws IOException {
    for (var path : PATHS) {
      assertThat(get(path, host, "")).as(path).startsWith("HTTP/1.1 403").doesNotContain("乐居");
      assertThat(get(path, host, "Cookie: boot=0000")).as(path).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void nothingIsReachableUnderAnotherNameEvenWithTheToken() throws IOException {
    for (var name : List.of("kiosk.example", "localhost:" + kiosk.server().port(), "10.0.0.2")) {
      assertThat(get("/home", name, "Cookie: boot=" + token)).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void anotherOriginIsRefused() throws IOException {
    assertThat(get("/home", host, "Cookie: boot=" + token + "\r\nOrigin: http://evil.example"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void theTokenIsTradedForAStrictCookie() throws IOException {
    assertThat(get("/?boot=" + token, host, ""))
        .startsWith("HTTP/1.1 200")
        .contains("Set-Cookie: boot=" + token)
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("桂花苑居民委员会");
  }

  @Test
  void aLargeBodyIsRefused() throws IOException {
    var answer =
        raw(
            "POST /booking/name HTTP/1.1\r\nHost: %s\r\nCookie: boot=%s\r\nConnection: close\r\n"
                    .formatted(host, token)
                + "Content-Length: 100000\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @Test
  void aTakenPortIsOneClearLine() {
    var token = BootToken.random(new SecureRandom());
    assertThatThrownBy(() -> new KioskServer(kiosk.server().port(), token, new EmptyHandler()))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("cannot listen on 127.0.0.1:");
  }

  private String get(String path, String name, String header) throws IOException {
    return raw(
        "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
            .formatted(path, name, header.isEmpty() ? "" : header + "\r\n"));
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", kiosk.server().port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class EmptyHandler extends org.eclipse.jetty.server.Handler.Abstract {
    @Override
    public boolean handle(
        org.eclipse.jetty.server.Request request,
        org.eclipse.jetty.server.Response response,
        org.eclipse.jetty.util.Callback callback) {
      return false;
    }
  }
}
