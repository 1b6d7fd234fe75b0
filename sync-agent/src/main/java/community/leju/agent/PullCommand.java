package community.leju.agent;

import community.leju.agent.pull.FolderSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.pull.Subscription;
import community.leju.agent.store.AgentStore;
import community.leju.content.release.ReleaseRefused;
import community.leju.process.launch.DataFolder;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agent pull}: a release that somebody carried here, through the checks of any other. */
@Command(
    name = "pull",
    description = {
      "Put a release from a folder on the shelf, without any network: what 'hub export-release'",
      "wrote to a stick. The agent must not be running."
    },
    mixinStandardHelpOptions = true)
abstract class PullCommand implements Callable<Integer> {
  private final Clock clock;

  @Mixin AgentMain.Data data = new AgentMain.Data();

  @Option(
      names = "--from",
      required = true,
      description = "The folder with metadata/ and targets/.")
  Path from = Path.of("");

  @Option(
      names = "--committees",
      description = "As the setting of that name: own, all or codes (default: ${DEFAULT-VALUE}).")
  String committees = "own";

  PullCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(from.resolve("metadata"))) {
      throw new Failure("no release in " + from + ": there is no folder 'metadata' in it");
    }
    try (var claim = DataFolder.claim(data.folder, "agent");
        var store = AgentStore.open(claim.path(), clock)) {
      var identity =
          store
              .identity()
              .orElseThrow(() -> new Failure("not enrolled yet; try: agent enrol --help"));
      var pull =
          new Pull(store, new FolderSupply(from, System.out::println), subscription(), clock);
      System.out.println(
          switch (pull.run(identity)) {
            case SWITCHED -> "the shelf shows this release now";
            case UNCHANGED -> "the shelf showed this release already";
            case HEALED -> "the shelf showed this release already; damaged parts were replaced";
            case TAKEN_BACK -> "the screen crashed on this release before: it is not shown again";
          });
      return 0;
    } catch (ReleaseRefused e) {
      throw new Failure("refused, the last good content stays: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure("cannot read " + from + ": " + e.getMessage(), e);
    }
  }

  private Subscription subscription() {
    try {
      return Subscription.parse(committees);
    } catch (IllegalArgumentException e) {
      throw new Failure("--committees: 'own', 'all' or 12-digit codes with commas between", e);
    }
  }
}
