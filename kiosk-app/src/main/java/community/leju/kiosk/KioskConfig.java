package community.leju.kiosk;

import community.leju.kiosk.guard.Upkeep;
import community.leju.process.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How this kiosk is set up, from {@code kiosk.yaml}.
 *
 * @param port of the screen's own server on loopback
 * @param panelDiagonalMm the visible panel; all sizes on the screen follow from it. 546 is 21.5
 *     inches
 * @param textPercent larger or smaller text than the panel asks for
 * @param window the whole screen, a window of {@code windowWidth} by {@code windowHeight}, or none
 * @param idle without a touch, until the warning
 * @param warning from the warning until everything of the visit is wiped; 20 s at least
 * @param attract without a touch on the home page, until the notices take the screen; zero for
 *     never
 * @param printerPort the slip printer's serial port; empty for a kiosk without a printer
 * @param printerProfile the printer's model
 * @param probe whether elements can be asked for their place on the screen, for the demo's driver
 * @param bootToken for another shell; where it is missing, a new one each boot
 * @param upkeep when it starts itself again although nothing is wrong
 */
public record KioskConfig(
    int port,
    int panelDiagonalMm,
    int textPercent,
    Window window,
    int windowWidth,
    int windowHeight,
    Duration idle,
    Duration warning,
    Duration attract,
    Optional<Path> printerPort,
    String printerProfile,
    boolean probe,
    Optional<String> bootToken,
    Upkeep upkeep) {

  /** How the pages are shown. */
  public enum Window {
    FULL,
    SMALL,
    /** By another shell, such as a browser in kiosk mode, which is given the boot token. */
    NONE
  }

  static KioskConfig of(Settings settings, Path dataFolder) {
    return new KioskConfig(
        settings.port("port", 8490),
        settings.number("panel-diagonal-mm", 546, 150, 2_500),
        settings.number("text-percent", 100, 80, 160),
        settings.choice("window", Window.FULL),
        settings.number("window-width", 1_080, 480, 7_680),
        settings.number("window-height", 1_920, 480, 7_680),
        Duration.ofSeconds(settings.number("idle-seconds", 90, 15, 900)),
        Duration.ofSeconds(settings.number("warning-seconds", 25, 20, 120)),
        Duration.ofSeconds(settings.number("attract", 90, 0, 3_600)),
        settings.optional("printer-port").map(dataFolder::resolve),
        settings.text("printer-profile", "generic-80"),
        settings.flag("probe", false),
        settings.optional("boot-token"),
        Upkeep.of(settings));
  }
}
