package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.item.Scope;
import community.leju.content.testing.MovedClock;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Role;
import community.leju.hub.street.StreetProfile;
import community.leju.process.config.Settings;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubStartTest {
  @TempDir Path folder;

  private static HubConfig.ForKiosks kiosks(int port) {
    var names = List.of("localhost", "127.0.0.1");
    return new HubConfig.ForKiosks("127.0.0.1", port, names, Optional.empty(), Duration.ofDays(60));
  }

  @Test
  void settingsHaveTheirDefaults() {
    var settings = Settings.of("hub", folder.resolve("hub.yaml"), Map.of(), Map.of());
    var config = HubConfig.of(settings);
    settings.check();
    assertThat(config)
        .isEqualTo(
            new HubConfig(
                "127.0.0.1",
                8480,
                kiosks(8481),
                Optional.empty(),
                Duration.ofMinutes(30),
                HubFixture.KEEPING));
  }

  @Test
  void takenPortIsOneClearLine() throws IOException {
    try (var hub = HubFixture.fresh(folder)) {
      int port = URI.create(hub.address()).getPort();
      var config =
          new HubConfig(
              "127.0.0.1",
              port,
              kiosks(0),
              Optional.empty(),
              Duration.ofMinutes(1),
              HubFixture.KEEPING);
      assertThatThrownBy(() -> Hub.start(hub.parts, config))
          .isInstanceOf(Failure.class)
          .hasMessage("port " + port + " on 127.0.0.1 is taken; set another with --set port=N");
    }
  }

  @Test
  void folderWithoutAHubSaysWhatToDo() {
    assertThatThrownBy(() -> HubParts.open(folder, new MovedClock(HubFixture.MONDAY), random()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("try: hub init --help");
  }

  @Test
  void secondInitialisationIsRefused() throws IOException {
    try (var hub = HubFixture.fresh(folder)) {
      var before = Files.readAllBytes(hub.data.resolve("online.key"));
      var manager = new Account(0, "manager", "x", Role.MANAGER, Scope.STREET);
      assertThatThrownBy(() ->
              Initialisation.run(
                  hub.data,
                  new StreetProfile("x", HubFixture.ZONE),
                  manager,
                  HubFixture.PASSWORD,
                  Optional.empty(),
                  hub.clock,
                  random()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("there is a hub in");
      assertThat(Files.readAllBytes(hub.data.resolve("online.key"))).isEqualTo(before);
    }
  }

  @Test
  void staffNeedTheOfflineKeysAndAFairPassword() throws IOException {
    try (var hub = HubFixture.fresh(folder)) {
      var wanted = new Account(0, "zhao", "赵晓", Role.CLERK, HubFixture.SECOND);
      assertThatThrownBy(() -> hub.parts.staffSetup.add(wanted, HubFixture.PASSWORD, folder))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("recovery.key is not in");
      var offline = Initialisation.offlineFolder(hub.data);
      assertThatThrownBy(() -> hub.parts.staffSetup.add(wanted, "short", offline))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("8 to 200 characters");
      hub.add("zhao", "赵晓", Role.CLERK, HubFixture.SECOND);
      assertThatThrownBy(() -> hub.add("zhao", "x", Role.CLERK, HubFixture.SECOND))
          .isInstanceOf(Failure.class)
          .hasMessage("the login 'zhao' is taken");
    }
  }

  private static SecureRandom random() {
    return new SecureRandom();
  }
}
