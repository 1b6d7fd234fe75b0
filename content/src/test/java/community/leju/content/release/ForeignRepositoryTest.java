package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A repository that TUF's reference implementation signed: three keys of three kinds are needed for
 * each role, and there are fields with line ends, quotes, zeros and characters beyond 16 bits.
 */
class ForeignRepositoryTest {
  private final TestClient client = new TestClient((name, _) -> read(name), get("1.root.json"));

  private static Optional<byte[]> read(String name) throws IOException {
    try (var in = ForeignRepositoryTest.class.getResourceAsStream("foreign/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  private static byte[] get(String name) {
    try {
      return read(name).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itsSignaturesAndDigestsAreGood() throws IOException {
    var found = client.find("a/b.txt").orElseThrow();
    assertThat(found.pin().digests().byAlgorithm()).containsOnlyKeys("sha256", "sha512");
    assertThat(found.fileName()).isEqualTo("a/" + found.pin().sha256() + ".b.txt");
    found.pin().check("a/b.txt", "{}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void targetWithoutSha256IsCheckedByWhatItHas() throws IOException {
    var found = client.find("only512").orElseThrow();
    var digest = Objects.requireNonNull(found.pin().digests().byAlgorithm().get("sha512"));
    assertThat(found.fileName()).isEqualTo(digest + ".only512");
    found.pin().check("only512", "{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> found.pin().check("only512", "[]".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ReleaseRefused.WrongContent.class);
    assertThatThrownBy(() -> found.pin().sha256()).isInstanceOf(ReleaseRefused.WrongContent.class);
  }

  @Test
  void ourKeyIdsAreThoseOfTheReferenceImplementation() {
    var keys = MetadataReader.root(get("1.root.json")).content().keysOf("root").keys();
    assertThat(keys).hasSize(3);
    keys.forEach((id, key) -> assertThat(key.id()).isEqualTo(id));
  }
}
