package community.leju.content.deliberation;

import community.leju.content.item.Days;
import community.leju.content.item.Fields;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many residents want a topic discussed.
 *
 * @param count how many there are
 * @param needed how many the charter asks for, 1 to 100,000
 * @param on when they were last counted
 */
public record Support(int count, int needed, LocalDate on) {
  static final int MOST = 100_000;

  public boolean isEnough() {
    return count >= needed;
  }

  static Support read(Fields fields) {
    return new Support(
        fields.integer("count", 0, MOST),
        fields.integer("needed", 1, MOST),
        Days.read(fields, "on"));
  }

  void write(ObjectNode fields) {
    fields.put("count", count).put("needed", needed).put("on", on.toString());
  }
}
