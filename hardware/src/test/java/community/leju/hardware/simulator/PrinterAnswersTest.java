package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterAnswersTest {
  @TempDir Path folder;

  @Test
  void saysWhoItIs() throws Exception {
    try (var bench = Bench.of(folder, "epson-tm-t88");
        var host = bench.connect()) {
      assertThat(host.send(0x1D, 'I', 1, 0x1D, 'I', 2, 0x1D, 'I', 3).hear(3)).isEqualTo("20 03 02");
      host.send(0x1D, 'I', 65).awaitBytes('_', '1', '.', '0', '0');
      host.send(0x1D, 'I', 66).awaitBytes('_', 'E', 'P', 'S', 'O', 'N', 0);
      host.send(0x1D, 'I', 67).awaitBytes('_', 'T', 'M', '-', 'T', '8', '8', 0);
    }
  }

  @Test
  void answersWhatItIsAsked() throws Exception {
    try (var bench = Bench.of(folder, "generic-80");
        var host = bench.connect()) {
      assertThat(host.send(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4).hear(4))
          .isEqualTo("12 12 12 12");
      assertThat(host.send(0x1D, 'r', 1, 0x1D, 'r', 50).hear(2)).isEqualTo("00 00");
      bench.printer.suffer(new Fault.PaperLow());
      assertThat(host.send(0x10, 4, 4, 0x1D, 'r', 49).hear(2)).isEqualTo("1e 03");
      bench.printer.suffer(new Fault.CoverOpen());
      bench.printer.suffer(new Fault.PaperOut(0));
      // In real time, although it prints nothing.
      assertThat(host.send(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 4).hear(3)).isEqualTo("1a 36 7e");
    }
  }

  @Test
  void countsEachRealTimeCommandThatItDoesInsideAPictureToo() throws Exception {
    try (var bench = Bench.of(folder, "generic-80");
        var host = bench.connect()) {
      // Six that are whole, three that are broken off, one of which is the beginning of another.
      host.send(0x1D, 'v', '0', 0, 30, 0, 1, 0)
          .send(0x10, 0x14, 1, 0, 1, 0x10, 0x14, 1, 1, 8, 0x10, 4, 1, 0x10, 5, 2, 0x10, 5, 0)
          .send(0x10, 0x14, 1, 2, 1, 0x10, 4, 0x10, 4, 4, 0x10);
      host.awaitPrinted();
      assertThat(bench.printer.pulses()).isEqualTo(2);
      assertThat(bench.printer.realTimeCommands()).isEqualTo(6);
      assertThat(bench.printer.rows()).isEqualTo(1);
      // The picture's 38 bytes and the question at the end.
      assertThat(bench.printer.received()).isEqualTo(38 + 3);
    }
  }

  @Test
  void oneHostAfterTheOtherMeetsTheSamePrinter() throws Exception {
    try (var bench = Bench.of(folder, "generic-80")) {
      try (var first = bench.connect()) {
        bench.printer.suffer(new Fault.PaperOut(50));
        first.send(new Script().black(72, 300)).send(0x10, 4, 1).hear(1);
      }
      try (var second = bench.connect()) {
        // The first one's job is in the printer, and the roll is still at its end.
        second.ask("32", 0x10, 4, 2);
        assertThat(bench.printer.rows()).isEqualTo(50);
        try (var third = bench.connect()) {
          // Only the one that is connected is heard.
          third.send(0x10, 4, 1);
          bench.printer.suffer(new Fault.Refill());
          second.awaitPrinted();
          assertThat(bench.printer.rows()).isEqualTo(300);
          assertThat(third.waiting()).isZero();
          second.hangUp();
          assertThat(third.hear(1)).isEqualTo("12");
        }
      }
    }
  }
}
