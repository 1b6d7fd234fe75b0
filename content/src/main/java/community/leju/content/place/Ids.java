package community.leju.content.place;

import community.leju.content.item.InvalidField;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The names of the parts of one drawing: each once. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

  private Ids() {}

  static void check(String id) {
    if (!ID.matcher(id).matches()) {
      throw new InvalidField("id", "must be 1 to 64 of a-z, 0-9 and '-'");
    }
  }

  /** Refuses none, more than that many, and one that is there twice. */
  static void checkAll(List<String> ids, String field, int most) {
    if (ids.isEmpty() || ids.size() > most) {
      throw new InvalidField(field, "must be 1 to " + most);
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        throw new InvalidField(field + "/" + i + "/id", "'" + ids.get(i) + "' is there twice");
      }
    }
  }
}
