package community.leju.hub;

import community.leju.hub.appointment.Keeping;
import community.leju.process.config.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * The hub's settings, {@code hub.yaml}.
 *
 * @param host the address to listen on
 * @param port 0 for a free one
 * @param publicAddress what kiosks and slips call the hub; where it is missing, this machine's
 * @param sessionIdle how long a session of the console lives without a request
 * @param keeping how long what residents sent is kept
 */
public record HubConfig(
    String host, int port, Optional<String> publicAddress, Duration sessionIdle, Keeping keeping) {
  static HubConfig of(Settings settings) {
    return new HubConfig(
        settings.text("host", "127.0.0.1"),
        settings.port("port", 8480),
        settings.optional("public-address"),
        settings.duration("session-idle", Duration.ofMinutes(30)),
        Keeping.of(settings));
  }
}
