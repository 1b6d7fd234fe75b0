package community.leju.trials.bench;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.signing.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The tree that the figures are of: 68 files, 24 MB. A document of notices of 193 KB, a PDF of 40
 * pages of 30 KB, and pictures of 300 KB and more, which no packing makes smaller.
 */
final class SampleTree {
  static final int FILES = 68;

  private static final int NOTICES_BYTES = 193_000;
  private static final int NOTICE_LETTERS = 120;
  private static final int PAGES = 40;
  private static final int PAGE_BYTES = 30_000;
  private static final int PICTURES = FILES - 2;
  private static final int PICTURE_BYTES = 300_000;
  private static final int LARGER_BYTES = 84_000;

  private final Scope committee;
  private final Random random = new Random(24);
  private final StringBuilder notices = new StringBuilder();
  private final byte[][] pages = new byte[PAGES][];
  private final byte[][] pictures = new byte[PICTURES][];
  private final Instant from;

  SampleTree(Scope committee, Instant from) {
    this.committee = committee;
    this.from = from;
    while (notices.length() < NOTICES_BYTES - 600) {
      notices.append("<p>").append(letters(NOTICE_LETTERS)).append("</p>");
    }
    for (int i = 0; i < PAGES; i++) {
      pages[i] = bytes(PAGE_BYTES);
    }
    for (int i = 0; i < PICTURES; i++) {
      pictures[i] = bytes(PICTURE_BYTES + (i == 0 ? 0 : random.nextInt(2 * LARGER_BYTES)) / 2);
    }
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private String letters(int count) {
    var letters = new StringBuilder();
    random.ints(count, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
    return letters.toString();
  }

  /** Somebody writes one notice anew, from its first letter to its last. */
  void editNotice() {
    int one = NOTICE_LETTERS + "<p></p>".length();
    int at = random.nextInt(notices.length() / one) * one + "<p>".length();
    notices.replace(at, at + NOTICE_LETTERS, letters(NOTICE_LETTERS));
  }

  /** Another picture of 300 KB in the place of one. */
  void replacePicture() {
    pictures[0] = bytes(PICTURE_BYTES);
  }

  /** Another page in the place of one. */
  void replacePage() {
    pages[random.nextInt(PAGES)] = bytes(PAGE_BYTES);
  }

  /** As a release has it: pictures and PDF are named by what is in them. */
  Map<String, byte[]> targets() throws IOException {
    var targets = new LinkedHashMap<String, byte[]>();
    targets.put(ref().targetPath(), document());
    blob(targets, pdf());
    for (var picture : pictures) {
      blob(targets, picture);
    }
    return targets;
  }

  private void blob(Map<String, byte[]> targets, byte[] content) {
    targets.put(committee.pathPrefix() + "blob/" + Sha256.hex(content), content);
  }

  /** As somebody has it in a folder: the same names for ever. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pictures"));
    put(folder.resolve("notices.json"), document());
    put(folder.resolve("handbook.pdf"), pdf());
    for (int i = 0; i < PICTURES; i++) {
      put(folder.resolve("pictures/%02d.jpg".formatted(i + 1)), pictures[i]);
    }
  }

  /** What did not change keeps its time, by which rsync knows it. */
  private static void put(Path file, byte[] content) throws IOException {
    if (!Files.exists(file) || !java.util.Arrays.equals(Files.readAllBytes(file), content)) {
      Files.write(file, content);
    }
  }

  private ItemRef ref() {
    return new ItemRef(committee, "bulletin", "notices");
  }

  private byte[] document() {
    var posting = new Posting(Text.of("云间居委会"), "", from, null);
    return Catalogue.write(
        new Bulletin(
            ref(),
            posting,
            Board.DISCLOSURE,
            Text.of("通知汇编"),
            Text.of(""),
            Text.of(""),
            Text.of(notices.toString()),
            List.of()));
  }

  /** Objects with a page's stream each, as a scanner writes them. */
  private byte[] pdf() throws IOException {
    var pdf = new ByteArrayOutputStream();
    pdf.write("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < PAGES; i++) {
      var head = "%d 0 obj\n<< /Length %d >>\nstream\n".formatted(i + 1, PAGE_BYTES);
      pdf.write(head.getBytes(StandardCharsets.US_ASCII));
      pdf.write(pages[i]);
      pdf.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }
    pdf.write("%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }
}
