package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.committee.Street;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.item.Scope;
import community.leju.content.render.Renderer;
import community.leju.content.render.Segmenter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPackTest {
  private static final Path DEMO = Path.of("src/main/pack/yunjian");
  private static final Instant NOW = Instant.parse("2026-11-24T02:31:00Z");
  private static final Scope FIRST = new Scope("310117990001");

  @TempDir Path folder;

  @Test
  void demoPackImportsWithoutProblems() {
    var pack = PackReader.read(DEMO);
    assertThat(of(pack, Street.class)).singleElement().matches(Street::fictional);
    assertThat(of(pack, Committee.class)).hasSize(19).allMatch(Committee::fictional);
    assertThat(of(pack, Bulletin.class)).hasSizeGreaterThanOrEqualTo(10);
    assertThat(of(pack, Bulletin.class)).extracting(Bulletin::board).contains(Board.values());
    assertThat(pack.forms()).singleElement().matches(form -> form.notice().size() >= 6);
    assertThat(pack.blobs()).hasSizeGreaterThanOrEqualTo(16);
  }

  /** Nearly empty: a profile and a notice, as where somebody has just begun. */
  @Test
  void streetHasAnOverSizeAPreparatoryAndTwoNearlyEmptyCommittees() {
    var pack = PackReader.read(DEMO);
    var committees = of(pack, Committee.class);
    assertThat(committees).hasSize(19);
    assertThat(committees)
        .filteredOn(one -> one.size() == Committee.Size.TOO_LARGE)
        .extracting(one -> one.ref().scope().value())
        .containsExactly("310117990012");
    assertThat(committees)
        .filteredOn(Committee::isPreparatory)
        .singleElement()
        .matches(one -> one.ref().scope().value().equals("310117990017"))
        .matches(one -> !one.caretaker().isBlank());
    assertThat(committees)
        .extracting(one -> one.ref().scope())
        .filteredOn(scope ->
            pack.items().stream().filter(item -> item.ref().scope().equals(scope)).count() <= 2)
        .extracting(Scope::value)
        .containsExactlyInAnyOrder("310117990017", "310117990019");
  }

  @Test
  void oneKioskShowsTwentyNineServicesAndBooksFive() {
    var services =
        of(PackReader.read(DEMO), Service.class).stream()
            .filter(item -> item.ref().scope().isStreet() || item.ref().scope().equals(FIRST))
            .toList();
    assertThat(services).hasSize(29);
    assertThat(services.stream().filter(service -> service.flow().isPresent()))
        .hasSizeGreaterThanOrEqualTo(15);
    assertThat(services)
        .allMatch(service -> !service.category().isBlank() && !service.who().isEmpty())
        .allMatch(service -> !service.fee().isBlank() && !service.promise().isBlank());
    var ids = services.stream().map(service -> service.ref().id()).toList();
    services.stream()
        .flatMap(service -> service.flow().stream())
        .flatMap(flow -> flow.nodes().stream())
        .filter(node -> !node.link().isEmpty())
        .forEach(node -> assertThat(ids).contains(node.link()));
    assertThat(services.stream().filter(service -> service.booking().isPresent())).hasSize(5);
  }

  @Test
  void everyTitleAndSummaryIsInBothLanguages() {
    for (var item : PackReader.read(DEMO).items()) {
      assertThat(item.title().en()).as(item.ref().targetPath()).isNotNull();
      assertThat(item.posting().publisher().en()).as(item.ref().targetPath()).isNotNull();
      if (item instanceof Bulletin bulletin) {
        assertThat(bulletin.summary().en()).as(item.ref().targetPath()).isNotNull();
      }
    }
  }

  @Test
  void phonesAreInventedAndPicturesAreLight() throws IOException {
    try (var files = Files.walk(DEMO)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".png")) {
          assertThat(Files.size(file)).isLessThan(120_000);
        } else {
          assertThat(Files.readString(file)).doesNotContainPattern("\\b1[3-9]\\d{9}\\b");
          assertThat(Files.readString(file)).doesNotContainPattern("\\b021-(?!0000-01)");
        }
      }
    }
  }

  @Test
  void exportImportsAgainIdentically() throws IOException {
    var pack = PackReader.read(DEMO);
    PackWriter.write(pack, folder.resolve("out"));
    var again = PackReader.read(folder.resolve("out"));
    assertThat(again.items()).isEqualTo(pack.items());
    assertThat(again.forms()).isEqualTo(pack.forms());
    assertThat(again.blobs().keySet()).isEqualTo(pack.blobs().keySet());
    PackWriter.write(again, folder.resolve("second"));
    assertThat(contents(folder.resolve("second"))).isEqualTo(contents(folder.resolve("out")));
  }

  @Test
  void exportIsWrittenForPeople() throws IOException {
    var out = folder.resolve("out");
    PackWriter.write(PackReader.read(DEMO), out);
    assertThat(out.resolve(FIRST + "/bulletin/medical-insurance-2027.md"))
        .content()
        .startsWith("---\nfrom: 2026-11-09\nuntil: 2031-12-31\n")
        .contains("\n## 哪些人要办\n", "\n- **今年出生的宝宝**", "\n1. ");
    // One notice is HTML in the pack too: an article pasted from a web page.
    try (var files = Files.walk(out)) {
      for (var file :
          files
              .filter(name -> name.toString().endsWith(".md"))
              .filter(name -> !name.toString().endsWith("pasted-city-article.md"))
              .toList()) {
        assertThat(file).content().as(file.toString()).doesNotContain("format: html");
      }
    }
  }

  @Test
  void everyItemRendersInBothLanguages() {
    var pack = PackReader.read(DEMO);
    var renderer = new Renderer(pack.zone(), () -> NOW, sha -> "/blob/" + sha, Segmenter.load());
    for (var language : Language.values()) {
      for (var item : pack.items()) {
        var html =
            renderer.article(item, language).orElseGet(() -> renderer.card(item, language, "/x"));
        assertThat(html).contains(item.posting().publisher().in(language));
      }
    }
  }

  private static <T extends Item> List<T> of(Pack pack, Class<T> type) {
    return pack.items().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<String> contents(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".png"))
          .sorted()
          .map(file -> root.relativize(file) + "\n" + read(file))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
