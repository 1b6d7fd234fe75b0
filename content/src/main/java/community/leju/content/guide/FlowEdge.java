package community.leju.content.guide;

import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way from one node to another.
 *
 * @param label the answer that leads there, at most {@link #MOST_CHARS} characters; blank except
 *     out of a decision
 */
public record FlowEdge(String from, String to, Text label) {
  public static final int MOST_CHARS = 24;

  /** Checks the label's length. */
  public FlowEdge {
    Lengths.check("label", label, MOST_CHARS);
  }

  static FlowEdge read(Fields fields) {
    return new FlowEdge(
        fields.string("from", 40), fields.string("to", 40), fields.textIfAny("label"));
  }

  void write(ObjectNode edge) {
    edge.put("from", from).put("to", to);
    JsonForm.putTextIfAny(edge, "label", label);
  }
}
