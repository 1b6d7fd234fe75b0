package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.transfer.Dictionary;
import community.leju.content.transfer.ZstdCoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as what differs from one that the asker has (RFC 9842). */
class DictionaryTest {
  private static final String DOCUMENT = "310117990001/service/residence-proof.json";

  @TempDir Path folder;
  private HubFixture hub;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    hub.publish(HubFixture.service(2));
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private HttpResponse<byte[]> ask(String path, String accept, Dictionary dictionary)
      throws IOException {
    return ReleaseClient.get(
        hub, path, "Accept-Encoding", accept, "Available-Dictionary", dictionary.header());
  }

  private static byte[] unpacked(HttpResponse<byte[]> answer, Dictionary dictionary)
      throws IOException {
    var coding = answer.headers().firstValue("Content-Encoding").orElseThrow();
    var body = new ByteArrayInputStream(answer.body());
    try (var in = ZstdCoding.unpack(body, coding, Optional.of(dictionary))) {
      return in.readAllBytes();
    }
  }

  private String address() throws IOException {
    var pin = ReleaseClient.pin(ReleaseClient.update(hub), DOCUMENT);
    return "/tuf/targets/" + pin.fileName(DOCUMENT);
  }

  @Test
  void documentComesAsWhatDiffersFromTheOneBefore() throws IOException {
    var before = Dictionary.of(ReleaseClient.get(hub, address()).body());
    hub.publish(HubFixture.service(3));
    var whole = ReleaseClient.get(hub, address()).body();
    var answer = ask(address(), "gzip, dcz, zstd", before);
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("dcz");
    assertThat(answer.headers().firstValue("Vary").orElse(""))
        .containsIgnoringCase("available-dictionary");
    assertThat(answer.headers().firstValue("Use-As-Dictionary"))
        .hasValue("match=\"/tuf/targets/310117990001/service/*\"");
    assertThat(unpacked(answer, before)).isEqualTo(whole);
    assertThat(answer.body()).hasSizeLessThan(whole.length / 2);
  }

  @Test
  void metadataComesAsWhatDiffersFromAnEarlierVersion() throws IOException {
    long version = newest("snapshot");
    var path = "/tuf/metadata/%d.snapshot.json";
    var before = Dictionary.of(ReleaseClient.get(hub, path.formatted(version)).body());
    hub.publish(HubFixture.service(3));
    long next = newest("snapshot");
    assertThat(next).isGreaterThan(version);
    var answer = ask(path.formatted(next), "dcz", before);
    assertThat(unpacked(answer, before))
        .isEqualTo(ReleaseClient.get(hub, path.formatted(next)).body());
  }

  @Test
  void timestampComesAsWhatDiffersFromTheOneThatTheTagNames() throws IOException {
    var path = "/tuf/metadata/timestamp.json";
    var first = ReleaseClient.get(hub, path);
    var tag = first.headers().firstValue("ETag").orElseThrow();
    hub.publish(HubFixture.service(3));
    var answer = ReleaseClient.get(hub, path, "If-None-Match", tag, "A-IM", "dcz");
    assertThat(answer.statusCode()).isEqualTo(226);
    assertThat(answer.headers().firstValue("IM")).hasValue("dcz");
    assertThat(answer.headers().firstValue("Leju-Root")).as("is as before").isEmpty();
    var body = new ByteArrayInputStream(answer.body());
    try (var in = ZstdCoding.unpack(body, "dcz", Optional.of(Dictionary.of(first.body())))) {
      assertThat(in.readAllBytes()).isEqualTo(ReleaseClient.get(hub, path).body());
    }
    assertThat(ReleaseClient.get(hub, path, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void timestampIsWholeWhereTheTagNamesNone() throws IOException {
    var path = "/tuf/metadata/timestamp.json";
    for (var tag : new String[] {"\"999999.1\"", "\"forged\"", "*"}) {
      var answer = ReleaseClient.get(hub, path, "If-None-Match", tag, "A-IM", "dcz");
      assertThat(answer.statusCode()).as(tag).isEqualTo(200);
    }
  }

  private long newest(String role) throws IOException {
    var json =
        new String(
            ReleaseClient.get(hub, "/tuf/metadata/timestamp.json").body(), StandardCharsets.UTF_8);
    var version =
        java.util.regex.Pattern.compile("\"" + role + "\\.json\".*?\"version\":([0-9]+)")
            .matcher(json);
    assertThat(version.find()).isTrue();
    return Long.parseLong(version.group(1));
  }

  @Test
  void dictionaryThatIsNotAskedWithDczIsNotUsed() throws IOException {
    var before = Dictionary.of(ReleaseClient.get(hub, address()).body());
    hub.publish(HubFixture.service(3));
    assertThat(ask(address(), "zstd", before).headers().firstValue("Content-Encoding"))
        .hasValue("zstd");
    assertThat(ask(address(), "dcz;q=0, zstd;q=0", before).headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void whatTheHubDoesNotHaveIsNoDictionary() throws IOException {
    var stranger = Dictionary.of(new byte[] {1, 2, 3});
    var answer = ask(address(), "dcz", stranger);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo(ReleaseClient.get(hub, address()).body());
  }

  @Test
  void whatNoReleaseNamedIsNoDictionaryEither() throws IOException {
    var secret = ReleaseClient.get(hub, address()).body().clone();
    secret[secret.length - 2] = ' ';
    hub.parts.blobs.put(secret);
    assertThat(
            ask(address(), "dcz", Dictionary.of(secret)).headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void rangeIsOfTheFileAsItIs() throws IOException {
    var before = Dictionary.of(ReleaseClient.get(hub, address()).body());
    hub.publish(HubFixture.service(3));
    var answer =
        ReleaseClient.get(
            hub,
            address(),
            "Accept-Encoding",
            "dcz",
            "Available-Dictionary",
            before.header(),
            "Range",
            "bytes=10-");
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }
}
