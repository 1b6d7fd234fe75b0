package community.leju.content.roster;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who takes duties.
 *
 * @param id by which the roster names them, {@code [a-z0-9-]{1,32}}
 * @param post such as 主任
 * @param can what they can do for a resident, in plain words, most asked first
 * @param since the first day here; empty where they were always here
 * @param until the last day here; empty where they stay
 */
public record Officer(
    String id,
    Text name,
    Text post,
    List<Text> can,
    Optional<LocalDate> since,
    Optional<LocalDate> until) {
  public static final int MOST_ABILITIES = 12;

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");

  /** Refuses odd ids and somebody who can do nothing. */
  public Officer {
    PublicText.line("name", name);
    PublicText.line("post", post);
    PublicText.lines("can", MOST_ABILITIES, can);
    can = List.copyOf(can);
    if (!ID.matcher(id).matches()) {
      throw new InvalidField("id", "'" + id + "' must be 1 to 32 of a-z, 0-9 and '-'");
    }
    if (can.isEmpty()) {
      throw new InvalidField("can", "needs 1 to " + MOST_ABILITIES + " things they can do");
    }
  }

  boolean isHereOn(LocalDate day) {
    return since.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  static Officer read(Fields fields) {
    return new Officer(
        fields.string("id", 32),
        fields.text("name"),
        fields.text("post"),
        fields.texts("can"),
        Days.readIfAny(fields, "since"),
        Days.readIfAny(fields, "until"));
  }

  void write(ObjectNode fields) {
    fields.put("id", id);
    JsonForm.putText(fields, "name", name);
    JsonForm.putText(fields, "post", post);
    JsonForm.putTexts(fields, "can", can);
    since.ifPresent(day -> fields.put("since", day.toString()));
    until.ifPresent(day -> fields.put("until", day.toString()));
  }
}
