package community.leju.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.guide.Slot;
import community.leju.content.item.Language;
import community.leju.content.signing.Ed25519;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SubmissionNumber;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.printer.SlipState;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.testing.SamplePrinter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 24, 10, 31);

  @TempDir Path folder;
  private final KeyPair key = Ed25519.newPair();

  @Test
  void theCodeIsReadFromTheDrawingAndVerifiedAtEveryWidth() throws Exception {
    for (int dots : new int[] {384, 512, 576}) {
      var picture =
          Files.write(folder.resolve("slip.png"), SlipPicture.foot(slip(), dots, Optional::empty));
      var read = SlipCode.scan(zbar(picture)).orElseThrow();
      assertThat(read.isSignedBy(key.getPublic())).as(dots + " dots").isTrue();
      assertThat(read.code().number()).isEqualTo(new SubmissionNumber(1, 42));
    }
  }

  @Test
  void aPrintedSlipIsReadFromThePaperOfEveryModel() throws Exception {
    for (var model : PrinterProfile.SHIPPED) {
      var paper = folder.resolve(model);
      try (var sample = new SamplePrinter(folder, paper, model)) {
        var printer = sample.printer();
        awaitReady(printer);
        var pages = SlipPages.of(slip(), printer.profile(), Optional::empty);
        assertThat(printer.print(model, pages).settled().get(20, TimeUnit.SECONDS))
            .as(model)
            .isInstanceOf(SlipState.Confirmed.class);
      }
      var read = SlipCode.scan(zbar(paper.resolve("slip-000001.png")));
      assertThat(read).as(model).isPresent();
      assertThat(read.orElseThrow().isSignedBy(key.getPublic())).as(model).isTrue();
    }
  }

  @Test
  void nothingPersonalCanStandOnASlip() {
    assertThat(Arrays.stream(Slip.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly(
            "words",
            "office",
            "number",
            "slot",
            "where",
            "phone",
            "code",
            "printedAt",
            "timeTrusted");
  }

  @Test
  void aTimeThatIsNotKnownToBeRightIsMarked() throws Exception {
    assertThat(foot(slip(true))).contains("开具于").doesNotContain("时间未校准");
    assertThat(foot(slip(false))).contains("开具于", "时间未校准");
  }

  private static String foot(Slip slip) throws InterruptedException {
    return new SlipFoot(slip, 384, Optional::empty).parts().toString();
  }

  private Slip slip() {
    return slip(true);
  }

  private Slip slip(boolean timeTrusted) {
    var code = SlipCode.of(new SubmissionNumber(1, 42), new SecureRandom());
    return new Slip(
        Words.in(Language.ZH),
        "桂花苑居民委员会",
        code.number(),
        Slot.of("2026-11-25T09:30").orElseThrow(),
        "一楼大厅2号窗口",
        "021-0000-0110",
        code.url("http://127.0.0.1:8480", key.getPrivate()),
        AT,
        timeTrusted);
  }

  private static void awaitReady(SlipPrinter printer) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!printer.condition().ready() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(printer.condition().ready()).isTrue();
  }

  private static String zbar(Path picture) throws Exception {
    var process =
        new ProcessBuilder("zbarimg", "--quiet", "--raw", picture.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(10, TimeUnit.SECONDS);
    return text.strip();
  }
}
