package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import tools.jackson.databind.node.ObjectNode;

/**
 * An opening in a wall.
 *
 * @param gap a line of two points along the wall
 * @param entrance whether one comes in from the street here
 */
public record Door(Outline gap, boolean entrance) {
  /** Checks that it is one straight gap. */
  public Door {
    if (gap.points().size() != 2) {
      throw new InvalidField("gap", "must have 2 points");
    }
  }

  static Door read(Fields fields) {
    return new Door(Outline.line(fields, "gap"), fields.flag("entrance", false));
  }

  void write(ObjectNode fields) {
    fields.put("gap", gap.toString());
    if (entrance) {
      fields.put("entrance", true);
    }
  }
}
