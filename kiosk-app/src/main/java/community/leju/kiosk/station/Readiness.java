package community.leju.kiosk.station;

/** How far this kiosk is. Until it is ready it says so, politely, and looks again. */
public sealed interface Readiness {
  /** The agent has not made the store yet, or made a newer one than this program knows. */
  record Starting() implements Readiness {}

  /** No technician has enrolled this kiosk yet. */
  record NotEnrolled() implements Readiness {}

  /** Enrolled, and no item yet; but an alert may be there. */
  record Empty(Showing showing) implements Readiness {}

  record Ready(Showing showing) implements Readiness {}
}
