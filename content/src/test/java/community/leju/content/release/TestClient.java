package community.leju.content.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.content.signing.Bytes;
import community.leju.content.testing.MovedClock;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A client that keeps what it verified, as files that are their own floors. */
final class TestClient {
  final MovedClock clock = new MovedClock(RepositorySimulator.NOW);
  private final ReleaseSource source;
  private TrustedState state;

  /** Begins with the repository's first root. */
  TestClient(RepositorySimulator repository) {
    this(repository, repository.file("1.root.json"));
  }

  TestClient(ReleaseSource source, byte[] root) {
    this.source = source;
    this.state = files(TrustedState.of(root));
  }

  TestClient refresh() throws IOException {
    find(null);
    return this;
  }

  Optional<FoundTarget> find(@Nullable String path) throws IOException {
    var update = new ReleaseUpdate(state, source, List.of(), clock);
    try {
      var search = update.refresh();
      return path == null ? Optional.empty() : search.find(path);
    } finally {
      state = files(update.reached());
    }
  }

  /** Refreshes in vain. */
  <E extends ReleaseRefused> E refused(Class<E> how) {
    var refusal = catchThrowableOfType(how, this::refresh);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static TrustedState files(TrustedState state) {
    return new TrustedState(state.files(), Map.of(), Instant.EPOCH);
  }

  TrustedState state() {
    return state;
  }

  /** Spoils or replaces a stored file. */
  void store(String role, byte[] content) {
    var files = new HashMap<>(state.files());
    files.put(role, Bytes.of(content));
    state = new TrustedState(files, Map.of(), Instant.EPOCH);
  }

  /** The versions that are trusted, by role. */
  Map<String, Long> versions() {
    var versions = new TreeMap<String, Long>();
    state
        .files()
        .forEach((role, raw) -> {
          var bytes = raw.toArray();
          var file =
              switch (role) {
                case "root", TrustedState.FIRST_ROOT -> MetadataReader.root(bytes);
                case "timestamp" -> MetadataReader.timestamp(bytes);
                case "snapshot" -> MetadataReader.snapshot(bytes);
                default -> MetadataReader.targets(role, bytes);
              };
          versions.put(role, file.content().version());
        });
    versions.remove(TrustedState.FIRST_ROOT);
    return versions;
  }
}
