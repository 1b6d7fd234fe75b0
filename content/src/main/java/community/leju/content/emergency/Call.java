package community.leju.content.emergency;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom to call.
 *
 * @param phone digits and hyphens, such as 110
 * @param note when to call them; may be blank
 */
public record Call(Text who, String phone, Text note) {
  private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{1,19}");

  /** Refuses what nobody can dial. */
  public Call {
    PublicText.line("who", who);
    PublicText.line("note", note);
    PublicText.phone("phone", phone);
    if (!PHONE.matcher(phone).matches()) {
      throw new InvalidField("phone", "'" + phone + "' is no number to dial");
    }
  }

  static Call read(Fields fields) {
    return new Call(fields.text("who"), fields.string("phone", 20), fields.textIfAny("note"));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "who", who);
    fields.put("phone", phone);
    JsonForm.putTextIfAny(fields, "note", note);
  }
}
