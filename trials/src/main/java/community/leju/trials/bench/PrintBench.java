package community.leju.trials.bench;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.PageDrawer;
import community.leju.hardware.printer.raster.SlipEncoder;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The standard slip: from the asking to its first byte on the link, its bytes in dots and in text,
 * slips drawn and encoded a second on one core, and the memory that ten thousand of them leave.
 */
final class PrintBench {
  private static final String IN_DOTS = "generic-80";
  private static final String IN_TEXT = "sprt-80";
  private static final int LEAST_FIRST_BYTES = 200;
  private static final int SLIPS_A_BATCH = 50;
  private static final int WARM_BATCHES = 20;
  private static final int WARM_SLIPS = 500;
  private static final int SLIPS = 10_000;
  private static final int SAY_EVERY = 1_000;

  private final BenchRun run;
  private final StandardSlip slip;
  private final Consumer<Result> report;

  private PrintBench(BenchRun run, StandardSlip slip, Consumer<Result> report) {
    this.run = run;
    this.slip = slip;
    this.report = report;
  }

  static void run(BenchRun run, Consumer<Result> report) throws IOException, PrinterException {
    var root = run.door().root();
    var state = Files.createDirectories(root.resolve(".leju"));
    var folder = Files.createTempDirectory(state, "bench");
    var bench = new PrintBench(run, StandardSlip.read(root), report);
    bench.inDots(Files.createDirectories(folder.resolve("dots")));
    bench.encode();
    bench.inText(Files.createDirectories(folder.resolve("text")));
  }

  private void inDots(Path folder) throws IOException {
    try (var rig = new PrintRig(folder, IN_DOTS)) {
      rig.warmUp(slip);
      var millis = new double[Math.max(run.runs(), LEAST_FIRST_BYTES)];
      var bytes = new double[millis.length];
      for (int i = 0; i < millis.length; i++) {
        var printed = rig.print("first-" + i, slip);
        millis[i] = printed.firstByteMillis();
        bytes[i] = printed.bytes();
      }
      report(Unit.MILLIS, "first_byte", millis);
      report(Unit.BYTES, "slip_raster", bytes);
    }
  }

  private void encode() throws PrinterException {
    var profile = PrinterProfile.named(IN_DOTS);
    for (int i = 0; i < WARM_BATCHES; i++) {
      batch(profile);
    }
    var perSecond = new double[run.runs()];
    for (int i = 0; i < perSecond.length; i++) {
      long begun = System.nanoTime();
      batch(profile);
      perSecond[i] = SLIPS_A_BATCH * 1e9 / (System.nanoTime() - begun);
    }
    report(Unit.PER_SECOND, "encode", perSecond);
  }

  private void batch(PrinterProfile profile) throws PrinterException {
    for (int i = 0; i < SLIPS_A_BATCH; i++) {
      var pages = slip.pages(profile);
      var drawer = new PageDrawer(profile.dots(), profile.dpi());
      var encoder = new SlipEncoder(profile);
      for (int page = 0; page < pages.getNumberOfPages(); page++) {
        encoder.bands(drawer.draw(pages, page).orElseThrow());
      }
      encoder.ending();
    }
  }

  /** Ten thousand in text, because the paper of as many in dots would take half an hour to draw. */
  private void inText(Path folder) throws IOException {
    try (var rig = new PrintRig(folder, IN_TEXT)) {
      var bytes = new double[run.runs()];
      for (int i = 0; i < WARM_SLIPS; i++) {
        long count = rig.print("warm-" + i, slip).bytes();
        if (i < bytes.length) {
          bytes[i] = count;
        }
      }
      report(Unit.BYTES, "slip_text", bytes);
      double before = megabytes();
      for (int i = 1; i <= SLIPS; i++) {
        rig.print("slip-" + i, slip);
        if (i % SAY_EVERY == 0) {
          run.say().accept("%d slips: %.1f MB alive".formatted(i, megabytes()));
        }
      }
      report(Unit.MEGABYTES, "memory_growth", megabytes() - before);
    }
  }

  /** What is alive in the heap: the rest of the process grows and shrinks with the collector. */
  private static double megabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private enum Unit {
    MILLIS("ms"),
    BYTES("B"),
    PER_SECOND("1/s"),
    MEGABYTES("MB");

    private final String word;

    Unit(String word) {
      this.word = word;
    }
  }

  private void report(Unit unit, String name, double... values) {
    report.accept(new Result("print", name, unit.word, new Samples(values), Map.of()));
  }
}
