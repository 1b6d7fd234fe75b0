package community.leju.content.rulebook;

import community.leju.content.item.Days;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * An earlier version of a text.
 *
 * @param number 1 to 999
 * @param change what the next version changed in it; may be blank
 */
public record Version(int number, LocalDate adoptedOn, Text change) {
  static final int MOST = 999;

  /** Checks the number. */
  public Version {
    if (number < 1 || number > MOST) {
      throw new InvalidField("version", "must be a whole number from 1 to " + MOST);
    }
    PublicText.line("change", change);
  }

  static Version read(Fields fields) {
    return new Version(
        fields.integer("version", 1, MOST),
        Days.read(fields, "adoptedOn"),
        fields.textIfAny("change"));
  }

  void write(ObjectNode fields) {
    fields.put("version", number).put("adoptedOn", adoptedOn.toString());
    JsonForm.putTextIfAny(fields, "change", change);
  }
}
