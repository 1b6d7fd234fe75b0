package community.leju.kiosk.page;

import java.util.List;

/**
 * A chart's present node.
 *
 * @param path the service's
 * @param place the how-manieth step this is, in words
 * @param choices the ways on; none at the end
 * @param back the step before; empty at the start
 * @param booking where the service can be booked; empty before the end
 */
public record FlowStepView(
    String path,
    String service,
    String place,
    NodeView node,
    List<Choice> choices,
    String back,
    String booking) {
  public record Choice(String label, String path) {}

  public boolean asks() {
    return choices.size() > 1;
  }
}
