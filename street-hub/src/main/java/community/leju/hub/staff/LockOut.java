package community.leju.hub.staff;

import community.leju.hub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows guessing down: from the fifth wrong password on, each locks the login for twice as long, up
 * to an hour. A right one clears the count.
 */
public final class LockOut {
  private static final int FREE_TRIES = 4;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final Database database;
  private final Clock clock;

  public LockOut(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Until when the login is locked; empty where it is not. */
  public Optional<Instant> lockedUntil(String login) {
    return database
        .read(handle ->
            handle
                .createQuery("select locked_until from sign_in_failure where login = :login")
                .bind("login", login)
                .mapTo(Instant.class)
                .findOne())
        .filter(until -> until.isAfter(clock.instant()));
  }

  /** Counts a wrong password. */
  public void failed(String login) {
    var now = clock.instant();
    database.change(handle -> {
      handle
          .createUpdate("delete from sign_in_failure where locked_until < :old")
          .bind("old", now.minus(FORGOTTEN))
          .execute();
      int failures =
          1
              + handle
                  .createQuery("select failures from sign_in_failure where login = :login")
                  .bind("login", login)
                  .mapTo(Integer.class)
                  .findOne()
                  .orElse(0);
      handle
          .createUpdate(
              """
              insert into sign_in_failure (login, failures, locked_until)
              values (:login, :failures, :until)
              on conflict (login) do update
              set failures = excluded.failures, locked_until = excluded.locked_until
              """)
          .bind("login", login)
          .bind("failures", failures)
          .bind("until", now.plus(lockFor(failures)))
          .execute();
    });
  }

  /** Forgets the wrong ones. */
  public void succeeded(String login) {
    database.change(handle ->
        handle
            .createUpdate("delete from sign_in_failure where login = :login")
            .bind("login", login)
            .execute());
  }

  private static Duration lockFor(int failures) {
    if (failures <= FREE_TRIES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_TRIES - 1, 20);
    var lock = FIRST.multipliedBy(1L << doublings);
    return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
  }
}
