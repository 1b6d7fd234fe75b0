package community.leju.content.deliberation;

import community.leju.content.item.Days;
import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One matter of a joint meeting.
 *
 * @param who which side does it; never a person's name
 * @param by until when; empty where it needs no doing
 * @param done whether it is done
 */
public record Matter(Text matter, Text decision, Text who, Optional<LocalDate> by, boolean done) {
  /** Checks the texts. */
  public Matter {
    PublicText.line("matter", matter);
    PublicText.words("decision", decision);
    PublicText.line("who", who);
  }

  static Matter read(Fields fields) {
    return new Matter(
        fields.text("matter"),
        fields.text("decision"),
        fields.text("who"),
        Days.readIfAny(fields, "by"),
        fields.flag("done", false));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "matter", matter);
    JsonForm.putText(fields, "decision", decision);
    JsonForm.putText(fields, "who", who);
    by.ifPresent(day -> fields.put("by", day.toString()));
    fields.put("done", done);
  }
}
