package community.leju.kiosk;

import static community.leju.kiosk.typing.WordFiles.DEBIAN_WORDS;

import community.leju.hardware.printer.PrinterPort;
import community.leju.hardware.voice.VoiceConfig;
import community.leju.kiosk.guard.Upkeep;
import community.leju.kiosk.panel.BacklightHours;
import community.leju.kiosk.typing.WordFiles;
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
 * @param printerPort where the slip printer is; empty for a kiosk without one
 * @param printerProfile the printer's model: a profile that ships, or a technician's file
 * @param panel how the buttons and lights are wired; empty on a kiosk without them
 * @param scanner how the code reader is connected; empty on a kiosk without one
 * @param backlight when the screen is lit although nobody is there; empty for always
 * @param probe whether elements can be asked for their place on the screen, for the demo's driver
 * @param typing the words that can be typed by their pinyin
 * @param handwritingLibrary libzinnia: a name for the system's loader, or a path
 * @param handwritingModel what the library knows of the characters
 * @param voice what reads aloud
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
    Optional<PrinterPort> printerPort,
    String printerProfile,
    Optional<Path> panel,
    Optional<Path> scanner,
    Optional<BacklightHours> backlight,
    boolean probe,
    WordFiles typing,
    String handwritingLibrary,
    Path handwritingModel,
    VoiceConfig voice,
    Optional<String> bootToken,
    Upkeep upkeep) {

  /** The name of Debian's {@code libzinnia0}, which is in a folder for each architecture. */
  public static final String HANDWRITING_LIBRARY = "libzinnia.so.0";

  /** Where Debian's {@code tegaki-zinnia-simplified-chinese} puts its model. */
  public static final Path HANDWRITING_MODEL =
      Path.of("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model");

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
        settings.parsed(
            "printer-port",
            "",
            text ->
                text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PrinterPort.parse(text, dataFolder)),
            "a serial port's path or tcp://HOST:PORT"),
        settings.text("printer-profile", "generic-80"),
        settings.optional("panel").map(dataFolder::resolve),
        settings.optional("scanner").map(dataFolder::resolve),
        BacklightHours.of(settings),
        settings.flag("probe", false),
        new WordFiles(
            settings.optional("pinyin-words").map(dataFolder::resolve).orElse(DEBIAN_WORDS),
            settings.optional("pinyin-model").map(dataFolder::resolve).or(WordFiles::debianModel)),
        settings.text("handwriting-library", HANDWRITING_LIBRARY),
        settings.optional("handwriting-model").map(dataFolder::resolve).orElse(HANDWRITING_MODEL),
        voice(settings, dataFolder),
        settings.optional("boot-token"),
        Upkeep.of(settings));
  }

  private static VoiceConfig voice(Settings settings, Path dataFolder) {
    return new VoiceConfig(
        settings.text("voice-program", VoiceConfig.usual().program()),
        settings.optional("voice-clips").map(dataFolder::resolve).orElse(null),
        settings.number("voice-rate", VoiceConfig.USUAL_RATE, 80, 450),
        settings.number("voice-volume", VoiceConfig.USUAL_VOLUME, 20, 100));
  }
}
