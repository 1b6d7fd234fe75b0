package community.leju.content.committee;

import community.leju.content.item.InvalidField;
import java.util.HashSet;
import java.util.List;

/** A line about one committee, on a board of the street's that has one for each. */
public interface PerCommittee {
  /** How many lines such a board has at the most. */
  int MOST = 100;

  /** Its 12-digit code. */
  String committee();

  /** Refuses other codes. */
  static void checkCode(String committee) {
    if (!committee.matches("[0-9]{12}")) {
      throw new InvalidField("committee", "'" + committee + "' is no 12-digit code");
    }
  }

  /** A board's lines: 1 to {@link #MOST}, no committee twice. */
  static <T extends PerCommittee> List<T> checked(List<T> committees) {
    if (committees.isEmpty() || committees.size() > MOST) {
      throw new InvalidField("committees", "needs 1 to " + MOST + " committees");
    }
    var codes = new HashSet<String>();
    for (int i = 0; i < committees.size(); i++) {
      if (!codes.add(committees.get(i).committee())) {
        throw new InvalidField("committees/" + i + "/committee", "is there twice");
      }
    }
    return List.copyOf(committees);
  }
}
