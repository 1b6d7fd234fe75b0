package community.leju.hardware.panel.debounce;

/** What a debouncer tells; each at most once for what it tells of. */
public enum Edge {
  /** What was released has become active. Never without a release before it. */
  PRESSED,
  /** What was active, counted or not, is released. */
  RELEASED,
  /** The first level that stood was the released one. */
  FOUND_RELEASED,
  /** The first level that stood was the active one: nobody has pressed anything. */
  FOUND_ACTIVE,
  /** Active for longer than anybody would hold it. */
  STUCK
}
