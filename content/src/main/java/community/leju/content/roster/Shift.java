package community.leju.content.roster;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalTime;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a day with a name: 早班, 晚班, 错时班.
 *
 * @param from its first minute
 * @param until the minute when it has ended, on the same day
 */
public record Shift(String id, Text name, LocalTime from, LocalTime until) {
  /** Refuses a shift that ends before it begins. */
  public Shift {
    PublicText.line("name", name);
    if (!until.isAfter(from)) {
      throw new InvalidField("until", "must be after from");
    }
  }

  public boolean isAt(LocalTime time) {
    return !time.isBefore(from) && time.isBefore(until);
  }

  boolean overlaps(Shift other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  static Shift read(Fields fields) {
    return new Shift(
        fields.string("id", 32),
        fields.text("name"),
        fields.parsed("from", LocalTime::parse, "a time such as 08:30", LocalTime.MIN),
        fields.parsed("until", LocalTime::parse, "a time such as 17:00", LocalTime.MAX));
  }

  void write(ObjectNode fields) {
    fields.put("id", id);
    JsonForm.putText(fields, "name", name);
    fields.put("from", from.toString()).put("until", until.toString());
  }
}
