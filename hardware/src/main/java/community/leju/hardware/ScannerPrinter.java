package community.leju.hardware;

import community.leju.hardware.scanner.ScannerHealth;
import community.leju.hardware.scanner.ScannerListener;
import java.io.PrintStream;
import java.util.Locale;

/** Prints what a scanner tells. */
record ScannerPrinter(PrintStream out) implements ScannerListener {
  @Override
  public void scanned(String text) {
    say("scanned " + text);
  }

  @Override
  public void changed(ScannerHealth health) {
    var reason = health.reason().isEmpty() ? "" : ": " + health.reason();
    say(health.state().name().toLowerCase(Locale.ROOT) + reason);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
