package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
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

  private String etag() throws IOException {
    return ReleaseClient.get(hub, TIMESTAMP).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void knownTimestampIsNotSentAgain() throws IOException {
    var answer = ReleaseClient.get(hub, TIMESTAMP, "If-None-Match", etag());
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void waitingKioskHearsOfAReleaseAtOnce() throws Exception {
    var etag = etag();
    var waiting =
        CompletableFuture.supplyAsync(() -> {
          try {
            return ReleaseClient.get(hub, TIMESTAMP, "If-None-Match", etag, "Prefer", "wait=50");
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    while (hub.parts.waiters.count() == 0) {
      Thread.onSpinWait();
    }
    hub.publish(HubFixture.service(2));
    var answer = waiting.get(10, TimeUnit.SECONDS);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).isNotEqualTo(java.util.Optional.of(etag));
  }

  @Test
  void releaseByAnotherProcessIsHeardToo() throws Exception {
    hub.parts.releases.watch();
    var etag = etag();
    var waiting =
        CompletableFuture.supplyAsync(() -> {
          try {
            return ReleaseClient.get(hub, TIMESTAMP, "If-None-Match", etag, "Prefer", "wait=50");
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    while (hub.parts.waiters.count() == 0) {
      Thread.onSpinWait();
    }
    try (var other = HubParts.open(hub.data, hub.clock, hub.random)) {
      hub.clock.forward(Duration.ofDays(1));
      other.releases.renew();
    }
    hub.parts.releases.watch();
    assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void waitEndsWithNotModified() throws IOException {
    var answer = ReleaseClient.get(hub, TIMESTAMP, "If-None-Match", etag(), "Prefer", "wait=1");
    assertThat(answer.statusCode()).isEqualTo(304);
  }

  @Test
  void targetIsServedWholeAndInRanges() throws IOException {
    hub.publish(HubFixture.service(2));
    var path = "310117990001/service/residence-proof.json";
    var pin = ReleaseClient.pin(ReleaseClient.update(hub), path);
    var whole = ReleaseClient.target(hub, path, pin);
    assertThat(new String(whole, java.nio.charset.StandardCharsets.UTF_8)).contains("王秀英");

    var url = "/tuf/targets/" + pin.fileName(path);
    var part = ReleaseClient.get(hub, url, "Range", "bytes=10-");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 10, whole.length));
    assertThat(part.headers().firstValue("Content-Range"))
        .hasValue("bytes 10-" + (whole.length - 1) + "/" + whole.length);
    var beyond = ReleaseClient.get(hub, url, "Range", "bytes=" + whole.length + "-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    var known = ReleaseClient.get(hub, url, "If-None-Match", "\"" + pin.sha256() + "\"");
    assertThat(known.statusCode()).isEqualTo(304);
  }

  @Test
  void whatNoReleaseNamedIsNotServed() throws IOException {
    var draft = hub.parts.blobs.put(new byte[] {1, 2, 3});
    assertThat(
            ReleaseClient.get(hub, "/tuf/targets/street/blob/" + draft + "." + draft).statusCode())
        .isEqualTo(404);
    assertThat(ReleaseClient.get(hub, "/tuf/metadata/99.root.json").statusCode()).isEqualTo(404);
    assertThat(ReleaseClient.get(hub, "/tuf/metadata/..%2f..%2fhub.db").statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void snapshotAndTimestampAreSignedAnewEachDay() throws IOException {
    hub.publish(HubFixture.service(2));
    for (int day = 0; day < 60; day++) {
      hub.clock.forward(Duration.ofDays(1));
      hub.parts.releases.renew();
      hub.parts.releases.renew();
    }
    var release = ReleaseClient.update(hub);
    assertThat(release.targets()).containsKey("310117990001/service/residence-proof.json");
    assertThat(release.hubTime()).hasValue(hub.clock.instant());
  }

  @Test
  void releaseSurvivesARestart() throws IOException {
    hub.publish(HubFixture.service(2));
    var before = ReleaseClient.update(hub).targets();
    hub.restart();
    assertThat(ReleaseClient.update(hub).targets()).isEqualTo(before);
  }
}
