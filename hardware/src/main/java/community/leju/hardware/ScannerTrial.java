package community.leju.hardware;

import community.leju.hardware.scanner.Scanner;
import community.leju.hardware.scanner.ScannerHealth;
import community.leju.hardware.scanner.ScannerListener;
import community.leju.process.launch.Failure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tries a scanner the way a kiosk would. */
final class ScannerTrial implements ScannerListener {
  private static final int STATE_SECONDS = 5;

  private final CountDownLatch changed = new CountDownLatch(1);

  /**
   * How it is.
   *
   * @throws Failure where it is not there, with the next step
   */
  String ready(Scanner scanner) throws InterruptedException {
    if (!changed.await(STATE_SECONDS, TimeUnit.SECONDS)) {
      throw new Failure("no word from it: try again");
    }
    var health = scanner.health();
    return switch (health.state()) {
      case READY -> "ready; scanner-watch shows whether it reads";
      case CONNECTING, DISCONNECTED ->
          throw new Failure(
              health.reason() + ": look at the cable, the path in the file and the user's groups");
    };
  }

  @Override
  public void scanned(String text) {}

  @Override
  public void changed(ScannerHealth health) {
    changed.countDown();
  }
}
