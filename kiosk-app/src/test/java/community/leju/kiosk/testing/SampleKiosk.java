package community.leju.kiosk.testing;

import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.voice.VoiceConfig;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.KioskConfig;
import community.leju.kiosk.guard.Upkeep;
import community.leju.kiosk.panel.BacklightHours;
import community.leju.kiosk.typing.WordFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A kiosk without a window, on a free port, whose clocks a test moves. */
public final class SampleKiosk {
  /** The moment that the samples are made for. */
  public static final Clock CLOCK = Clock.fixed(SampleItems.NOW, ZoneOffset.UTC);

  private SampleKiosk() {}

  public static KioskConfig config() {
    return config(Optional.empty());
  }

  /** With a panel. */
  public static KioskConfig config(Optional<Path> panel) {
    return config(panel, Optional.empty(), Optional.empty());
  }

  /** With a panel that is lit at those hours, a scanner, or both. */
  public static KioskConfig config(
      Optional<Path> panel, Optional<Path> scanner, Optional<BacklightHours> backlight) {
    return new KioskConfig(
        0,
        546,
        100,
        KioskConfig.Window.SMALL,
        1080,
        1920,
        Duration.ofSeconds(60),
        Duration.ofSeconds(20),
        Duration.ofSeconds(90),
        Optional.empty(),
        "generic-58",
        panel,
        scanner,
        backlight,
        false,
        new WordFiles(WordFiles.DEBIAN_WORDS, WordFiles.debianModel()),
        KioskConfig.HANDWRITING_LIBRARY,
        KioskConfig.HANDWRITING_MODEL,
        VoiceConfig.usual(),
        Optional.empty(),
        Upkeep.DEFAULT);
  }

  /** Set up in another way, without a printer. */
  public static Kiosk start(Path dataFolder, KioskConfig config, AtomicLong nanos)
      throws IOException {
    var world = new Kiosk.World(CLOCK, nanos::get, new SecureRandom());
    return new Kiosk(config, dataFolder, Optional.empty(), _ -> new byte[0], world);
  }

  public static Kiosk start(Path dataFolder, Optional<SlipPrinter> printer, AtomicLong nanos)
      throws IOException {
    var world = new Kiosk.World(CLOCK, nanos::get, new SecureRandom());
    return new Kiosk(config(), dataFolder, printer, _ -> new byte[0], world);
  }
}
