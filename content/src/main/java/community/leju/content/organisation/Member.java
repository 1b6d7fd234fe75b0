package community.leju.content.organisation;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody on a sub-committee.
 *
 * @param role such as 委员, or 居民代表
 * @param chair whether they lead it
 * @param person their id in the committee's organisation; empty for a resident
 */
public record Member(Text name, Text role, boolean chair, Optional<String> person) {
  /** A chair is a member of the residents' committee, so somebody of its organisation. */
  public Member {
    name.atMost(30, "name");
    role.atMost(60, "role");
    person.ifPresent(Unit::checkId);
    if (chair && person.isEmpty()) {
      throw new InvalidField(
          "person", "is missing: the chair must be a member of the residents' committee");
    }
  }

  static Member read(Fields fields) {
    return new Member(
        fields.text("name"),
        fields.text("role"),
        fields.flag("chair", false),
        fields.stringIfAny("person", 64));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "name", name);
    JsonForm.putText(fields, "role", role);
    if (chair) {
      fields.put("chair", true);
    }
    person.ifPresent(id -> fields.put("person", id));
  }
}
