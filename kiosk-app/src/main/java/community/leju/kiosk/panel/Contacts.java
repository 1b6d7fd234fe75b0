package community.leju.kiosk.panel;

import community.leju.hardware.health.Contact;
import java.time.Clock;
import java.util.Optional;

/** The contacts of the case, as the panel told of them last. Thread-safe. */
public final class Contacts {
  private final Clock clock;
  private Optional<Contact> door = Optional.empty();
  private Optional<Contact> opened = Optional.empty();
  private Optional<Contact> nearEnd = Optional.empty();

  public Contacts(Clock clock) {
    this.clock = clock;
  }

  synchronized void door(boolean open) {
    var now = new Contact(open, clock.instant());
    door = Optional.of(now);
    if (open) {
      opened = door;
    }
  }

  synchronized void nearEnd(boolean low) {
    nearEnd = Optional.of(new Contact(low, clock.instant()));
  }

  /**
   * Whether the case is open, for whoever writes that down: one that was opened and closed since
   * the last look is told as open once. Empty where nothing was heard of it.
   */
  public synchronized Optional<Contact> lookAtDoor() {
    var seen = opened.or(() -> door);
    opened = Optional.empty();
    return seen;
  }

  /** Whether the roll is nearly used up. Empty where nothing was heard of it. */
  public synchronized Optional<Contact> nearEnd() {
    return nearEnd;
  }
}
