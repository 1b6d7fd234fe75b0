package community.leju.content.access;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a list.
 *
 * @param name the matter or the certificate
 * @param handled whether the committee does it
 * @param note what a resident should know; may be blank
 * @param reason why it is refused; blank where it is handled
 * @param instead where to go for it; blank where it is handled
 */
public record Matter(Text name, boolean handled, Text note, Text reason, Text instead) {
  /** Refuses a refusal that leaves a person standing. */
  public Matter {
    PublicText.line("name", name);
    PublicText.line("note", note);
    PublicText.line("reason", reason);
    PublicText.line("instead", instead);
    if (!handled && reason.isBlank()) {
      throw new InvalidField("reason", "is missing: a refusal says why");
    }
    if (!handled && instead.isBlank()) {
      throw new InvalidField("instead", "is missing: a refusal says where to go instead");
    }
    if (handled && !reason.isBlank()) {
      throw new InvalidField("reason", "is for what is refused; this is handled");
    }
  }

  static Matter read(Fields fields) {
    return new Matter(
        fields.text("name"),
        fields.flag("handled", true),
        fields.textIfAny("note"),
        fields.textIfAny("reason"),
        fields.textIfAny("instead"));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "name", name);
    fields.put("handled", handled);
    JsonForm.putTextIfAny(fields, "note", note);
    JsonForm.putTextIfAny(fields, "reason", reason);
    JsonForm.putTextIfAny(fields, "instead", instead);
  }
}
