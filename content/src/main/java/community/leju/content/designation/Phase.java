package community.leju.content.designation;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * When the street goes through a stage.
 *
 * @param aim what is to be reached by its end
 */
public record Phase(Stage stage, LocalDate firstDay, LocalDate lastDay, Text aim) {
  /** Refuses an end before the beginning. */
  public Phase {
    PublicText.line("aim", aim);
    if (lastDay.isBefore(firstDay)) {
      throw new InvalidField("lastDay", "must not be before firstDay");
    }
  }

  static Phase read(Fields fields) {
    return new Phase(
        fields.parsed("stage", Stage::of, Progress.STAGES, Stage.DEMONSTRATION),
        Progress.readDay(fields, "firstDay"),
        Progress.readDay(fields, "lastDay"),
        fields.text("aim"));
  }

  void write(ObjectNode fields) {
    fields.put("stage", stage.key());
    fields.put("firstDay", firstDay.toString()).put("lastDay", lastDay.toString());
    JsonForm.putText(fields, "aim", aim);
  }
}
