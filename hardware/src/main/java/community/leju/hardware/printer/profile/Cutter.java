package community.leju.hardware.printer.profile;

/** What parts a slip from the roll. */
public enum Cutter {
  /** A tear bar: the slip is fed past it. */
  NONE,
  PARTIAL,
  FULL
}
