package community.leju.content.designation;

import community.leju.content.committee.PerCommittee;
import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far one committee has come.
 *
 * @param committee its 12-digit code
 * @param level whose model it means to be
 * @param stage the stage that it is in
 * @param since the day it came into it
 * @param named the day it passed and was named a model of that level; empty while it has not
 * @param note what is to be known about it; may be blank
 */
public record Progress(
    String committee,
    Text name,
    Level level,
    Stage stage,
    LocalDate since,
    Optional<LocalDate> named,
    Text note)
    implements PerCommittee {
  static final String STAGES = "demonstration, roll-out or summing-up";

  /** Refuses other codes. */
  public Progress {
    PublicText.line("name", name);
    PublicText.line("note", note);
    PerCommittee.checkCode(committee);
  }

  static LocalDate readDay(Fields fields, String name) {
    return fields.parsed(name, LocalDate::parse, "a date such as 2026-01-31", LocalDate.EPOCH);
  }

  static Progress read(Fields fields) {
    return new Progress(
        fields.string("committee", 12),
        fields.text("name"),
        fields.parsed("level", Level::of, "district or street", Level.STREET),
        fields.parsed("stage", Stage::of, STAGES, Stage.DEMONSTRATION),
        readDay(fields, "since"),
        fields.stringIfAny("named", 40).map(_ -> readDay(fields, "named")),
        fields.textIfAny("note"));
  }

  void write(ObjectNode fields) {
    fields.put("committee", committee);
    JsonForm.putText(fields, "name", name);
    fields.put("level", level.key()).put("stage", stage.key()).put("since", since.toString());
    named.ifPresent(day -> fields.put("named", day.toString()));
    JsonForm.putTextIfAny(fields, "note", note);
  }
}
