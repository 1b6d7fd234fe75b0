package community.leju.hardware;

import community.leju.hardware.simulator.ScannerAction;
import community.leju.hardware.simulator.VirtualScanner;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A virtual scanner run from a command line. */
record VirtualScannerRun(VirtualScanner scanner, PrintStream out) {
  /** Runs until the process is ended; it goes on where its input has ended. */
  void untilEnded(Path path) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
    var typed = new TypedActions<>(ScannerAction::parse, ScannerAction.WORDS, out);
    typed.say(path.toString());
    typed.play(scanner::suffer);
    new CountDownLatch(1).await();
  }

  private void close() {
    try {
      scanner.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
