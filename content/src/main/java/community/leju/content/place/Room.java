package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * A room of a storey.
 *
 * @param id {@code [a-z0-9-]{1,64}}, unique on its plan; a committee's facilities name it
 * @param use what happens there, in plain words; may be blank
 * @param hours when it is open; may be blank
 * @param phone empty where there is none
 * @param staffOnly whether residents are not meant to go in
 */
public record Room(
    String id, Text name, Outline shape, Text use, Text hours, String phone, boolean staffOnly) {
  /** Checks shapes and lengths. */
  public Room {
    Ids.check(id);
    name.atMost(30, "name");
    use.atMost(300, "use");
    hours.atMost(200, "hours");
    PublicText.phone("phone", phone);
  }

  static Room read(Fields fields) {
    return new Room(
        fields.string("id", 64),
        fields.text("name"),
        Outline.shape(fields, "shape"),
        fields.textIfAny("use"),
        fields.textIfAny("hours"),
        fields.stringIfAny("phone", 40).orElse(""),
        fields.flag("staffOnly", false));
  }

  void write(ObjectNode fields) {
    fields.put("id", id);
    JsonForm.putText(fields, "name", name);
    fields.put("shape", shape.toString());
    JsonForm.putTextIfAny(fields, "use", use);
    JsonForm.putTextIfAny(fields, "hours", hours);
    if (!phone.isEmpty()) {
      fields.put("phone", phone);
    }
    if (staffOnly) {
      fields.put("staffOnly", true);
    }
  }
}
