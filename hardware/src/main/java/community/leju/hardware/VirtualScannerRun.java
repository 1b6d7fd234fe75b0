package community.leju.hardware;

import community.leju.hardware.simulator.ScannerAction;
import community.leju.hardware.simulator.VirtualScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A virtual scanner run from a command line. */
record VirtualScannerRun(VirtualScanner scanner, PrintStream out) {
  /** Runs until the process is ended; it goes on where its input has ended. */
  void untilEnded(Path path) throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
    say(path.toString());
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var action = ScannerAction.parse(line);
        if (action.isPresent()) {
          scanner.suffer(action.get());
        } else if (!line.isBlank()) {
          say("unknown; there are " + String.join(", ", ScannerAction.WORDS));
        }
      }
    }
    new CountDownLatch(1).await();
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  private void close() {
    try {
      scanner.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
