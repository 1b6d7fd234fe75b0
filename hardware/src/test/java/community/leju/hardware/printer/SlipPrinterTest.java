package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.journal.SlipStage;
import community.leju.hardware.printer.line.PrinterCondition.State;
import community.leju.hardware.printer.line.Trouble;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.simulator.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipPrinterTest {
  @TempDir Path folder;

  @Test
  void twoPagesAreOneSlipDotForDot() throws Exception {
    for (var profile : List.of("generic-80", "generic-58", "epson-tm-t88")) {
      try (var rig = Rig.ready(folder.resolve(profile), profile, Rig.QUICK, 0)) {
        var first = Sheet.of("预约 0123", rig.profile);
        var second = Sheet.of("已确认 00427", rig.profile);
        var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(first, second)));
        assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Confirmed());
        assertThat(rig.journal.find("1").orElseThrow().stage()).isEqualTo(SlipStage.CONFIRMED);
        assertThat(rig.slips()).hasSize(1);
        var paper = Rig.picture(rig.slips().getFirst());
        assertThat(first.wrongDots(paper, 0)).isZero();
        assertThat(second.wrongDots(paper, first.rows())).isZero();
        assertThat(Files.readString(rig.folder.resolve("out/slips.jsonl")))
            .matches(
                "\\{\"file\":\"slip-000001.png\",\"firstByteAtEpochMicros\":\\d{16},"
                    + "\"completedAtEpochMicros\":\\d{16}}\n");
      }
    }
  }

  @Test
  void theFirstPageIsOnPaperWhileTheSecondStillWaits() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0)) {
      var answer = new CountDownLatch(1);
      var first = Sheet.of("first", rig.profile);
      var second = Sheet.of("second", rig.profile).after(answer::await);
      // Stops the paper in the middle of page 1: that it stops there shows that it had come so far.
      rig.machine().suffer(new Fault.PaperOut(200));
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(first, second)));
      rig.awaitState(State.MEDIA_EMPTY);
      assertThat(ticket.settled()).isNotDone();
      rig.machine().suffer(new Fault.Refill());
      rig.awaitState(State.READY);
      answer.countDown();
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Confirmed());
      assertThat(second.wrongDots(Rig.picture(rig.slips().getFirst()), first.rows())).isZero();
    }
  }

  @Test
  void aPageThatNeverComesEndsTheJobAndTheNextSlipIsWhole() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK.withPageMillis(200), 0)) {
      var first = Sheet.of("first", rig.profile);
      var never = Sheet.of("never", rig.profile).after(new CountDownLatch(1)::await);
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(first, never)));
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Indeterminate(Trouble.DRAWING));
      var next = rig.printer.print("2", new DotPages(rig.profile, List.of(first)));
      assertThat(Rig.end(next)).isEqualTo(new SlipState.Confirmed());
      // The abandoned one was cut off first.
      assertThat(rig.slips()).hasSize(2);
      assertThat(first.wrongDots(Rig.picture(rig.slips().get(1)), 0)).isZero();
    }
  }

  @Test
  void aReprintThatIsNotSentLeavesTheFirstOneInDoubt() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK.withPageMillis(200), 0)) {
      var first = Sheet.of("first", rig.profile);
      var never = Sheet.of("never", rig.profile).after(new CountDownLatch(1)::await);
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(first, never)));
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Indeterminate(Trouble.DRAWING));
      var again = rig.printer.reprint("1", new DotPages(rig.profile, List.of(never)));
      assertThat(Rig.end(again)).isEqualTo(new SlipState.Failed(Trouble.DRAWING));
      assertThat(rig.journal.find("1").orElseThrow().stage()).isEqualTo(SlipStage.INDETERMINATE);
    }
  }

  @Test
  void aPrinterThatTakesItsTimeToBootIsNotConfirmedEvenWithoutAWitness() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 400)) {
      rig.machine().suffer(new Fault.PowerCycle(150));
      var sheet = Sheet.of("cycle", rig.profile);
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(sheet)));
      assertThat(Rig.end(ticket)).isInstanceOf(SlipState.Indeterminate.class);
      // A number that may be on paper is not printed twice by accident, only on purpose.
      var again = rig.printer.print("1", new DotPages(rig.profile, List.of(sheet)));
      assertThat(Rig.end(again)).isEqualTo(new SlipState.Failed(Trouble.ALREADY_SENT));
      rig.awaitState(State.READY);
      var reprint = rig.printer.reprint("1", new DotPages(rig.profile, List.of(sheet)));
      assertThat(Rig.end(reprint)).isEqualTo(new SlipState.Confirmed());
    }
  }

  @Test
  void aSlipGivenUpForWantOfPaperIsCutOffBeforeTheNextOne() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK.withAttentionMillis(200), 0)) {
      rig.machine().suffer(new Fault.PaperOut(100));
      var left = Sheet.of("left", rig.profile);
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(left)));
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Indeterminate(Trouble.ATTENTION_EXPIRED));
      rig.awaitState(State.MEDIA_EMPTY);
      rig.machine().suffer(new Fault.Refill());
      rig.awaitState(State.READY);
      var next = Sheet.of("next", rig.profile);
      var second = rig.printer.print("2", new DotPages(rig.profile, List.of(next)));
      assertThat(Rig.end(second)).isEqualTo(new SlipState.Confirmed());
      assertThat(rig.slips()).hasSize(2);
      assertThat(next.wrongDots(Rig.picture(rig.slips().get(1)), 0)).isZero();
    }
  }

  @Test
  void warmingUpPrintsNothing() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0)) {
      var sheet = Sheet.of("warm", rig.profile);
      rig.printer.warmUp(new DotPages(rig.profile, List.of(sheet)));
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(sheet)));
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Confirmed());
      assertThat(rig.slips()).hasSize(1);
    }
  }

  @Test
  void paperOutBeforehandFailsAtOnceWithoutAByte() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0)) {
      rig.machine().suffer(new Fault.PaperOut(0));
      rig.awaitState(State.MEDIA_EMPTY);
      var sheet = Sheet.of("none", rig.profile);
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(sheet)));
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Failed(Trouble.MEDIA_EMPTY));
      assertThat(rig.journal.find("1").orElseThrow().stage()).isEqualTo(SlipStage.FAILED);
    }
  }

  @Test
  void withoutAPrinterThePrintReturnsAndTheTicketFails() throws Exception {
    try (var rig = Rig.empty(folder)) {
      rig.awaitState(State.ABSENT);
      var sheet = Sheet.of("none", rig.profile);
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(sheet)));
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Failed(Trouble.ABSENT));
    }
  }
}
