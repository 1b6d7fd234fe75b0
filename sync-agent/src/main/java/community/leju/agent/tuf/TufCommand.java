package community.leju.agent.tuf;

import community.leju.agent.hub.PacedClient;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TargetSearch;
import community.leju.content.release.TrustedState;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/**
 * {@code agent tuf}: a TUF client with its state in a folder, in the form that the TUF project's
 * conformance suite calls.
 */
public abstract class TufCommand {
  private final Clock clock;

  @Option(
      names = "--metadata-dir",
      scope = ScopeType.INHERIT,
      description = "Where trusted metadata lies: root.json, timestamp.json, …")
  @Nullable Path metadataDir;

  @Option(
      names = "--metadata-url",
      scope = ScopeType.INHERIT,
      description = "The repository's metadata, as http://host:port/path")
  @Nullable URI metadataUrl;

  @Option(
      names = "--target-name",
      scope = ScopeType.INHERIT,
      description = "A target's path; as often as there are targets.")
  List<String> targetNames = List.of();

  @Option(
      names = "--target-base-url",
      scope = ScopeType.INHERIT,
      description = "The repository's targets, as http://host:port/path")
  @Nullable URI targetBaseUrl;

  @Option(
      names = "--target-dir",
      scope = ScopeType.INHERIT,
      description = "Where downloaded targets go.")
  @Nullable Path targetDir;

  /** A command whose present is that clock's. */
  protected TufCommand(Clock clock) {
    this.clock = clock;
  }

  @Command(name = "init", description = "Begin to trust a repository by a root file of it.")
  int init(@Parameters(paramLabel = "ROOT") Path root) throws IOException {
    var folder = new MetadataFolder(given(metadataDir, "--metadata-dir"));
    try {
      folder.begin(TrustedState.of(Files.readAllBytes(root)));
      return 0;
    } catch (ReleaseRefused e) {
      throw new Failure(root + " is no root to begin with: " + e.getMessage(), e);
    }
  }

  @Command(name = "refresh", description = "Bring the metadata up to date.")
  int refresh() throws IOException {
    try (var client = client()) {
      update(new HttpRepository(client, metadataUrl(), metadataUrl()), _ -> {});
      return 0;
    }
  }

  @Command(name = "download", description = "Bring the metadata up to date and fetch targets.")
  int download() throws IOException {
    var targets = new TargetFolder(given(targetDir, "--target-dir"));
    given(targetNames.isEmpty() ? null : targetNames, "--target-name");
    try (var client = client()) {
      var base = given(targetBaseUrl, "--target-base-url");
      var repository = new HttpRepository(client, metadataUrl(), base);
      update(
          repository,
          search -> {
            for (var name : targetNames) {
              var found = search.find(name);
              targets.fetch(
                  found.orElseThrow(() -> new Failure("no role signs a target " + name)),
                  repository);
            }
          });
      return 0;
    }
  }

  private interface Errand {
    void run(TargetSearch search) throws IOException;
  }

  /** Refreshes and runs the errand; what was verified is kept, however it ends. */
  private void update(HttpRepository repository, Errand errand) throws IOException {
    var folder = new MetadataFolder(given(metadataDir, "--metadata-dir"));
    var before = folder.read();
    var update = new ReleaseUpdate(before, repository, List.of(), clock);
    try {
      errand.run(update.refresh());
    } catch (ReleaseRefused e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    } finally {
      folder.write(before.files(), update.reached().files());
    }
  }

  private URI metadataUrl() {
    return given(metadataUrl, "--metadata-url");
  }

  private static PacedClient client() {
    return new PacedClient(Optional.empty());
  }

  private static <T> T given(@Nullable T option, String name) {
    return Optional.ofNullable(option)
        .orElseThrow(() -> new Failure("missing: " + name + " (try --help)"));
  }
}
