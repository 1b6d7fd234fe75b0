package community.leju.agent;

import community.leju.agent.pull.Subscription;
import community.leju.process.config.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The agent's settings, {@code agent.yaml}.
 *
 * @param poll how often to look although nothing was heard
 * @param longPoll how long to ask the hub to hold a question
 * @param committees whose content to carry besides the street's and this kiosk's own
 */
public record AgentConfig(Path data, Duration poll, Duration longPoll, Subscription committees) {
  static AgentConfig of(Settings settings, Path data) {
    return new AgentConfig(
        data,
        settings.duration("poll", Duration.ofSeconds(60)),
        settings.duration("long-poll", Duration.ofSeconds(50)),
        settings.parsed(
            "committees",
            "own",
            Subscription::parse,
            "'own', 'all' or 12-digit codes with commas between"));
  }
}
