package community.leju.content.submission;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of an appointment, the part that is sealed.
 *
 * @param name how to call the resident, 1 to 40 characters
 * @param phone 5 to 20 digits, {@code +} and {@code -} allowed
 */
public record Appointment(String name, String phone) {
  /** The kind in an envelope. */
  public static final String KIND = "appointment";

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9-]{4,19}");
  private static final int MOST_NAME_CHARS = 40;

  /** Trims the name and checks both. */
  public Appointment {
    name = name.strip();
    if (name.isEmpty() || name.length() > MOST_NAME_CHARS) {
      throw new InvalidField("name", "must be 1 to " + MOST_NAME_CHARS + " characters");
    }
    if (!PHONE.matcher(phone).matches()) {
      throw new InvalidField("phone", "must be 5 to 20 digits");
    }
  }

  public byte[] toJson() {
    var json = JsonNodeFactory.instance.objectNode().put("name", name).put("phone", phone);
    return JsonMapper.shared().writeValueAsBytes(json);
  }

  /**
   * Reads what a seal held.
   *
   * @throws community.leju.content.item.InvalidDocument where it is no appointment
   */
  public static Appointment parse(byte[] json) {
    return Fields.readDocument(
        (ObjectNode) JsonMapper.shared().readTree(json),
        fields -> new Appointment(fields.string("name", 40), fields.string("phone", 21)));
  }
}
