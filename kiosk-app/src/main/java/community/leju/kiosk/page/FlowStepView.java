package community.leju.kiosk.page;

import java.util.List;

/**
 * A chart's present node.
 *
 * @param path the service's
 * @param place the how-manieth step this is, in words
 * @param passed the steps before this one, the first first
 * @param choices the ways on; none at the end
 * @param back the step before; empty at the start
 * @param booking where the service can be booked; empty before the end
 * @param printable whether its list would be printed; where not, it is shown
 */
public record FlowStepView(
    String path,
    String service,
    String place,
    List<Passed> passed,
    NodeView node,
    List<Choice> choices,
    String back,
    String booking,
    boolean printable) {
  public record Choice(String label, String path) {}

  /**
   * A step that lies behind.
   *
   * @param number from 1
   * @param answer what was chosen there; empty where there was no choice
   */
  public record Passed(int number, String text, String answer) {}

  public boolean asks() {
    return choices.size() > 1;
  }
}
