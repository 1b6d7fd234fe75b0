package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.stage.Door;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What we ship of others is said. */
class NoticesIT {
  private final Door door = Door.own();

  @Test
  void everyPartOfTheBillOfMaterialsIsInTheNotices() throws IOException {
    var notices = Files.readString(door.root().resolve("THIRD-PARTY.md"));
    var bill = JsonMapper.shared().readTree(door.root().resolve("target/sbom.json"));
    assertThat(bill.path("components").size()).isGreaterThan(20);
    for (var part : bill.path("components")) {
      var group = part.path("group").asString("");
      if (!group.equals("community.leju")) {
        var name = group + ":" + part.path("name").asString("");
        assertThat(notices)
            .contains("| " + name + " | " + part.path("version").asString("") + " |");
      }
    }
  }

  @Test
  void everyPackageOfThePagesIsInTheNotices() throws IOException {
    var notices = Files.readString(door.root().resolve("THIRD-PARTY.md"));
    for (var file :
        new String[] {
          "kiosk-app/src/main/screen/package.json", "street-hub/src/main/console/package.json"
        }) {
      JsonMapper.shared()
          .readTree(door.root().resolve(file))
          .path("dependencies")
          .forEachEntry((name, version) ->
              assertThat(notices).contains("| " + name + " | " + version.asString("") + " |"));
    }
  }
}
