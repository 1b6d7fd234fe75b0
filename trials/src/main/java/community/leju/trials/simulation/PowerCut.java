package community.leju.trials.simulation;

/** The machine that was just working is off. No code of it catches this, as none would run. */
final class PowerCut extends Error {
  private static final long serialVersionUID = 1L;

  PowerCut() {
    super("power cut", null, false, false);
  }
}
