package community.leju.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shelf with documents that this program is too old for, or that nobody can read. */
class FutureKindTest {
  /** Where logback.xml writes when nobody says otherwise. */
  private static final Path LOG =
      Path.of(
          System.getProperty(
              "leju.logs", Path.of(System.getProperty("java.io.tmpdir"), "leju-logs").toString()),
          System.getProperty("leju.process", "leju") + ".log");

  @TempDir Path folder;

  @Test
  void theyAreSkippedAndLoggedAndTheRestIsShown() throws Exception {
    var future = "street/hologram/" + UUID.randomUUID() + ".json";
    var broken = "street/bulletin/" + UUID.randomUUID() + ".json";
    var strange = "street/a/b/" + UUID.randomUUID();
    var documents = new HashMap<String, byte[]>();
    for (var item : SampleItems.all()) {
      documents.put(item.ref().targetPath(), Catalogue.write(item));
    }
    documents.put(future, bytes("{\"kind\":\"hologram\",\"formatVersion\":1}"));
    documents.put(broken, bytes("{\"title\":[]}"));
    documents.put(strange, bytes("?"));
    try (var store = new SampleStore(folder, SampleKiosk.CLOCK).enrol()) {
      store.show(documents);
      try (var kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong())) {
        var browser = new Browser(kiosk.server().bootAddress());
        for (var path : List.of("/home", "/notices", "/boards", "/item/street/hologram/x")) {
          assertThat(browser.get(path)).as(path).contains("id=\"screen\"");
        }
        assertThat(browser.get("/notices")).contains("周六上午社区义诊");
      }
    }
    assertThat(Files.readString(LOG))
        .contains("left out of the shelf: " + future + ": unknown kind")
        .contains("left out of the shelf: " + broken + ": ")
        .contains("left out of the shelf: " + strange + ": unknown path");
  }

  @Test
  void aNewerFormOfAKnownKindIsReadAsFarAsItIsKnown() throws Exception {
    var item =
        SampleItems.all().stream().filter(FutureKindTest::isNotice).findFirst().orElseThrow();
    var document = new String(Catalogue.write(item), StandardCharsets.UTF_8);
    var newer = document.replace("\"formatVersion\":1", "\"formatVersion\":9,\"mood\":{\"a\":1}");
    assertThat(newer).isNotEqualTo(document);
    try (var store = new SampleStore(folder, SampleKiosk.CLOCK).enrol()) {
      store.show(Map.of(item.ref().targetPath(), bytes(newer)));
      try (var kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong())) {
        var browser = new Browser(kiosk.server().bootAddress());
        assertThat(browser.get("/notices")).contains(item.title().zh());
      }
    }
  }

  private static boolean isNotice(Item item) {
    return item.ref().kind().equals("bulletin");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
