package community.leju.content.deliberation;

import community.leju.content.item.Days;
import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was decided about a topic.
 *
 * @param by which meeting
 * @param reason why, in plain words; never blank, a refusal least of all
 */
public record Decision(Outcome outcome, LocalDate on, Text by, Text reason) {
  /** Checks the texts. */
  public Decision {
    PublicText.line("by", by);
    PublicText.words("reason", reason);
  }

  static Decision read(Fields fields) {
    return new Decision(
        fields.parsed("outcome", Outcome::of, "adopted or declined", Outcome.ADOPTED),
        Days.read(fields, "on"),
        fields.text("by"),
        fields.text("reason"));
  }

  void write(ObjectNode fields) {
    fields.put("outcome", outcome.key()).put("on", on.toString());
    JsonForm.putText(fields, "by", by);
    JsonForm.putText(fields, "reason", reason);
  }
}
