package community.leju.agent.testing;

import community.leju.agent.store.KioskStore;
import community.leju.agent.store.OutboxFull;
import community.leju.agent.store.StoreFailed;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * A screen's process that books and says so: {@code kept ID} once a booking is promised, {@code
 * failed} where it is not. One booking for each line it reads, or as many as it is told at once.
 */
public final class OutboxProcess {
  private OutboxProcess() {}

  /** The data folder, and how many; none for one a line. */
  public static void main(String[] arguments) throws Exception {
    var random = new SecureRandom();
    var clock = Clock.systemUTC();
    try (var store = KioskStore.openIfReady(Path.of(arguments[0]), clock).orElseThrow()) {
      System.out.println("ready");
      if (arguments.length > 1) {
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
          book(store, random, clock);
        }
        return;
      }
      for (int line = System.in.read(); line >= 0; line = System.in.read()) {
        if (line == '\n') {
          book(store, random, clock);
        }
      }
    }
  }

  private static void book(KioskStore store, SecureRandom random, Clock clock) {
    try {
      var envelope =
          store
              .outbox()
              .append(1, number -> SampleSubmission.seal(number, random, clock.instant()));
      System.out.println("kept " + envelope.clear().id().hex());
    } catch (StoreFailed | OutboxFull e) {
      System.out.println("failed " + e.getMessage());
    }
  }
}
