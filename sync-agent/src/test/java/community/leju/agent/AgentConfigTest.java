package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.agent.pull.Subscription;
import community.leju.agent.store.OutboxLimits;
import community.leju.content.item.Scope;
import community.leju.process.config.BadSettings;
import community.leju.process.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentConfigTest {
  private static final Scope OWN = new Scope("310117990001");

  @TempDir Path folder;

  @Test
  void theDefaultsCarryTheOwnCommitteeOnly() {
    assertThat(config(Map.of()))
        .isEqualTo(
            new AgentConfig(
                folder,
                Duration.ofSeconds(60),
                Duration.ofSeconds(50),
                new Subscription.Own(),
                new OutboxLimits(20_000, 64L << 20, 16L << 20),
                Duration.ofDays(14)));
  }

  @Test
  void theOwnCommitteeComesFirstHoweverItIsWritten() {
    var some = config(Map.of("committees", "310117990003,310117990001")).committees();
    assertThat(some.roles(OWN, List.of()))
        .containsExactly("street", "alert", "310117990001", "310117990003");
  }

  @Test
  void allLeavesOutRolesThatAreNoCommittee() {
    var all = config(Map.of("committees", "all")).committees();
    assertThat(all.roles(OWN, List.of("hologram", "310117990002", "street")))
        .containsExactly("street", "alert", "310117990001", "310117990002");
  }

  @Test
  void whatIsNoCodeIsRefused() {
    for (var wrong : List.of("", "street", "3101179900", "310117990002,", "所有")) {
      assertThatThrownBy(() -> config(Map.of("committees", wrong)))
          .as(wrong)
          .isInstanceOf(BadSettings.class)
          .hasMessageContaining("committees");
    }
  }

  private AgentConfig config(Map<String, String> commandLine) {
    var file = folder.resolve("agent.yaml");
    var settings = Settings.of("agent", file, Map.of(), commandLine);
    var config = AgentConfig.of(settings, folder);
    settings.check();
    return config;
  }
}
