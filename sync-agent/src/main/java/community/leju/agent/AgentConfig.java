package community.leju.agent;

import community.leju.agent.pull.Subscription;
import community.leju.agent.store.OutboxLimits;
import community.leju.process.config.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The agent's settings, {@code agent.yaml}.
 *
 * @param poll how often to look although nothing was heard
 * @param longPoll how long to ask the hub to hold a question
 * @param committees whose content to carry besides the street's and this kiosk's own
 * @param outbox how much it may hold
 * @param keep how long what was delivered is kept, to be offered to a hub that was restored
 */
public record AgentConfig(
    Path data,
    Duration poll,
    Duration longPoll,
    Subscription committees,
    OutboxLimits outbox,
    Duration keep) {
  private static final int MOST_MB = 100_000;

  static AgentConfig of(Settings settings, Path data) {
    return new AgentConfig(
        data,
        settings.duration("poll", Duration.ofSeconds(60)),
        settings.duration("long-poll", Duration.ofSeconds(50)),
        settings.parsed(
            "committees",
            "own",
            Subscription::parse,
            "'own', 'all' or 12-digit codes with commas between"),
        limits(settings),
        Duration.ofDays(settings.number("keep-days", 14, 1, 400)));
  }

  private static OutboxLimits limits(Settings settings) {
    var usual = OutboxLimits.DEFAULT;
    return new OutboxLimits(
        settings.number("outbox-items", usual.items(), 100, 1_000_000),
        megabytes(settings.number("outbox-mb", (int) (usual.bytes() >> 20), 1, MOST_MB)),
        megabytes(settings.number("reserve-mb", (int) (usual.reserveBytes() >> 20), 0, MOST_MB)));
  }

  private static long megabytes(int count) {
    return (long) count << 20;
  }
}
