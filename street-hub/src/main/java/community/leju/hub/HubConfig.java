package community.leju.hub;

import community.leju.hub.appointment.Keeping;
import community.leju.process.config.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The hub's settings, {@code hub.yaml}.
 *
 * @param host the address to listen on for people
 * @param port 0 for a free one
 * @param kiosks where to listen for kiosks
 * @param publicAddress what slips call the hub; where it is missing, this machine's
 * @param sessionIdle how long a session of the console lives without a request
 * @param keeping how long what residents sent is kept
 */
public record HubConfig(
    String host,
    int port,
    ForKiosks kiosks,
    Optional<String> publicAddress,
    Duration sessionIdle,
    Keeping keeping) {
  private static final String NAMES = "localhost,127.0.0.1";

  /**
   * The kiosks' door.
   *
   * @param host the address to listen on
   * @param port 0 for a free one
   * @param names host names and IP addresses that stand in the hub's certificate
   * @param address what the console tells technicians to type; where it is missing, this machine's
   * @param certificateLife of a kiosk's certificate; it is renewed at half of it
   */
  public record ForKiosks(
      String host,
      int port,
      List<String> names,
      Optional<String> address,
      Duration certificateLife) {
    static ForKiosks of(Settings settings) {
      return new ForKiosks(
          settings.text("kiosk-host", "127.0.0.1"),
          settings.port("kiosk-port", 8481),
          settings.parsed(
              "kiosk-names", NAMES, ForKiosks::names, "host names and IP addresses with commas"),
          settings.optional("kiosk-address"),
          Duration.ofDays(settings.number("certificate-days", 60, 30, 90)));
    }

    private static List<String> names(String value) {
      var names = Arrays.stream(value.split(",")).map(String::strip).distinct().toList();
      if (!names.stream().allMatch(name -> name.matches("[A-Za-z0-9.:-]{1,253}"))) {
        throw new IllegalArgumentException(value);
      }
      return names;
    }
  }

  static HubConfig of(Settings settings) {
    return new HubConfig(
        settings.text("host", "127.0.0.1"),
        settings.port("port", 8480),
        ForKiosks.of(settings),
        settings.optional("public-address"),
        settings.duration("session-idle", Duration.ofMinutes(30)),
        Keeping.of(settings));
  }
}
