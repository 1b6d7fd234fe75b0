package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.SimpleDoc;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs may hand to the service besides pages. */
class DocumentsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpeg"})
  void aPictureIsPrintedDotForDotAndOneThatIsTooWideIsMadeToFit(String format) throws Exception {
    var stream = new DocFlavor.INPUT_STREAM("image/" + format);
    var array = new DocFlavor.BYTE_ARRAY("image/" + format);
    try (var rig = Rig.ready(folder, "epson-tm-t88", Rig.QUICK, 0)) {
      assertThat(print(rig, picture(400, 100, format), array)).isTrue();
      var paper = Rig.picture(rig.slips().getFirst());
      assertThat(paper.getHeight()).isEqualTo(100);
      assertThat(paper.getRGB(150, 50) & 0xFF).isZero();
      assertThat(paper.getRGB(90, 50) & 0xFF).isEqualTo(0xFF);
      assertThat(print(rig, picture(1_024, 100, format), stream)).isTrue();
      assertThat(Rig.picture(rig.slips().getLast()).getHeight()).isEqualTo(50);
    }
  }

  @Test
  void rawBytesGoOutAsTheyAreAndAreConfirmedOnlyWhereThatCanBeKnown() throws Exception {
    var raw = "\u001bE\u0001RAW\n\u001dVB\u0000".getBytes(StandardCharsets.ISO_8859_1);
    try (var rig = Rig.ready(folder.resolve("known"), "epson-tm-t88", Rig.QUICK, 0)) {
      assertThat(print(rig, raw, DocFlavor.BYTE_ARRAY.AUTOSENSE)).isTrue();
      assertThat(rig.slips()).hasSize(1);
    }
    try (var rig = Rig.ready(folder.resolve("unknown"), "generic-80", Rig.QUICK, 0)) {
      assertThat(print(rig, raw, DocFlavor.INPUT_STREAM.AUTOSENSE)).isFalse();
      assertThat(rig.slips()).hasSize(1);
    }
  }

  @Test
  void whatIsNoPictureOrTooMuchIsRefusedBeforeAByteIsSent() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0)) {
      var png = DocFlavor.BYTE_ARRAY.PNG;
      assertThatThrownBy(() -> print(rig, new byte[] {1, 2, 3}, png))
          .isInstanceOf(PrintException.class)
          .hasMessage("not a picture");
      assertThatThrownBy(() -> print(rig, picture(10, 9_000, "png"), png))
          .isInstanceOf(PrintException.class)
          .hasMessageContaining("larger than");
      assertThatThrownBy(() -> print(rig, new byte[300_000], DocFlavor.BYTE_ARRAY.AUTOSENSE))
          .isInstanceOf(PrintException.class)
          .hasMessageContaining("262144");
      assertThatThrownBy(() -> print(rig, new byte[1], DocFlavor.BYTE_ARRAY.PDF))
          .isInstanceOf(UnsupportedFlavor.class);
      assertThat(rig.slips()).isEmpty();
    }
  }

  /** Whether it was told complete; false where only that its data went over. */
  private static boolean print(Rig rig, byte[] bytes, DocFlavor flavor) throws Exception {
    var end = new CompletableFuture<Boolean>();
    var job = rig.printer.service().createPrintJob();
    job.addPrintJobListener(
        new PrintJobAdapter() {
          @Override
          public void printJobCompleted(PrintJobEvent event) {
            end.complete(true);
          }

          @Override
          public void printJobFailed(PrintJobEvent event) {
            end.completeExceptionally(new AssertionError("failed"));
          }

          @Override
          public void printJobNoMoreEvents(PrintJobEvent event) {
            end.complete(false);
          }
        });
    boolean stream = flavor.getRepresentationClassName().equals(InputStream.class.getName());
    job.print(new SimpleDoc(stream ? new ByteArrayInputStream(bytes) : bytes, flavor, null), null);
    return end.get(10, TimeUnit.SECONDS);
  }

  /** White with a black middle. */
  private static byte[] picture(int width, int height, String format) throws Exception {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(width / 4, 0, width / 2, height);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }
}
