package community.leju.content.deliberation;

import community.leju.content.item.Days;
import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** Something that was said or done about a topic, and when. */
public record Step(LocalDate on, Text text) {
  /** Checks the text. */
  public Step {
    PublicText.words("text", text);
  }

  static Step read(Fields fields) {
    return new Step(Days.read(fields, "on"), fields.text("text"));
  }

  void write(ObjectNode fields) {
    fields.put("on", on.toString());
    JsonForm.putText(fields, "text", text);
  }
}
