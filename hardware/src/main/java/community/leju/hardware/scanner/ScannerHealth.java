package community.leju.hardware.scanner;

import java.time.Instant;

/**
 * How a scanner is.
 *
 * @param reason one line for a technician; empty where READY
 * @param since when the state came to be so
 */
public record ScannerHealth(State state, String reason, Instant since) {
  /** What a technician would do next differs for each. */
  public enum State {
    /** It was not looked for yet. */
    CONNECTING,
    /** It is there; whether it reads anything shows only when something is scanned. */
    READY,
    /** It is tried again and again. */
    DISCONNECTED
  }
}
