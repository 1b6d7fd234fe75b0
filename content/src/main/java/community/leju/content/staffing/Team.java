package community.leju.content.staffing;

import community.leju.content.committee.PerCommittee;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One committee's members in figures.
 *
 * @param committee its 12-digit code
 * @param members 1 to {@link #MOST_MEMBERS}; the other figures are parts of them
 * @param trained trained within two years
 * @param directorTrained whether the director was trained within a year
 * @param note may be blank
 */
public record Team(
    String committee,
    Text name,
    int members,
    int fullTime,
    int local,
    int women,
    int trained,
    boolean directorTrained,
    Text note)
    implements PerCommittee {
  public static final int MOST_MEMBERS = 50;

  /** Refuses parts that are more than the whole. */
  public Team {
    PublicText.line("name", name);
    PublicText.line("note", note);
    PerCommittee.checkCode(committee);
    checkPart("fullTime", fullTime, members);
    checkPart("local", local, members);
    checkPart("women", women, members);
    checkPart("trained", trained, members);
  }

  private static void checkPart(String field, int part, int members) {
    if (part > members) {
      throw new InvalidField(field, part + " of " + members + " members");
    }
  }

  public List<Indicator> unmet() {
    return Arrays.stream(Indicator.values()).filter(one -> !one.isMetBy(this)).toList();
  }

  static Team read(Fields fields) {
    return new Team(
        fields.string("committee", 12),
        fields.text("name"),
        fields.integer("members", 1, MOST_MEMBERS),
        fields.integer("fullTime", 0, MOST_MEMBERS),
        fields.integer("local", 0, MOST_MEMBERS),
        fields.integer("women", 0, MOST_MEMBERS),
        fields.integer("trained", 0, MOST_MEMBERS),
        fields.flag("directorTrained", false),
        fields.textIfAny("note"));
  }

  void write(ObjectNode fields) {
    fields.put("committee", committee);
    JsonForm.putText(fields, "name", name);
    fields.put("members", members).put("fullTime", fullTime).put("local", local);
    fields.put("women", women).put("trained", trained);
    fields.put("directorTrained", directorTrained);
    JsonForm.putTextIfAny(fields, "note", note);
  }
}
