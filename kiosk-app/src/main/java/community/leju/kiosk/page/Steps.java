package community.leju.kiosk.page;

import java.util.List;

/** The four steps of a booking, of which one is being answered. */
public record Steps(int current) {
  /** The keys of their names. */
  public static final List<String> KEYS =
      List.of("step.service", "step.time", "step.details", "step.confirm");

  public String stateOf(int step) {
    return step < current ? "done" : step == current ? "now" : "later";
  }
}
