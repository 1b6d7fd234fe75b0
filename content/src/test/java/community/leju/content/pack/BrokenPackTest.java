package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.content.item.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenPackTest {
  private static final String HEADER = "formatVersion: 1\nscope: street\n";
  private static final String FRONT =
      """
      ---
      board: publicity
      title: 通知
      publisher: 居委会
      from: 2026-01-01
      ---
      """;

  @TempDir Path home;
  private Path root = Path.of("");

  @BeforeEach
  void header() throws IOException {
    root = home.resolve("pack");
    write("pack.yaml", HEADER);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.write(file, bytes);
  }

  private List<String> problems() {
    var refusal = catchThrowableOfType(InvalidPack.class, () -> PackReader.read(root));
    assertThat(refusal).as("a pack that should have been refused").isNotNull();
    assertThat(refusal.problems()).isSorted();
    return refusal.problems().stream().map(PackProblem::toString).toList();
  }

  private static byte[] png(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void everyMistakeIsListedWithFileAndLine() throws IOException {
    write(
        "bulletin/mistakes.md",
        """
        ---
        board: everywhere
        titel: 停水
        publisher: {zh: 居委会, cn: 错}
        from: 2026-02-30
        until: 2026/03/01
        approver: 甲
        approver: 乙
        pictures:
          - picture: none.png
            alt: 画
          - picture: ../pack.yaml
        id: other
        ---
        第一行 [链接](https://example.org)

        <b>粗</b>
        """);
    write("bulletin/Upper Case.md", FRONT);
    write("bulletin/unused.png", png(2, 2));
    write("bulletin/alone.en.md", "English only");
    write("bulletin/notes.txt", "?");
    write(
        "service/x.yaml", "title: 服务\npublisher: 居委会\nfrom: 2026-01-01\nbooking:\n  minutes: 3\n");
    write("service/y.yaml", "title: [一\n");
    write("committee/p.yaml", "name: 居委会\n");
    write("310117990001/pack.yaml", "formatVersion: 1\nscope: 310117990002\n");
    write("calendar/a.yaml", "a: 1\n");
    write("README", "?");
    assertThat(problems())
        .contains(
            "310117990001/pack.yaml: scope: '310117990002' is not its folder's name",
            "README: is not known here: items stand in a folder of their kind",
            "bulletin/Upper Case.md: the file's name: 'Upper Case' must be 1 to 64 of a-z, 0-9 and '-'",
            "bulletin/alone.en.md: has no Chinese file of its name beside it",
            "bulletin/mistakes.md:2: board: 'everywhere' is not disclosure or publicity",
            "bulletin/mistakes.md:2: title: is missing",
            "bulletin/mistakes.md:3: titel: is not known here",
            "bulletin/mistakes.md:4: publisher/cn: is not known here",
            "bulletin/mistakes.md:5: from: '2026-02-30' is not a day such as 2026-01-01",
            "bulletin/mistakes.md:6: until: '2026/03/01' is not a day such as 2026-01-01",
            "bulletin/mistakes.md:8: approver: is there twice",
            "bulletin/mistakes.md:10: picture: 'none.png' is no picture in this folder",
            "bulletin/mistakes.md:12: picture: '../pack.yaml' is no picture in this folder",
            "bulletin/mistakes.md:12: pictures/1/alt: is missing",
            "bulletin/mistakes.md:13: id: is not known here",
            "bulletin/mistakes.md:15: a kiosk has no links: write the address as words",
            "bulletin/mistakes.md:17: HTML (<b>) is not allowed in Markdown",
            "bulletin/notes.txt: is not known here; expected *.md and their pictures and tables",
            "bulletin/unused.png: no item in this folder uses it",
            "committee: does not belong to a pack of scope 'street'",
            "service/x.yaml:1: summary: is missing",
            "service/x.yaml:5: booking/minutes: must be a whole number from 5 to 240")
        .anyMatch(problem -> problem.startsWith("service/y.yaml:2: is not YAML"))
        .anyMatch(problem -> problem.startsWith("calendar: is no kind"))
        .hasSizeGreaterThan(25);
  }

  @Test
  void missingOrNewerHeadersAreRefused() throws IOException {
    Files.delete(root.resolve("pack.yaml"));
    assertThat(problems()).singleElement().asString().startsWith("pack.yaml: is missing");
    write("pack.yaml", "formatVersion: 2\nscope: city\nzone: Mars/Base\nsync: true\n");
    assertThat(problems())
        .containsExactly(
            "pack.yaml:1: formatVersion: this program reads 1, no newer one",
            "pack.yaml:2: scope: 'city' is not 'street' or a 12-digit code",
            "pack.yaml:3: zone: 'Mars/Base' is not a time zone such as Asia/Shanghai",
            "pack.yaml:4: sync: is not known here");
  }

  @Test
  void otherEncodingsAreNamedAtTheirLine() throws IOException {
    write("bulletin/gbk.md", FRONT.getBytes(Charset.forName("GBK")));
    write("bulletin/utf-sixteen.md", FRONT.getBytes(StandardCharsets.UTF_16));
    assertThat(problems())
        .containsExactly(
            "bulletin/gbk.md:4: is not UTF-8 (perhaps GBK or GB18030): save it as UTF-8",
            "bulletin/utf-sixteen.md:1: is UTF-16: save it as UTF-8");
  }

  @Test
  void byteOrderMarksAndWindowsLineEndsAreRead() throws IOException {
    write("bulletin/a.md", "\uFEFF" + FRONT.replace("\n", "\r\n") + "一\r\n二\r\n");
    assertThat(PackReader.read(root).items()).hasSize(1);
  }

  @Test
  void rareCharactersAreReadWhereverTheyStand() throws IOException {
    for (int before = 990; before < 1040; before++) {
      write("bulletin/a.md", FRONT.replace("通知", "通知 # " + "字".repeat(before) + "𠮷"));
      assertThat(PackReader.read(root).items()).hasSize(1);
    }
  }

  @Test
  void symbolicLinksAreRefused() throws IOException {
    var outside = Files.writeString(root.resolveSibling("outside.md"), FRONT);
    Files.createDirectories(root.resolve("bulletin"));
    Files.createSymbolicLink(root.resolve("bulletin/link.md"), outside);
    Files.createSymbolicLink(root.resolve("service"), root.resolve("bulletin"));
    Files.createSymbolicLink(root.resolve("bulletin/link.png"), outside);
    assertThat(problems())
        .containsExactly(
            "bulletin/link.md: symbolic links are not allowed",
            "bulletin/link.png: symbolic links are not allowed",
            "service: symbolic links are not allowed");
  }

  @Test
  void aHeaderThatIsALinkIsNotFollowed() throws IOException {
    var outside = Files.writeString(root.resolveSibling("header.yaml"), HEADER);
    Files.delete(root.resolve("pack.yaml"));
    Files.createSymbolicLink(root.resolve("pack.yaml"), outside);
    assertThat(problems()).contains("pack.yaml: symbolic links are not allowed");
  }

  @Test
  void picturesAreWhatTheirBytesSay() throws IOException {
    var front = FRONT.replace("from:", "pictures: [{picture: p.png, alt: 画}]\nfrom:");
    write("bulletin/a.md", front);
    write("bulletin/p.png", "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII));
    assertThat(problems())
        .contains("bulletin/p.png: is neither PNG nor JPEG, whatever its name says");
    write("bulletin/p.png", png(Picture.MOST_PIXELS + 1, 1));
    assertThat(problems()).anyMatch(problem -> problem.contains("a side may have 8192"));
    var bytes = png(4, 3);
    write("bulletin/p.png", Arrays.copyOf(bytes, 20));
    assertThat(problems()).anyMatch(problem -> problem.contains("broken picture"));
    write("bulletin/p.png", new byte[Layout.MOST_PICTURE_BYTES + 1]);
    assertThat(problems()).contains("bulletin/p.png: is larger than 12 MB");
    write("bulletin/p.png", bytes);
    assertThat(PackReader.read(root).items().getFirst().pictures())
        .singleElement()
        .matches(picture -> picture.width() == 4 && picture.height() == 3);
  }

  @Test
  void aliasesCannotExplode() throws IOException {
    write(
        "service/bomb.yaml",
        """
        a: &a [x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
        """);
    write("service/loop.yaml", "a: &a\n  b: *a\n");
    write("service/deep.yaml", "a: " + "[".repeat(200) + "]".repeat(200) + "\n");
    assertThat(problems())
        .anyMatch(problem -> problem.startsWith("service/bomb.yaml:2: aliases"))
        .anyMatch(problem -> problem.startsWith("service/loop.yaml:2: aliases"))
        .anyMatch(problem -> problem.startsWith("service/deep.yaml:1: is nested too deeply"));
  }

  @Test
  void deepNestingNeitherOverflowsNorTakesLong() throws IOException {
    write("service/flow.yaml", "a: " + "[".repeat(500_000));
    write("service/blocks.yaml", "- ".repeat(300_000));
    write("bulletin/quotes.md", FRONT + "\n一\n" + ">".repeat(300_000) + "\na".repeat(300_000));
    write("bulletin/lists.md", FRONT + "- ".repeat(300_000));
    write("bulletin/marks.md", FRONT + "*a **b ".repeat(30_000) + "c** d*".repeat(30_000));
    write("bulletin/nested.md", FRONT + "*a **b ".repeat(300) + "c** d*".repeat(300));
    assertThat(problems())
        .contains(
            "service/flow.yaml:1: is nested too deeply or too long",
            "service/blocks.yaml:1: is nested too deeply or too long",
            "bulletin/quotes.md:9: quotes, lists or marks are nested too deeply",
            "bulletin/lists.md:7: quotes, lists or marks are nested too deeply",
            "bulletin/marks.md:7: quotes, lists or marks are nested too deeply",
            "bulletin/nested.md:7: quotes, lists or marks are nested too deeply");
  }

  @Test
  void tooManyFilesStopTheReading() throws IOException {
    write("bulletin/a.md", FRONT);
    write("bulletin/b.md", FRONT);
    var folders = new Folders(root, new Problems(root), 3);
    assertThat(folders.list(root)).containsOnlyKeys("bulletin", "pack.yaml");
    assertThatThrownBy(() -> folders.list(root.resolve("bulletin")))
        .isInstanceOf(InvalidPack.class)
        .hasMessageContaining("has more than 3 files");
  }

  @Test
  void filesThatAreTooLargeAreNotRead() throws IOException {
    write("bulletin/a.md", FRONT + "长".repeat(Layout.MOST_TEXT_BYTES / 3));
    assertThat(problems()).containsExactly("bulletin/a.md: is larger than 1048576 bytes");
  }

  @Test
  void litterOfFileManagersIsIgnored() throws IOException {
    write("Thumbs.db", "?");
    write("bulletin/.DS_Store", "?");
    write("bulletin/a.md", FRONT);
    assertThat(PackReader.read(root).items()).hasSize(1);
  }

  @Test
  void marksThatChineseTextDisarmsAreNamed() throws IOException {
    write("bulletin/a.md", FRONT + "请注意**重要：**明天停水");
    assertThat(problems()).singleElement().asString().startsWith("bulletin/a.md:7: '**' marks");
  }

  @Test
  void profilesBeyondOneAndOtherStreetsCodesAreRefused() throws IOException {
    var posting = "from: 2026-01-01\npublisher: 街道\n";
    var street = posting + "name: 街道\ncode: 310117990\nphone: 021-0000-0100\nzone: ";
    write("street/a.yaml", street + "Asia/Shanghai\n");
    write("street/b.yaml", street + "Asia/Urumqi\n");
    write("310117980001/pack.yaml", "formatVersion: 1\nscope: 310117980001\n");
    write("310117980001/bulletin/a.md", FRONT);
    assertThat(problems())
        .contains(
            "street/b.yaml: there can be only one 'street'",
            "street/a.yaml:4: code: 310117980001 is not in this street",
            "street/b.yaml:6: zone: is not that of pack.yaml, Asia/Shanghai");
  }

  @Test
  void whatIsNoFolderIsRefused() {
    var refusal =
        catchThrowableOfType(InvalidPack.class, () -> PackReader.read(root.resolve("pack.yaml")));
    assertThat(refusal.problems()).hasSize(1);
  }
}
