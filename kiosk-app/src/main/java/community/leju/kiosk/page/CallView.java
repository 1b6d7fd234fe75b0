package community.leju.kiosk.page;

import java.util.List;
import java.util.Optional;

/**
 * The page that calls staff.
 *
 * @param state how this visit's call stands; empty where there is none, or it is over and done
 * @param lead what happens when one presses
 * @param duty who is on duty now, or that nobody is; empty where no roster says
 * @param away whether nobody is
 * @param facts where to go, and how else to reach somebody
 * @param open whether somebody may still come, so that it can be withdrawn
 * @param again whether one may ring once more
 * @param turnMillis when the words change by time alone, as epoch milliseconds
 */
public record CallView(
    Optional<State> state,
    String lead,
    String duty,
    boolean away,
    List<Fact> facts,
    boolean open,
    boolean again,
    Optional<Long> turnMillis) {
  /**
   * In words.
   *
   * @param tone {@code good}, {@code plain}, {@code wait} or {@code bad}
   */
  public record State(String tone, Icon icon, String title, String detail) {}

  /**
   * One of the facts.
   *
   * @param number whether its digits belong together
   */
  public record Fact(Icon icon, String label, String value, boolean number) {}
}
