package community.leju.trials.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A slip printer for a showroom. */
public final class VirtualPrinter implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Child printer;

  private VirtualPrinter(Path folder, Child printer) {
    this.folder = folder;
    this.printer = printer;
  }

  /** Starts one that keeps all it has below that folder. */
  public static VirtualPrinter start(Door door, Path folder) {
    var link = link(folder).toString();
    var arguments =
        List.of("device", "virtual-printer", "--link", link, "--out", paper(folder).toString());
    var log = folder.resolve("printer.err");
    var child = Child.start(door, "printer", log, Map.of(), line -> line.contains(link), arguments);
    child.awaitReady(PATIENCE);
    return new VirtualPrinter(folder, child);
  }

  private static Path link(Path folder) {
    return folder.resolve("link");
  }

  private static Path paper(Path folder) {
    return folder.resolve("paper");
  }

  /** The kiosk's setting for it. */
  public String setting() {
    return "printer-port=" + link(folder);
  }

  /** Where the paper comes out. */
  public Path paper() {
    return paper(folder);
  }

  @Override
  public void close() {
    printer.close();
  }
}
