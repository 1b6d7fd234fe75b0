package community.leju.agent;

import community.leju.agent.pull.FolderSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Line;
import community.leju.content.release.ReleaseRefused;
import community.leju.process.launch.Failure;
import community.leju.process.launch.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agent pull}: a release that somebody carried here, through the checks of any other. */
abstract class PullCommand implements Callable<Integer> {
  private final Clock clock;

  @Mixin AgentMain.Data data = new AgentMain.Data();

  @Mixin RunOptions options = new RunOptions();

  @Option(
      names = "--from",
      required = true,
      description = "The folder with metadata/ and targets/.")
  Path from = Path.of("");

  PullCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(from.resolve("metadata"))) {
      throw new Failure("no release in " + from + ": there is no folder 'metadata' in it");
    }
    return options.run(
        "agent", data.folder, settings -> AgentConfig.of(settings, data.folder), this::pull);
  }

  private void pull(AgentConfig config, Path folder) {
    try (var store = AgentStore.open(folder, clock)) {
      var identity =
          store
              .identity()
              .orElseThrow(() -> new Failure("not enrolled yet; try: agent enrol --help"));
      var pull =
          new Pull(store, new FolderSupply(from, System.out::println), config.committees(), clock);
      var outcome = pull.run(identity);
      tellTheScreen(store, outcome);
      System.out.println(
          switch (outcome) {
            case SWITCHED -> "the shelf shows this release now";
            case UNCHANGED -> "the shelf showed this release already";
            case HEALED -> "the shelf showed this release already; damaged parts were replaced";
            case TAKEN_BACK -> "the screen crashed on this release before: it is not shown again";
          });
    } catch (ReleaseRefused e) {
      throw new Failure("refused, the last good content stays: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure("cannot read " + from + ": " + e.getMessage(), e);
    }
  }

  /** The shelf is as of the hub's time when it signed: the stick may have been long on its way. */
  private static void tellTheScreen(AgentStore store, Pull.Outcome outcome) {
    if (outcome != Pull.Outcome.TAKEN_BACK) {
      var signedAt = store.trusted().orElseThrow().timeFloor();
      store.line(new Line(false, store.line().timeTrusted(), Optional.of(signedAt)));
    }
  }
}
