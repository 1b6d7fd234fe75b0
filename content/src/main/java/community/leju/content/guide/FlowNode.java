package community.leju.content.guide;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of a chart.
 *
 * @param id unique within the chart, {@code [a-z0-9-]{1,40}}
 * @param text what one does or asks, at most {@link #MOST_CHARS} characters
 * @param sub where, with whom, how long; may be blank
 * @param link the id of another service that takes over here; may be empty
 */
public record FlowNode(String id, Type type, Text text, Text sub, String link) {
  public static final int MOST_CHARS = 80;
  public static final int MOST_SUB_CHARS = 200;

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern LINK = Pattern.compile("[a-z0-9-]{0,64}");

  /** What a node is; its shape says it. */
  public enum Type {
    START,
    STEP,
    DECISION,
    END;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Type of(String key) {
      return Arrays.stream(values())
          .filter(one -> one.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(key));
    }
  }

  /** Checks names and lengths. */
  public FlowNode {
    if (!ID.matcher(id).matches()) {
      throw new InvalidField("id", "'" + id + "' must be 1 to 40 of a-z, 0-9 and '-'");
    }
    if (!LINK.matcher(link).matches()) {
      throw new InvalidField("link", "'" + link + "' is no service's id");
    }
    if (text.isBlank()) {
      throw new InvalidField("text", "is empty");
    }
    Lengths.check("text", text, MOST_CHARS);
    Lengths.check("sub", sub, MOST_SUB_CHARS);
  }

  static FlowNode read(Fields fields) {
    return new FlowNode(
        fields.string("id", 40),
        fields.parsed("type", Type::of, "start, step, decision or end", Type.STEP),
        fields.text("text"),
        fields.textIfAny("sub"),
        fields.stringIfAny("link", 64).orElse(""));
  }

  void write(ObjectNode node) {
    node.put("id", id).put("type", type.key());
    JsonForm.putText(node, "text", text);
    JsonForm.putTextIfAny(node, "sub", sub);
    if (!link.isEmpty()) {
      node.put("link", link);
    }
  }
}
