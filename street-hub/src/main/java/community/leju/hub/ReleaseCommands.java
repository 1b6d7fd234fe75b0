package community.leju.hub;

import community.leju.hub.release.ReleaseFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub export-release}. */
final class ReleaseCommands {
  private ReleaseCommands() {}

  @Command(
      name = "export-release",
      description = {
        "Write the newest release into a new folder, on a stick for instance, also while the hub",
        "runs. A kiosk takes it by 'agent pull --from DIR', through the checks of any other."
      },
      mixinStandardHelpOptions = true)
  static final class ExportRelease implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "A new folder.")
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
      try (var parts = data.open()) {
        // As fresh as can be: what is carried by hand takes its time.
        parts.releases.renew();
        var result =
            new ReleaseFolder(parts.database, parts.blobs, parts.clock, System.out::println)
                .write(folder);
        System.out.println(
            "wrote %d files, %d bytes, to %s".formatted(result.files(), result.bytes(), folder));
        System.out.println("kiosks take it until " + result.until());
        return 0;
      }
    }
  }
}
