package community.leju.trials.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A panel with one button, for a kiosk on a stage. */
public final class VirtualPanel implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path config;
  private final Child board;

  private VirtualPanel(Path config, Child board) {
    this.config = config;
    this.board = board;
  }

  /** Starts one that keeps all it has below that folder. */
  public static VirtualPanel start(Door door, Path folder) {
    var link = folder.resolve("tty").toAbsolutePath();
    var config = folder.resolve("panel.json").toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Files.writeString(
          config,
          """
          {"adapter": {"modbus": {"port": "%s", "baud": 9600, "unit": 1}},
           "inputs": {"call": {"line": 0, "active": "high"},
                      "door": {"line": 1, "active": "high"}}}
          """
              .formatted(link));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var arguments =
        List.of(
            "device", "virtual-panel", "--link", link.toString(), "--config", config.toString());
    var ready = link.toString();
    var board =
        Child.start(
            door,
            "panel",
            folder.resolve("panel.err"),
            Map.of(),
            line -> line.contains(ready),
            arguments);
    board.awaitReady(PATIENCE);
    return new VirtualPanel(config, board);
  }

  /** The kiosk's setting for it. */
  public String setting() {
    return "panel=" + config;
  }

  /** Somebody presses the button that calls for staff. */
  public void pressCall() {
    board.type("press call 300");
  }

  /** The case is opened, and stays so. */
  public void openDoor() {
    board.type("hold door");
  }

  public void closeDoor() {
    board.type("release door");
  }

  @Override
  public void close() {
    board.close();
  }
}
