package community.leju.trials.walk;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The slips that fell out of the virtual printer. */
public final class Paper {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final Clock clock;

  public Paper(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A slip: its picture, and when its first byte came. */
  public record Slip(Path picture, Instant firstByte) {}

  public int count() {
    return lines().size();
  }

  /** Waits for the slip after so many. */
  public Slip awaitSlip(int after) {
    var end = clock.instant().plus(PATIENCE);
    while (clock.instant().isBefore(end)) {
      var lines = lines();
      if (lines.size() > after) {
        var line = JsonMapper.shared().readTree(lines.get(after));
        long micros = line.path("firstByteAtEpochMicros").asLong();
        return new Slip(
            folder.resolve(line.path("file").asString("")),
            Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
      }
      pause();
    }
    throw new Failure("no slip came out of the printer");
  }

  private List<String> lines() {
    try {
      var index = folder.resolve("slips.jsonl");
      return Files.exists(index) ? Files.readAllLines(index) : List.of();
    } catch (IOException e) {
      throw new Failure("cannot read the paper: " + e, e);
    }
  }

  /** The slip's QR, as an independent reader reads it from the picture. */
  public static String readQr(Path picture) {
    try {
      var process = new ProcessBuilder("zbarimg", "--quiet", "--raw", picture.toString()).start();
      var read = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new Failure("zbarimg reads no QR code from " + picture);
      }
      return read.strip();
    } catch (IOException | InterruptedException e) {
      throw new Failure("cannot run zbarimg: " + e, e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }
}
